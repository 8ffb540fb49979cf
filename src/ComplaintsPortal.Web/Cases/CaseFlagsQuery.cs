using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Concerns;
using ComplaintsPortal.Domain.Contractors;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Domain.Meetings;
using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Domain.Surveys;
using ComplaintsPortal.Domain.Updates;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.People;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Cases;

/// <summary>
/// The flags of a case, from whatever stands beside the complaint. One command reads what is known of people, another the rest, however many
/// themes there are: a projection of the complaint with one subquery each.
/// </summary>
public sealed class CaseFlagsQuery(PortalDbContext context, TimeProvider clock)
{
    private static readonly PreparedQuery<Func<PortalDbContext, long, CancellationToken, Task<Beside?>>> Everything = new(() => EF.CompileAsyncQuery((PortalDbContext context, long complaintId, CancellationToken _) =>
        context.Set<Complaint>().AsNoTracking().AsSingleQuery().Where(c => c.Id == complaintId)
            .Select(c => new Beside
            {
                Reference = c.Reference,
                SurveyToLookAt = context.Set<Survey>().Any(survey => survey.ComplaintId == c.Id && survey.NeedsLook),
                WroteOn = context.Set<RecordedEvent>().Where(TheirWords.ToRead).Where(e => e.ComplaintId == c.Id
                    && e.On > context.Set<RecordedEvent>().Where(done => done.ComplaintId == c.Id && done.ById != null).OrderByDescending(done => done.On).Select(done => done.On).FirstOrDefault()).Max(e => (DateTime?)e.On),
                WithOmbudsman = context.Set<OmbudsmanCase>().Any(o => o.ComplaintId == c.Id && o.ClosedDay == null),
                OmbudsmanDue = context.Set<OmbudsmanCase>().Where(o => o.ComplaintId == c.Id && o.ClosedDay == null).Max(o => o.NextDue),
                Hazards = context.Set<Hazard>().Where(h => h.ComplaintId == c.Id && h.IsListed).OrderBy(h => h.ListedOn)
                    .Select(h => new ListedHazard(h.KindCode, h.Grade, h.NextStep, h.NextDueOn)).ToList(),
                Concerns = context.Set<Concern>().Where(one => one.ComplaintId == c.Id && one.EndedDay == null).OrderBy(one => one.Number)
                    .Select(one => new OpenConcern(one.Kind, one.InWords)).ToList(),
                Contractors = context.Set<ContractorInvolvement>().Where(one => one.ComplaintId == c.Id && one.EndedOn == null).OrderBy(one => one.Id)
                    .Select(one => new InvolvedContractor(one.ContractorName, one.Points)).ToList(),
                Group = context.Set<CaseParty>().Count(party => party.ComplaintId == c.Id && !party.IsMain && party.LeftOn == null),
                RelatedTo = context.Set<CaseLink>().Where(link => link.ComplaintId == c.Id && link.EndedOn == null).OrderBy(link => link.Id).Select(link => new RelatedCase(link.OtherReference, link.Why)).ToList(),
                RelatedFrom = context.Set<CaseLink>().Where(link => link.OtherId == c.Id && link.EndedOn == null).OrderBy(link => link.Id).Select(link => new RelatedCase(link.Reference, link.Why)).ToList(),
                MeetingOn = context.Set<Meeting>().Where(m => m.ComplaintId == c.Id && m.State == MeetingState.Arranged).Min(m => m.PlannedOn),
                Waits = c.ResponseDue != null || c.NextRemedyDue != null,
                UpdateDue = context.Set<UpdatePlan>().Where(p => p.ComplaintId == c.Id).Max(p => (DateOnly?)p.NextDue),
                UpdateEvery = context.Set<UpdatePlan>().Where(p => p.ComplaintId == c.Id).Max(p => (int?)p.EveryDays),
            })
            .SingleOrDefault()));

    public async Task<IReadOnlyList<CaseFlag>> ReadAsync(Complaint complaint, LandlordPolicy policy, Actor reader, DateOnly today, CancellationToken cancellationToken)
    {
        var people = await PeopleAsync(complaint, policy, reader, today, cancellationToken);
        return [.. await BesideAsync(complaint.Id, reader, cancellationToken), .. people];
    }

    /// <summary>What whoever writes to or calls the complainant has to know of them, on a page that is not about the complaint.</summary>
    public async Task<IReadOnlyList<CaseFlag>> PeopleAsync(Complaint complaint, LandlordPolicy policy, Actor reader, DateOnly today, CancellationToken cancellationToken)
    {
        var known = await context.CompanionsOfAllAsync(complaint.Id, cancellationToken);
        return [.. known.SelectMany(person => PeopleFlags.Of(person, policy.Representation, reader, complaint.HandlerId, today))];
    }

    private async Task<IReadOnlyList<CaseFlag>> BesideAsync(long complaintId, Actor reader, CancellationToken cancellationToken)
    {
        var beside = await Everything.For(context)(context, complaintId, cancellationToken);
        if (beside is null)
        {
            return [];
        }

        List<RelatedCase> related = [.. beside.RelatedTo, .. beside.RelatedFrom];
        var hidden = await context.NotToNameAsync([.. related.Select(link => link.Reference)], reader, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var today = LondonTime.DateOf(now);
        return
        [
            .. beside.WroteOn is { } wrote
                ? [new CaseFlag("They wrote to us", $"{Words.Moment(wrote)}. Nobody has done anything on the complaint since.", $"{CaseHref.Of(beside.Reference)}#correspondence", IsWarning: true)]
                : Array.Empty<CaseFlag>(),
            .. beside.WithOmbudsman ? [OmbudsmanFlag(beside.OmbudsmanDue, today, beside.Reference)] : Array.Empty<CaseFlag>(),
            .. beside.Hazards.Select(h => new CaseFlag(
                h.Grade == HazardGrade.Emergency ? "Emergency hazard" : "Hazard in the home",
                HazardFlags.InWords(h.KindCode, h.NextStep, h.NextDueOn, now), CaseHref.Of(beside.Reference, "hazards"), IsWarning: true)),
            .. beside.SurveyToLookAt ? [new CaseFlag("Survey", "They answered that they are not satisfied, or ask to be called.", CaseHref.Of(beside.Reference, "survey"))] : Array.Empty<CaseFlag>(),
            .. beside.Concerns.Select(one => new CaseFlag(ConcernWords.Kind(one.Kind), one.InWords, CaseHref.Of(beside.Reference, "concerns"), IsWarning: one.Kind == ConcernKind.Safeguarding)),
            .. beside.Contractors.Select(one => new CaseFlag(
                "About a contractor",
                $"{one.ContractorName}{(one.Points.Count > 0 ? $", point{(one.Points.Count > 1 ? "s" : "")} {string.Join(", ", one.Points)}" : "")}. It is ours to answer, by our dates.",
                CaseHref.Of(beside.Reference, "contractors"))),
            .. beside.Group > 0 ? [new CaseFlag("Group complaint", $"{Words.Count(beside.Group + 1, "complainant")}, one investigation, and every letter to each of them.", CaseHref.Of(beside.Reference, "group"))] : Array.Empty<CaseFlag>(),
            .. related.Where(link => !hidden.Contains(link.Reference)).Select(link => new CaseFlag($"Belongs with {link.Reference}", link.Why, CaseHref.Of(beside.Reference, "related"))),
            .. beside.MeetingOn is { } meeting
                ? [new CaseFlag("Meeting", $"{(meeting < now ? "Was to be held" : "To be held")} on {Words.LongMoment(meeting)}.{(meeting < now ? " Write down what became of it." : "")}", CaseHref.Of(beside.Reference, "meetings"))]
                : Array.Empty<CaseFlag>(),
            .. beside is { Waits: true, UpdateDue: { } due, UpdateEvery: { } every } ? UpdateFlag(due, every, now, beside.Reference) : [],
        ];
    }

    private static CaseFlag OmbudsmanFlag(DateOnly? due, DateOnly today, ComplaintReference reference) => new(
        "With the Ombudsman", due is { } day ? $"{(day < today ? "Overdue since" : "Due by")} {Words.Day(day)}." : "Nothing is due.", CaseHref.Of(reference, "ombudsman"), IsWarning: due < today);

    // An update that is late is as much as a broken promise; one to come is good to know before calling.
    private static CaseFlag[] UpdateFlag(DateOnly due, int every, DateTime now, ComplaintReference reference) =>
    [
        new CaseFlag(
            due < LondonTime.DateOf(now) ? "Update overdue" : "Next update",
            $"They hear from us every {Words.Count(every, "working day")}. {(due < LondonTime.DateOf(now) ? "It was due" : "It is due")} by {Words.Day(due)}.", CaseHref.Of(reference, "updates")),
    ];

    private sealed record ListedHazard(string KindCode, HazardGrade Grade, HazardStep? NextStep, DateTime? NextDueOn);

    private sealed record OpenConcern(ConcernKind Kind, string InWords);

    private sealed record InvolvedContractor(string ContractorName, IReadOnlyList<int> Points);

    private sealed record RelatedCase(ComplaintReference Reference, string Why);

    private sealed record Beside
    {
        public required ComplaintReference Reference { get; init; }

        /// <summary>When they last said something, where nobody of the staff did anything since.</summary>
        public required DateTime? WroteOn { get; init; }

        public required bool SurveyToLookAt { get; init; }

        public required bool WithOmbudsman { get; init; }

        public required DateOnly? OmbudsmanDue { get; init; }

        public required List<ListedHazard> Hazards { get; init; }

        public required List<OpenConcern> Concerns { get; init; }

        public required List<InvolvedContractor> Contractors { get; init; }

        /// <summary>How many others complain of the same.</summary>
        public required int Group { get; init; }

        public required List<RelatedCase> RelatedTo { get; init; }

        public required List<RelatedCase> RelatedFrom { get; init; }

        public required DateTime? MeetingOn { get; init; }

        /// <summary>Something is still to come, so that there is something to say.</summary>
        public required bool Waits { get; init; }

        public required DateOnly? UpdateDue { get; init; }

        public required int? UpdateEvery { get; init; }
    }
}
