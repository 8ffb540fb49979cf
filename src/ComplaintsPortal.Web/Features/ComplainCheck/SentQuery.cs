using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Equality;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.ComplainCheck;

/// <summary>What the page after sending says.</summary>
public sealed record SentViewModel(ComplaintReference Reference, string? AccessCode, DateTime SentOn, bool Danger, bool HasReceipt, Rulebook Rules, IReadOnlyList<Deadline> Deadlines, string AboutYou)
{
    /// <summary>Whether it was sent a moment ago, and not seen since.</summary>
    public bool IsNew { get; init; }

    /// <summary>Whose complaint it is, where whoever sent it is told nothing about it before they consent (PCC-6d); otherwise null.</summary>
    public string? OnlyFor { get; init; }

    public OmbudsmanContact Ombudsman => Rules.Code.ContactOn(Domain.Calendar.LondonTime.DateOf(SentOn));

    public Deadline Deadline(DeadlineStep step) => Deadlines.Single(one => one.Step == step);
}

/// <summary>What the page after sending says; with an empty code where there is none for whoever sent it, and none when it was seen before.</summary>
public sealed class SentQuery(PortalDbContext context, Rulebooks rulebooks, EqualityCodes equality)
{
    public async Task<SentViewModel> AskAsync(ComplaintReference reference, string? code, CancellationToken cancellationToken)
    {
        var complaint = await context.Set<Complaint>().AsNoTracking().Whole().SingleAsync(one => one.Reference == reference, cancellationToken);
        var rules = rulebooks.For(complaint);
        return new SentViewModel(
            reference, code is "" ? null : code, complaint.RecordedOn, complaint.Danger, complaint.Submission.AsItCame.Email.Length > 0, rules, complaint.Deadlines(rules),
            $"/about-you/{reference}/{equality.CodeOf(reference)}")
        {
            IsNew = code is not null,
            OnlyFor = Representation.WhyNotGiveCode(complaint.Submission.AsItCame, rules.Policy.Representation) is null ? null : complaint.Submission.AsItCame.ComplainantName,
        };
    }
}
