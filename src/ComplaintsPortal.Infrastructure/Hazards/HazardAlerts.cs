using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.People;
using ComplaintsPortal.Infrastructure.Staff;

namespace ComplaintsPortal.Infrastructure.Hazards;

/// <summary>
/// Tells the building safety manager and the leads of a hazard with the very save that records it, by night and on holidays too
/// (PCC-8c).
/// </summary>
public sealed class HazardAlerts(PortalDbContext context, SiteAddress site)
{
    public const string Kind = "HazardAlert";

    /// <param name="toldIn">The reply in which it was told; null where it was told in any other way.</param>
    public async Task TellAsync(Complaint complaint, Hazard hazard, Rulebook rules, Act act, CancellationToken cancellationToken, Submission? toldIn = null)
    {
        var safety = rules.Policy.Landlord.BuildingSafetyManager;
        var before = await context.BeforeCallingAsync(complaint, rules, act.Day, cancellationToken);
        var leads = await context.LeadsToTellAsync(complaint, cancellationToken);
        List<(string Who, string Address)> told = [(safety.Title, safety.Email), .. leads.Select(lead => (lead.Name, lead.Email!))];
        foreach (var (who, address) in told.Where(one => OutboxMessage.IsAddress(one.Address)).DistinctBy(one => one.Address, StringComparer.OrdinalIgnoreCase))
        {
            context.Add(Mail(complaint, hazard, toldIn, rules.Calendar, before, who, address, act.On));
        }

        hazard.Alerted(complaint, DayWords.List([.. told.Select(one => one.Who)]), act);
    }

    private OutboxMessage Mail(Complaint complaint, Hazard hazard, Submission? toldIn, WorkingDayCalendar calendar, IReadOnlyList<string> before, string toName, string to, DateTime now)
    {
        var emergency = hazard.Grade == HazardGrade.Emergency;
        List<string> lines =
        [
            emergency ? "A hazard was reported that may be an emergency. Act at once." : "A hazard was reported.",
            "",
            $"Reference: {complaint.Reference}, hazard {hazard.Number}",
            $"Kind: {HazardLaw.Current.Words(hazard.KindCode)}",
            $"Home: {(complaint.Home.Length > 0 ? complaint.Home : "not given")}",
            $"Name: {complaint.Correspondent.Name}",
            $"Telephone: {Numbers(toldIn?.Telephone, complaint.Correspondent.Telephone)}",
            $"When to call: {(complaint.Correspondent.ContactTimes.Length > 0 ? complaint.Correspondent.ContactTimes : "not given")}",
            .. toldIn is { ContactTimes.Length: > 0 } said && said.ContactTimes != complaint.Correspondent.ContactTimes ? [$"They say now: {said.ContactTimes}"] : Array.Empty<string>(),
            $"We became aware: {Words.LongMoment(hazard.AwareOn)}",
            .. before,
            "",
            "What it is:",
            hazard.Description,
            "",
            "What is due:",
            .. hazard.Clocks(calendar).Where(clock => !clock.IsDone).Select(clock => $"- {HazardWords.Step(clock.Step)}: by {clock.DueInWords}{(clock.Projected ? " (at the latest; counted from the last day for the investigation)" : "")}"),
            hazard.LawInWords,
            "",
            site.Of($"/cases/{complaint.Reference}/hazards"),
        ];
        var subject = emergency ? $"Emergency hazard in complaint {complaint.Reference}: 24 hours" : $"Hazard in complaint {complaint.Reference}";
        return new OutboxMessage(Kind, to, subject, string.Join('\n', lines) + "\n", now) { ToName = toName, Urgent = emergency };
    }

    // What they say now comes first.
    private static string Numbers(string? now, string onFile) =>
        string.IsNullOrEmpty(now) || now == onFile ? (onFile.Length > 0 ? onFile : "not given")
        : onFile.Length > 0 ? $"{now} (on file: {onFile})" : now;
}
