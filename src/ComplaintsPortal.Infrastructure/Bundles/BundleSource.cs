using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Concerns;
using ComplaintsPortal.Domain.Contractors;
using ComplaintsPortal.Domain.Contributions;
using ComplaintsPortal.Domain.Enquiries;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Domain.Homes;
using ComplaintsPortal.Domain.Improvements;
using ComplaintsPortal.Domain.Meetings;
using ComplaintsPortal.Domain.Notes;
using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Domain.Paragraphs;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.ServiceRequests;
using ComplaintsPortal.Domain.Surveys;
using ComplaintsPortal.Domain.Updates;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.People;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Bundles;

/// <summary>What a bundle is made of: the complaint, and everything that is kept beside it.</summary>
internal sealed record BundleSource(Complaint Complaint, Rulebook Rules, IReadOnlyList<string> Marks, IReadOnlyList<RecordedEvent> Events)
{
    public required IReadOnlyList<Hazard> Hazards { get; init; }

    public required IReadOnlyList<Concern> Concerns { get; init; }

    public required IReadOnlyList<Improvement> Improvements { get; init; }

    public required IReadOnlyList<Contribution> Contributions { get; init; }

    public required IReadOnlyList<ContractorInvolvement> Contractors { get; init; }

    public required IReadOnlyList<Meeting> Meetings { get; init; }

    public required IReadOnlyList<InternalNote> Notes { get; init; }

    public required IReadOnlyList<ParagraphUse> Paragraphs { get; init; }

    public required IReadOnlyList<CaseLink> Links { get; init; }

    public required IReadOnlyList<MemberEnquiry> Enquiries { get; init; }

    public required CaseHome? Home { get; init; }

    public required UpdatePlan? Updates { get; init; }

    public required ServiceRequest? Request { get; init; }

    public required Survey? Survey { get; init; }

    public required OmbudsmanCase? Ombudsman { get; init; }

    public required BundlePeople People { get; init; }

    public static async Task<BundleSource> ReadAsync(PortalDbContext context, Rulebooks rulebooks, EvidenceBundle bundle, CancellationToken cancellationToken)
    {
        var id = bundle.ComplaintId;
        var complaint = await context.Set<Complaint>().AsNoTracking().Whole().SingleAsync(c => c.Id == id, cancellationToken);
        // That a bundle was asked for says nothing about the complaint, and would make each bundle differ from the last.
        var events = await context.Set<RecordedEvent>().AsNoTracking().Where(e => e.ComplaintId == id && e.Kind != nameof(BundleAsked) && e.Kind != nameof(RedactionMarked))
            .OrderBy(e => e.On).ThenBy(e => e.Id).ToListAsync(cancellationToken);
        List<string> marks = bundle.IsRedacted
            ? await context.Set<RedactionMark>().AsNoTracking().Where(one => one.ComplaintId == id).OrderBy(one => one.Id).Select(one => one.Words).ToListAsync(cancellationToken)
            : [];
        return new BundleSource(complaint, rulebooks.For(complaint), marks, events)
        {
            Hazards = await AllAsync<Hazard>(),
            Concerns = await AllAsync<Concern>(),
            Improvements = await AllAsync<Improvement>(),
            Contributions = await AllAsync<Contribution>(),
            Contractors = await AllAsync<ContractorInvolvement>(all => all.Include(one => one.Reports)),
            Meetings = await AllAsync<Meeting>(),
            Notes = await AllAsync<InternalNote>(all => all.Include(one => one.Mentions)),
            Paragraphs = await AllAsync<ParagraphUse>(),
            Links = await context.Set<CaseLink>().AsNoTracking().Where(link => link.ComplaintId == id || link.OtherId == id).OrderBy(link => link.Id).ToListAsync(cancellationToken),
            Enquiries = await context.Set<MemberEnquiry>().AsNoTracking().Include(one => one.Notes).Where(one => one.ComplaintId == id).OrderBy(one => one.Id).ToListAsync(cancellationToken),
            Home = (await AllAsync<CaseHome>()).SingleOrDefault(),
            Updates = (await AllAsync<UpdatePlan>()).SingleOrDefault(),
            Request = (await AllAsync<ServiceRequest>()).SingleOrDefault(),
            Survey = (await AllAsync<Survey>()).SingleOrDefault(),
            Ombudsman = (await AllAsync<OmbudsmanCase>(all => all.Include(one => one.Requests).Include(one => one.Determinations).Include(one => one.Orders).AsSplitQuery())).SingleOrDefault(),
            People = await BundlePeople.ReadAsync(context, complaint, cancellationToken),
        };

        Task<List<T>> AllAsync<T>(Func<IQueryable<T>, IQueryable<T>>? with = null)
            where T : class
        {
            var all = context.Set<T>().AsNoTracking();
            return (with?.Invoke(all) ?? all).Where(one => EF.Property<long>(one, nameof(Hazard.ComplaintId)) == id).OrderBy(one => EF.Property<long>(one, nameof(Hazard.Id))).ToListAsync(cancellationToken);
        }
    }
}

/// <summary>Who complains, and what was recorded of them while the complaint ran.</summary>
/// <param name="Names">Each person's name, by any of their records.</param>
internal sealed record BundlePeople(
    Person? Main, IReadOnlyList<GroupMember> Group, IReadOnlyDictionary<long, string> Names,
    IReadOnlyList<Need> Needs, IReadOnlyList<Representative> Representatives, IReadOnlyList<ContactRestriction> Restrictions)
{
    public static async Task<BundlePeople> ReadAsync(PortalDbContext context, Complaint complaint, CancellationToken cancellationToken)
    {
        var standing = context.Set<CaseParty>().Where(party => party.ComplaintId == complaint.Id)
            .Join(context.Set<Person>(), party => party.PersonId, person => person.Id, (party, person) => person.MergedIntoId ?? person.Id);
        var records = await context.Set<Person>().AsNoTracking().Where(p => standing.Contains(p.Id) || standing.Contains(p.MergedIntoId!.Value)).ToListAsync(cancellationToken);
        List<long> ids = [.. records.Select(person => person.Id)];
        return new BundlePeople(
            await context.PersonOfAsync(complaint.Id, cancellationToken),
            await context.GroupOfAsync(complaint.Id, cancellationToken),
            records.ToDictionary(person => person.Id, person => records.Find(one => one.Id == person.MergedIntoId)?.Name ?? person.Name),
            await context.Set<Need>().AsNoTracking().Where(need => ids.Contains(need.PersonId) && (need.State != NeedState.Ended || need.DecidedOn >= complaint.ReceivedOn))
                .OrderBy(need => need.Id).ToListAsync(cancellationToken),
            await context.Set<Representative>().AsNoTracking()
                .Where(one => ids.Contains(one.PersonId) && (one.ComplaintId == null || one.ComplaintId == complaint.Id) && (one.UntilDay == null || one.UntilDay >= complaint.ReceivedDay))
                .OrderBy(one => one.Id).ToListAsync(cancellationToken),
            await context.Set<ContactRestriction>().AsNoTracking().Include(one => one.Reviews).Where(one => ids.Contains(one.PersonId) && (one.EndedOn == null || one.EndedOn >= complaint.ReceivedOn))
                .OrderBy(one => one.Id).ToListAsync(cancellationToken));
    }
}
