using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Web.Cases;

namespace ComplaintsPortal.Web.Features.Reminders;

/// <summary>The mail in the morning. It may be read over a shoulder: it has references, tasks and days, and nothing about a complainant.</summary>
public sealed class MorningMail(SiteAddress site)
{
    public const string Kind = "Morning";

    public OutboxMessage Write(string name, string to, Morning morning, DateTime now)
    {
        List<string> lines = [$"Good morning {name}", ""];
        Add(lines, "Late", morning.Late);
        Add(lines, "Due today", morning.Today);
        if (morning.Elsewhere.Count > 0)
        {
            Add(lines, "Overdue with others", morning.Elsewhere);
            if (morning.MoreElsewhere)
            {
                lines.InsertRange(lines.Count - 1, [$"There are more: {site.Of("/staff/overdue")}"]);
            }
        }

        if (morning.Incidents.Count > 0)
        {
            lines.AddRange(["While the Code cannot be met", .. morning.Incidents.Select(one => $"- {one}"), $"  {site.Of(Incidents.IncidentsController.Href)}", ""]);
        }

        if (morning.Wrote > 0)
        {
            lines.AddRange([$"{Words.Count(morning.Wrote, "complainant")} wrote, and nobody has done anything on it since: {site.Of("/staff")}", ""]);
        }

        if (morning.Payments > 0)
        {
            lines.AddRange([$"{Words.Count(morning.Payments, "payment")} {(morning.Payments == 1 ? "waits" : "wait")} for your approval: {site.Of("/staff/payments")}", ""]);
        }

        if (morning.Unread > 0)
        {
            lines.AddRange([$"Colleagues named you in {Words.Count(morning.Unread, "note")} that you have not read yet: {site.Of("/staff")}", ""]);
        }

        if (morning.Matters.Count > 0)
        {
            lines.AddRange(["For the landlord as a whole", .. morning.Matters.SelectMany(one => new[] { $"- {one.Words}", $"  {site.Of(one.Path)}" }), ""]);
        }

        if (morning.Later > 0)
        {
            lines.AddRange([$"{Words.Count(morning.Later, "more complaint")} {(morning.Later == 1 ? "waits" : "wait")} for you: {site.Of("/staff/for-me")}", ""]);
        }

        lines.Add($"Choose which of these emails you get: {site.Of(RemindersController.Address)}");
        return new OutboxMessage(Kind, to, Subject(morning), string.Join('\n', lines) + "\n", now) { ToName = name };
    }

    private static string Subject(Morning morning)
    {
        List<string> parts = [];
        if (morning.Late.Count > 0)
        {
            parts.Add($"{morning.Late.Count} late");
        }

        if (morning.Today.Count > 0)
        {
            parts.Add($"{morning.Today.Count} due today");
        }

        if (morning.Elsewhere.Count > 0)
        {
            parts.Add($"{morning.Elsewhere.Count} overdue with others");
        }

        if (morning.Incidents.Count > 0)
        {
            parts.Add($"{Words.Count(morning.Incidents.Count, "step")} of an incident to do");
        }

        if (morning.Wrote > 0)
        {
            parts.Add($"{morning.Wrote} wrote to us");
        }

        if (morning.Payments > 0)
        {
            parts.Add($"{Words.Count(morning.Payments, "payment")} to approve");
        }

        if (morning.Unread > 0)
        {
            parts.Add($"{Words.Count(morning.Unread, "note")} to read");
        }

        if (morning.Matters.Count > 0)
        {
            parts.Add($"{morning.Matters.Count} for the landlord as a whole");
        }

        return $"Complaints today: {DayWords.List(parts)}";
    }

    private void Add(List<string> lines, string heading, IReadOnlyList<MorningLine> things)
    {
        if (things.Count == 0)
        {
            return;
        }

        lines.Add(heading);
        foreach (var one in things)
        {
            lines.Add($"- {one.Reference}: {one.Task}{(one.With.Length > 0 ? $" (waits for {one.With})" : "")}{When(one)}.{(one.Danger ? " Somebody may be in danger." : "")}");
            lines.Add($"  {site.Of(CaseHref.Of(one.Reference, one.Segment.Length > 0 ? one.Segment : null))}");
        }

        lines.Add("");
    }

    // Late by no working day: it was due on a day of this weekend.
    private static string When(MorningLine one) => one.DaysLate > 0 ? $", due on {Words.Day(one.Due)}, {DayWords.WorkingDays(one.DaysLate)} ago" : "";
}
