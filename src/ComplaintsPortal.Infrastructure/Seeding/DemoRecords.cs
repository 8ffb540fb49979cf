using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.People;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Seeding;

/// <summary>What the demonstration knows of a few complainants: adjustments, who speaks for them, a restriction of contact.</summary>
internal static class DemoRecords
{
    public static async Task AddAsync(PortalDbContext context, IReadOnlyList<Complaint> complaints, Rulebook rules, DemoStaff staff, DateTime now, CancellationToken cancellationToken)
    {
        var act = new Act(staff.Lead, now);
        await DecideAsync(context, staff, act.Day, cancellationToken);
        List<Complaint> open = [.. complaints.Where(c => c.Status == ComplaintStatus.StageOne && c.StageOne.Handler is not null).Take(5)];
        if (open.Count < 5)
        {
            return;
        }

        var people = new List<Person>();
        foreach (var complaint in open)
        {
            people.Add((await context.PersonOfAsync(complaint.Id, cancellationToken))!);
        }

        Agree(0, new NeedNote(NeedKind.LargePrint, "I have macular degeneration and cannot read small letters.", "She told us on the telephone.", act.Day.AddDays(-3)));
        Agree(1, new NeedNote(NeedKind.NoTelephone, "The ringing frightens my son. Please write.", "In her letter.", act.Day.AddDays(-2)));
        context.Add(Need.Record(
            people[1],
            new NeedNote(NeedKind.Disability, "My son is autistic.", "In her letter.", act.Day.AddDays(-2), NeedAudience.LeadAndHandler, ReviewDay: act.Day.AddMonths(12)), act));
        context.Add(Representative.Record(people[2], open[2].Id, Speaks("Councillor Mary Stone", RepresentativeKind.Councillor, "ward councillor", ConsentEvidence.None, "Her email says that he asked her.", act.Day), act));
        context.Add(Representative.Record(
            people[3], null,
            Speaks("Leila Haddad", RepresentativeKind.Relative, "daughter", ConsentEvidence.PowerOfAttorney, "A copy of the registered power is in the files.", act.Day) with { GetsLetters = true }, act));
        var restriction = ContactRestriction.Warn(
            people[4],
            new WarningNote([rules.Policy.Conduct.Behaviours[0].Code], "Three calls last week in which staff were shouted at. The notes are with the contacts.", "Please write, or call in the morning. We call back on the same day."),
            act);
        restriction.Restrict(
            people[4],
            new RestrictionNote(
                [rules.Policy.Conduct.Restrictions[0].Code], "By letter or email only. Calls are ended politely, except about an emergency.",
                "He was asked about disability and adjustments, and named none. He writes well, so letters do not keep him from complaining.", act.Day.AddMonths(3)),
            act);
        context.Add(restriction);

        void Agree(int index, NeedNote note)
        {
            var need = Need.Record(people[index], note, act);
            need.Agree(people[index], act.Day.AddMonths(12), "From now on, for all complaints.", act);
            context.Add(need);
            var needs = AgreedNeeds.Of([need]);
            people[index].Follow(needs);
            open[index].FollowNeeds(needs, rules, act);
        }
    }

    // What was asked for in the last fortnight still waits; the rest was decided within days and is looked at again each year.
    private static async Task DecideAsync(PortalDbContext context, DemoStaff staff, DateOnly today, CancellationToken cancellationToken)
    {
        var waited = today.AddDays(-14);
        var asked = await context.Set<Need>().Where(need => need.State == NeedState.Asked && need.AskedDay < waited)
            .Join(context.Set<Person>(), need => need.PersonId, person => person.Id, (need, person) => new { Need = need, Person = person }).ToListAsync(cancellationToken);
        foreach (var one in asked)
        {
            var decided = one.Need.AskedDay.AddDays(4);
            var review = decided.AddYears(1);
            while (review <= today)
            {
                review = review.AddYears(1);
            }

            one.Need.Agree(one.Person, review, "We call and read each letter out.", new Act(staff.Lead, LondonTime.ToUtc(decided, new TimeOnly(10, 0))));
        }
    }

    private static RepresentativeNote Speaks(string name, RepresentativeKind kind, string relation, ConsentEvidence evidence, string words, DateOnly from) =>
        new(name, kind, relation, $"{name.Replace(' ', '.').ToLowerInvariant()}@speaker.example", "01632 960 777", [], "", GetsLetters: false, evidence, words, from, null);
}
