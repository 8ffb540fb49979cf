using ComplaintsPortal.Domain.Contributions;
using static ComplaintsPortal.Domain.Complaints.Words;

namespace ComplaintsPortal.Domain.Complaints.Events;

public sealed record InformationAsked(int Number, ContributionRequest Request) : ComplaintEvent
{
    public override string Summary => $"Asked {Request.Name}{(Request.Organisation.Length > 0 ? $" ({Request.Organisation})" : "")} for information, by {Day(Request.Due)}.";

    public override string? Because => Request.Question;
}

public sealed record InformationReceived(int Number, string By, string Organisation, string Answer, bool Late) : ComplaintEvent
{
    public override string Summary => $"{By}{(Organisation.Length > 0 ? $" ({Organisation})" : "")} gave the information that we asked for{(Late ? ", late" : "")}.";

    public override string? Because => Answer;
}

public sealed record InformationNotNeeded(int Number, string Reason) : ComplaintEvent
{
    public override string Summary => $"The information asked for in request {Number} is not needed any more.";

    public override string? Because => Reason;
}

public sealed record InformationChased(int Number, ContributionStep Step, string Name) : ComplaintEvent
{
    public override string Summary => Step switch
    {
        ContributionStep.Remind => $"{Name} was reminded of the information that we asked for.",
        ContributionStep.Chase => $"The information from {Name} is late. They and whoever asked were told.",
        ContributionStep.Escalate => $"The information from {Name} is still missing. The complaints lead was told.",
    };
}
