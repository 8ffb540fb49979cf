using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Staff;
using ComplaintsPortal.Web.Cases;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Assign;

/// <summary>Who can deal with a complaint, how much they have to do already, and who may not (Code 5.8, 6.13).</summary>
public sealed class CandidatesQuery(PortalDbContext context, AbsenceBook absences)
{
    private static readonly ComplaintStatus[] Working =
    [
        ComplaintStatus.StageOne, ComplaintStatus.StageOneChecking, ComplaintStatus.StageOneReady,
        ComplaintStatus.StageTwo, ComplaintStatus.StageTwoSigning, ComplaintStatus.StageTwoReady,
    ];

    public Task<IReadOnlyList<Candidate>> ForAsync(OpenCase open, CancellationToken cancellationToken) =>
        ReadAsync(RolesFor(open), open.Today, card => open.Complaint.WhyNotAssign(card, open.Reader), cancellationToken);

    /// <summary>Everybody with one of the roles, whatever complaint it is about.</summary>
    public Task<IReadOnlyList<Candidate>> AnybodyAsync(IReadOnlyList<StaffRole> roles, DateOnly today, CancellationToken cancellationToken) =>
        ReadAsync(roles, today, _ => null, cancellationToken);

    private async Task<IReadOnlyList<Candidate>> ReadAsync(IReadOnlyList<StaffRole> with, DateOnly today, Func<StaffCard, string?> whyNot, CancellationToken cancellationToken)
    {
        var roles = with.Select(role => role.ToString()).ToList();
        var staff = await context.ActiveStaff().AsNoTracking()
            .Where(one => context.UserRoles.Any(held =>
                held.UserId == one.Id && context.Roles.Any(role => role.Id == held.RoleId && roles.Contains(role.Name!))))
            .ToListAsync(cancellationToken);
        var loads = await context.Set<Complaint>()
            .Where(c => c.HandlerId != null && Working.Contains(c.Status))
            .GroupBy(c => c.HandlerId)
            .Select(g => new { g.Key, Open = g.Count(), Overdue = g.Count(c => c.Due < today) })
            .ToListAsync(cancellationToken);
        List<Guid> ids = [.. staff.Select(one => one.Id)];
        var trainings = await context.Set<Training>().AsNoTracking().Where(one => ids.Contains(one.StaffId)).ToListAsync(cancellationToken);
        return
        [
            .. staff.Select(one =>
            {
                var card = new StaffCard(one.Id, one.Name, one.JobTitle ?? "", one.Team ?? "", one.PhoneNumber ?? "", one.Email ?? "");
                var load = loads.Find(l => l.Key == one.Id);
                return new Candidate(card, load?.Open ?? 0, load?.Overdue ?? 0, whyNot(card)) { Away = absences.Of(one.Id, today), Training = Training.Warning(trainings.Where(training => training.StaffId == one.Id), today) };
            }),
        ];
    }

    private static IReadOnlyList<StaffRole> RolesFor(OpenCase open) =>
        open.Complaint.CurrentStage.Number == 1 ? open.Policy.StageOneResponders : open.Policy.StageTwo.Reviewers;
}

/// <param name="Open">Complaints that wait for this person's answer.</param>
/// <param name="WhyNot">Why this person cannot take it; null when they can.</param>
public sealed record Candidate(StaffCard Card, int Open, int Overdue, string? WhyNot)
{
    /// <summary>Set while the person is away.</summary>
    public Absence? Away { get; init; }

    /// <summary>What training is missing; empty where none is. It stops nobody (Code 4.3).</summary>
    public string Training { get; init; } = "";

    public string Workload =>
        (Away is { } away ? $"Away until {Words.ShortDay(away.Until)}; {away.CoverName} covers. " : "") + Load + (Training.Length > 0 ? $" {Training}" : "");

    private string Load =>
        $"{(Card.JobTitle.Length > 0 ? Card.JobTitle : "No job title")}{(Card.Team.Length > 0 ? $", {Card.Team}" : "")}. "
        + (Open == 0 ? "No complaint to answer." : $"{Words.Count(Open, "complaint")} to answer, {(Overdue == 0 ? "none" : Overdue)} overdue.");
}
