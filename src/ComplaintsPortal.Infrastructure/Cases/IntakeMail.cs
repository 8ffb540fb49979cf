using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Infrastructure.Data.Outbox;

namespace ComplaintsPortal.Infrastructure.Cases;

/// <summary>The mails that go when a complaint comes in. Subjects hold the reference and nothing about a person.</summary>
public sealed class IntakeMail(SiteAddress site)
{
    public const string ReceiptKind = "Receipt";
    public const string DangerKind = "DangerAlert";

    /// <summary>
    /// The receipt with reference, access code and the Ombudsman's details (Code 3.7). It is no acknowledgement: that needs
    /// the complaint definition (Code 6.2).
    /// </summary>
    public OutboxMessage Receipt(Complaint complaint, string code, Rulebook rules, DateTime now)
    {
        var landlord = rules.Policy.Landlord;
        List<string> lines =
        [
            $"Dear {complaint.Correspondent.Name}",
            "",
            $"We have received your complaint. We received it on {Words.Day(complaint.ReceivedDay)}.",
            "",
            $"Your reference: {complaint.Reference}",
            $"Your access code: {code}",
            "",
            "With both of these you can follow your complaint, send us more, or ask for stage two:",
            site.Of("/track"),
            "Do not give the code to anybody who should not read your complaint.",
            "",
        ];
        if (complaint.Danger)
        {
            lines.Add("You told us that somebody may be in danger. We have told the people who can act. Please do not wait for us:");
            lines.AddRange(landlord.EmergencyLines.Select(line => $"- {line.For}: {line.Telephone}"));
            lines.Add("");
        }

        lines.Add("What happens next");
        if (complaint.DeadlineFor(DeadlineStep.StageOneAcknowledgement, rules).Due is { } due)
        {
            lines.Add($"By {Words.Day(due)} we will write to you. We will say how we understand your complaint, who deals with it and when you will have an answer.");
        }

        lines.AddRange(
        [
            "Making a complaint never affects the services you get from us.",
            "",
            "If something is wrong, or you need help:",
            $"Telephone: {landlord.Telephone}",
            $"Email: {landlord.Email}",
            "",
            .. OmbudsmanLines(rules.Code.ContactOn(complaint.ReceivedDay)),
            "",
            landlord.Name,
            landlord.Service,
        ]);
        return new OutboxMessage(ReceiptKind, complaint.Correspondent.Email, $"We have received your complaint {complaint.Reference}", Text(lines), now)
        {
            ToName = complaint.Correspondent.Name,
            ComplaintId = complaint.Id,
        };
    }

    /// <summary>Tells somebody who can act. It waits for no other mail.</summary>
    /// <param name="before">What they have to know before they call.</param>
    public OutboxMessage Danger(Complaint complaint, IReadOnlyList<string> before, string toName, string to, DateTime now)
    {
        var submission = complaint.Submission.AsItCame;
        List<string> lines =
        [
            "Somebody said that a person may be in danger now. Act at once.",
            "",
            $"Reference: {complaint.Reference}",
            $"Received: {Words.Moment(complaint.ReceivedOn)}",
            $"Investigate and make safe by: {Words.LongMoment(complaint.ReceivedOn.AddHours(Domain.Hazards.HazardClocks.EmergencyHours))}",
            $"Name: {submission.ComplainantName}",
            $"Home: {OrNotGiven(complaint.Home)}",
            $"Telephone: {OrNotGiven(submission.Telephone)}",
            $"When to call: {OrNotGiven(submission.ContactTimes)}",
        ];
        if (submission.Representative is { } other)
        {
            lines.Add($"Written for them by: {other.Name} ({other.Relation}), telephone {OrNotGiven(other.Telephone)}");
        }

        lines.AddRange(
        [
            .. before,
            "",
            "The danger, in their words:",
            OrNotGiven(submission.DangerInWords),
            "",
            "What went wrong, in their words:",
            submission.WhatHappened,
            "",
            site.Of($"/cases/{complaint.Reference}"),
        ]);
        return new OutboxMessage(DangerKind, to, $"Danger reported in complaint {complaint.Reference}: act at once", Text(lines), now) { ToName = toName, Urgent = true };
    }

    /// <summary>How to reach the Ombudsman, as it stands in every mail about a complaint (Code 3.7).</summary>
    internal static IReadOnlyList<string> OmbudsmanLines(OmbudsmanContact ombudsman) =>
    [
        $"You can contact the {ombudsman.Name} at any time. It is free, and it is independent of us.",
        ombudsman.WebFormLink.ToString(),
        $"Telephone: {ombudsman.Telephone}",
        $"Post: {ombudsman.Post}",
    ];

    internal static string Text(IEnumerable<string> lines) => string.Join('\n', lines) + "\n";

    private static string OrNotGiven(string text) => text.Length > 0 ? text : "not given";
}
