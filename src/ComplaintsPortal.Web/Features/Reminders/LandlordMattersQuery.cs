using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Improvements;
using ComplaintsPortal.Domain.Openness;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.SelfAssessments;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.Publicity;
using ComplaintsPortal.Web.Features.SelfAssessments;
using ComplaintsPortal.Web.Features.Themes;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Reminders;

/// <summary>Something that is due for the landlord as a whole, and where it is done.</summary>
public sealed record LandlordMatter(string Words, string Path);

/// <summary>Reviews and records that come round: of the policy (POL-1), of the self-assessment (Code 8.1), of publicity (Code 3.5) and of themes (Code 9.4).</summary>
public sealed class LandlordMattersQuery(PortalDbContext context, Rulebooks rulebooks)
{
    /// <summary>Four weeks before, the review of a policy and the approval of a self-assessment are spoken of.</summary>
    public const int DaysAhead = 28;

    public async Task<IReadOnlyList<LandlordMatter>> ReadAsync(Actor actor, DateOnly today, CancellationToken cancellationToken)
    {
        List<LandlordMatter> matters = [];
        if (actor.Can(Permission.WriteReports))
        {
            matters.AddRange(Policy(today));
            matters.AddRange(await AssessmentAsync(today, cancellationToken));
            matters.AddRange(await PublicityAsync(today, cancellationToken));
        }

        if (actor.Is(StaffRole.ComplaintsLead) && await PeopleAsync(today, cancellationToken) is > 0 and var people)
        {
            matters.Add(new LandlordMatter($"Adjustments, disabilities and limits of contact to decide or to look at again: {people}.", "/staff/people-reviews"));
        }

        var id = actor.StaffId;
        matters.AddRange((await context.Set<Theme>().AsNoTracking().Where(one => one.OwnerId == id && one.EndedDay == null && one.ReviewDay <= today).OrderBy(one => one.ReviewDay).ToListAsync(cancellationToken))
            .Select(one => new LandlordMatter($"The theme “{one.Name}” is to be looked at again{When(one.ReviewDay, today)}.", $"{ThemesController.Address}/{one.Id}")));
        return matters;
    }

    // As on the page of these reviews (Code 5.10, 5.14).
    private async Task<int> PeopleAsync(DateOnly today, CancellationToken cancellationToken) =>
        await context.Set<Need>().CountAsync(need => need.State == NeedState.Asked || need.ReviewDay <= today, cancellationToken)
        + await context.Set<ContactRestriction>().CountAsync(one => one.State == RestrictionState.InForce && one.ReviewDay <= today, cancellationToken);

    private IEnumerable<LandlordMatter> Policy(DateOnly today)
    {
        var policy = rulebooks.Current.Policy;
        if (policy.Document.NextReview is { } review && review <= today.AddDays(DaysAhead) && rulebooks.History.After(today) is null)
        {
            yield return new LandlordMatter($"The complaints policy, version {policy.Version}, is to be looked at again{When(review, today)}.", "/staff/policy");
        }
    }

    private async Task<IReadOnlyList<LandlordMatter>> AssessmentAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var last = await context.Set<SelfAssessment>().AsNoTracking().OrderByDescending(one => one.YearFirstDay).ThenByDescending(one => one.Edition).Take(2).ToListAsync(cancellationToken);
        List<LandlordMatter> matters = [];
        if (last.Find(one => one.State == AssessmentState.Draft) is { } draft)
        {
            if (draft.DueDay <= today.AddDays(DaysAhead))
            {
                matters.Add(new($"“{draft.Title}” is to be approved{When(draft.DueDay.Value, today)}.", $"{SelfAssessmentsController.Address}/{draft.Id}"));
            }
        }
        else if (last.FirstOrDefault()?.Approval is { } approval && approval.Day.AddYears(1) <= today.AddDays(DaysAhead))
        {
            matters.Add(new($"The next yearly self-assessment is to be approved{When(approval.Day.AddYears(1), today)}.", SelfAssessmentsController.Address));
        }

        matters.AddRange(last.Where(one => one is { State: AssessmentState.Published, SubmittedDay: null }).Take(1)
            .Select(one => new LandlordMatter($"“{one.Title}” is published. Hand it in to the Ombudsman{(one.Edition > 1 ? " again" : "")}.", $"{SelfAssessmentsController.Address}/{one.Id}")));
        return matters;
    }

    private async Task<IEnumerable<LandlordMatter>> PublicityAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var policy = rulebooks.Current.Policy;
        var entries = await context.Set<PublicityEntry>().AsNoTracking().GroupBy(one => one.Way).Select(group => group.OrderByDescending(one => one.Day).ThenByDescending(one => one.Id).First()).ToListAsync(cancellationToken);
        return entries.Where(one => one.NextDay <= today).OrderBy(one => one.NextDay)
            .Select(one => new LandlordMatter($"Make complaining known again, by: {Domain.Openness.Publicity.Words(policy, one.Way).ToLowerInvariant()}. It is due{When(one.NextDay!.Value, today)}.", PublicityController.Address));
    }

    private static string When(DateOnly day, DateOnly today) => day < today ? $", since {Words.Day(day)}" : $" by {Words.Day(day)}";
}
