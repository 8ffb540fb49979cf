using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Web.Features.Contractors;

/// <summary>How the pages name what is counted and told of contractors.</summary>
public static class ContractorWords
{
    public static string Of(ContractorFigure figure) => figure switch
    {
        ContractorFigure.All => "Complaints",
        ContractorFigure.Upheld => "Upheld or partly upheld",
        ContractorFigure.InTime => "Answered in time",
        ContractorFigure.Late => "Answered late, or overdue",
        ContractorFigure.RemediesLate => "With a remedy that is late",
    };

    public static string Of(Timing timing) => timing switch
    {
        Timing.InTime => "In time",
        Timing.InTimeExtended => "In time, with an extension",
        Timing.Late => "Late",
        Timing.Running => "Not answered yet",
    };

    public static string Of(ContractorNotice notice) => notice switch
    {
        ContractorNotice.Receipt => "They received it",
        ContractorNotice.Escalation => "It was escalated with them",
        ContractorNotice.Conclusion => "They have finished with it",
    };

    public static string Href(long id, ContractorFigure figure, int page = 1) => $"/staff/contractors/{id}?show={figure}{(page > 1 ? $"&page={page}" : "")}";
}
