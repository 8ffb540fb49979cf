using ComplaintsPortal.Domain.Hazards;
using static ComplaintsPortal.Domain.Complaints.Words;

namespace ComplaintsPortal.Domain.Complaints.Events;

/// <param name="NextDue">By when the first thing is to be done (UTC).</param>
public sealed record HazardRecorded(int Number, string KindCode, HazardGrade Grade, DateTime AwareOn, DateTime? NextDue) : ComplaintEvent
{
    public override string Summary =>
        $"Hazard {Number} recorded ({(Grade == HazardGrade.Emergency ? "emergency" : "significant")}): {HazardLaw.Current.Words(KindCode)}. Aware since {Moment(AwareOn)}.";
}

/// <summary>Who was told of a hazard at once.</summary>
public sealed record HazardAlerted(int Number, string To) : ComplaintEvent
{
    public override string Summary => $"Told at once of hazard {Number}: {To}.";
}

public sealed record HazardDealtWith(int Number, HazardAct Act, DateTime HappenedOn, string Text, DateTime? NextDue) : ComplaintEvent
{
    public override string Summary => $"Hazard {Number}: {Happened(Act)} on {Moment(HappenedOn)}.";

    public override string? Because => Text.Length > 0 ? Text : null;

    private static string Happened(HazardAct act) => act switch
    {
        HazardAct.Investigated => "investigation concluded",
        HazardAct.FoundEmergency => "found to be an emergency",
        HazardAct.MadeSafe => "made safe",
        HazardAct.TriedAccess => "tried to get in",
        HazardAct.OfferedAccommodation => "somewhere else to stay offered",
        HazardAct.AccommodationAccepted => "somewhere else to stay accepted",
        HazardAct.AccommodationDeclined => "somewhere else to stay declined",
        HazardAct.AskedInPerson => "tenant asked for somebody to come",
        HazardAct.Summarised => "written summary given",
        HazardAct.TookSteps => "steps taken to begin the work",
        HazardAct.StartedWork => "work started",
        HazardAct.ToldTenant => "tenant told how things stand",
        HazardAct.Completed => "work completed",
        HazardAct.Closed => "closed",
    };
}
