using System.Globalization;
using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Improvements;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Openness;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.SelfAssessments;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Figures;

namespace ComplaintsPortal.Infrastructure.Seeding;

/// <summary>What the demonstration's landlord learns across complaints and tells everybody: themes, publicity, public statements, the self-assessment.</summary>
internal static class DemoOpenness
{
    private const string Body = "Housing Committee";

    // What shows it, section by section of the Code.
    private static readonly string[] Evidence =
    [
        "The definition stands on the first page of the policy, on the website and in each acknowledgement. Everybody who takes a call asks whether the person wants to complain.",
        "The policy names each reason. The lead decides each case by itself and writes down why, and the letter says how to ask the Ombudsman.",
        "Complaints come by web form, telephone, email, letter, text message, social media and in person. The policy is on the website with both stages and their times.",
        "The complaints lead and a deputy answer for all complaints, with access to every service. Training is recorded, and the lead is told before it expires.",
        "One policy and two stages. Each complaint is defined in numbered points, agreed with the person, and everything about it is kept together.",
        "Times are counted from the day a complaint reaches anybody here. Each response answers every point, and another person decides at stage two.",
        "Each remedy has an owner and a day, and a complaint is closed only when all are done. The Ombudsman’s guidance is shown beside each amount.",
        "The report and this self-assessment go to the committee each year and are published with its response.",
        "What we learn is recorded for each upheld complaint with an owner and a day. Themes go to the residents’ panel and to teams.",
    ];

    private static readonly Dictionary<string, AssessmentAnswer> NotMet = new(StringComparer.Ordinal)
    {
        ["Code 6.3"] = new()
        {
            Complies = false,
            Evidence = "The figures show where answers took longer.",
            Explanation = "We answer most complaints in time, and not all. Complaints about damp took longest, because surveys were late.",
            Action = "Two more surveyors start, and the lead sees every Monday which surveys are late.",
        },
        ["Code 9.8"] = new()
        {
            Complies = false,
            Evidence = "Our own staff have the objective. Contractors do not have it in writing yet.",
            Explanation = "The contracts are older than the Code.",
            Action = "The objective goes into each contract when it is renewed.",
        },
    };

    /// <summary>For complaints that are saved.</summary>
    public static void Add(PortalDbContext context, IReadOnlyList<Complaint> complaints, Rulebook rules, DemoStaff staff, DateTime now)
    {
        AddThemes(context, complaints, staff, now);
        context.AddRange(Publicised(rules.Policy, staff, now));
        context.AddRange(Statements(rules.Policy, staff, now));
    }

    private static void AddThemes(PortalDbContext context, IReadOnlyList<Complaint> complaints, DemoStaff staff, DateTime now)
    {
        var today = LondonTime.DateOf(now);
        var answered = complaints.Where(c => c.Status is ComplaintStatus.StageOneResponded or ComplaintStatus.StageTwoResponded or ComplaintStatus.Closed).ToList();
        Add("Nobody says that a visit is moved", "People wait at home, and nobody comes. They hear of it only when they ring us.", "The contractor moves visits in its own diary. Ours does not hear of it.", "Grace Okafor", 45, 0, [("Residents’ panel", 20), ("Repairs team", 12)]);
        Add("Damp comes back after it was treated", "The wall is cleaned and painted, and some months later it is black again.", "", "Daniel Price", -4, 1, []);

        void Add(string name, string words, string cause, string owner, int reviewIn, int take, (string Whom, int DaysAgo)[] told)
        {
            var card = staff.Card(owner);
            var theme = Theme.Record(new ThemeNote(name, words, cause, card.Id, card.Name, today.AddDays(reviewIn)), new Act(staff.Lead, now.AddDays(-40)));
            foreach (var (whom, daysAgo) in told)
            {
                theme.Tell(whom, today.AddDays(-daysAgo), new Act(staff.Lead, now.AddDays(-1)));
            }

            context.Add(theme);
            foreach (var complaint in answered.Where((_, index) => index % 7 == take).Take(4))
            {
                context.Add(ThemeComplaint.Join(theme, complaint, "The same happened here, as the response says.", new Act(staff.Lead, now.AddMinutes(-50))));
            }
        }
    }

    private static IEnumerable<PublicityEntry> Publicised(LandlordPolicy policy, DemoStaff staff, DateTime now)
    {
        var (act, today) = (new Act(staff.Lead, now.AddMinutes(-45)), LondonTime.DateOf(now));
        var ways = Publicity.Ways(policy);
        PublicityMatter[][] matters = [[PublicityMatter.Policy, PublicityMatter.Ombudsman], [PublicityMatter.Policy, PublicityMatter.Code, PublicityMatter.Ombudsman], [PublicityMatter.Ombudsman]];
        foreach (var (index, (where, daysAgo, nextIn)) in new[] { ("The complaints page was written anew", 30, 335), ("Residents’ newsletter, page 3", 120, 62), ("All area offices and the lobbies of tower blocks", 380, -15) }.Index())
        {
            yield return PublicityEntry.Record(new PublicityNote(today.AddDays(-daysAgo), ways[index % ways.Count].Code, where, matters[index], today.AddDays(nextIn)), policy, act);
        }
    }

    private static IEnumerable<PublicStatement> Statements(LandlordPolicy policy, DemoStaff staff, DateTime now)
    {
        foreach (var (index, note) in new StatementNote[]
        {
            new(StatementKind.Learning, "You waited at home, and nobody came. Nobody told you that the visit was moved.", "You now get a text message the day before, and another when the fitter is on the way. If we have to move a visit, we ring you first."),
            new(StatementKind.Learning, "The damp came back after we had painted over it.", "We now look for the cause before we paint. A surveyor comes back after three months to see that the wall is dry."),
            new(StatementKind.Compliment, "The two young men who did the kitchen were polite, clean and quick. Thank you.", "the repairs team"),
            new(StatementKind.Learning, "Our letters were hard to understand.", "Residents read our letters with us, and we wrote them anew."),
        }.Index())
        {
            var one = PublicStatement.Write(note, new Act(staff.Lead, now.AddDays(-10 - index)));
            if (index < 3)
            {
                one.Approve(DemoPeople.All.First(person => person.Role == StaffRole.Director).TitleAt(policy), new Act(staff.Director, now.AddDays(-8 - index)));
            }

            yield return one;
        }
    }

    /// <summary>Last year's is published; a further one has just begun, because a procedure changed.</summary>
    public static async Task AddAssessmentsAsync(PortalDbContext context, Rulebook rules, DemoStaff staff, DateTime now, CancellationToken cancellationToken)
    {
        var year = ReportingYear.Of(LondonTime.DateOf(now)).Before;
        var (begun, answered, approved, published) = (On(40, 60), On(54, 50), On(65, 30), On(67, 28));
        var one = SelfAssessment.Start(new AssessmentStart(year, AssessmentTrigger.Yearly), rules.Code, null, new Dictionary<string, string>(), begun);
        foreach (var row in one.Rows)
        {
            var answer = NotMet.TryGetValue(row.Clause, out var no) ? no with { MetFrom = LondonTime.DateOf(now).AddMonths(5) } : new AssessmentAnswer { Complies = true, Evidence = Evidence[row.Section - 1] };
            one.Answer(row.Clause, answer, answered);
        }

        one.Approve(new GoverningApproval(Body, approved.Day.AddDays(-1)), await FiguresAsync(context, rules.Code, year, approved.Day, cancellationToken), approved);
        one.Publish("We welcome this self-assessment and what it says openly. We want to see every answer about damp in time by the autumn, and will ask for the figures each quarter.", published);
        var handedIn = On(96, 27);
        one.Submit(handedIn.Day, handedIn);
        context.Add(one);

        var further = SelfAssessment.Start(
            new AssessmentStart(year, AssessmentTrigger.Change, "Surveys for damp are booked in another way since this month.", LondonTime.DateOf(now).AddDays(40)),
            rules.Code, one, new Dictionary<string, string>(), new Act(staff.Lead, now.AddDays(-2)));
        foreach (var row in further.Rows.Where(row => row.Section == 1))
        {
            further.Answer(row.Clause, row.Answer, new Act(staff.Lead, now.AddDays(-1)));
        }

        context.Add(further);

        // Before the annual report of the year, which names it; early in a year, some weeks ago.
        Act On(int daysAfter, int daysAgo)
        {
            var (then, lately) = (LondonTime.ToUtc(year.Last.AddDays(daysAfter), new TimeOnly(10, 0)), now.AddDays(-daysAgo));
            return new Act(staff.Lead, then < lately ? then : lately);
        }
    }

    // As they are in the database, so that the published page and the figures of the year say the same.
    private static async Task<IReadOnlyDictionary<string, IReadOnlyList<FrozenFigure>>> FiguresAsync(
        PortalDbContext context, Code code, ReportingYear year, DateOnly today, CancellationToken cancellationToken)
    {
        var measures = MeasureCatalogue.On(today, MeasureRules.On(year.First), Cohort.Received).Where(measure => measure.Kind == MeasureKind.Share).ToList();
        var tallies = (await new FiguresQuery(context).TallyAsync(measures, new FigureFilter(year.First, year.Last), cancellationToken)).ToDictionary(tally => tally.Measure.Code, StringComparer.Ordinal);
        return code.Clauses.Where(clause => clause.Figures is not null).ToDictionary(
            clause => clause.Id,
            clause => (IReadOnlyList<FrozenFigure>)[.. clause.Figures!.Where(tallies.ContainsKey).Select(one => Frozen(tallies[one]))], StringComparer.Ordinal);
    }

    private static FrozenFigure Frozen(MeasureTally tally) => new(
        tally.Measure.Code, tally.Measure.Title, tally.Share.Percent is { } percent ? percent.ToString("0.0", CultureInfo.InvariantCulture) + "%" : "Not applicable",
        string.Create(CultureInfo.InvariantCulture, $"{tally.Part} of {tally.Whole}"));
}
