using System.Reflection;
using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Letters;

namespace ComplaintsPortal.Domain.Tests.Complaints;

/// <summary>Whatever is refused under a landlord's policy, the sentence names the Code's clauses or this landlord's, never another's.</summary>
public sealed partial class PolicyWordsTests
{
    private static readonly PolicyCatalogue Policies = PolicyCatalogue.Load();

    public static TheoryData<string> Ids => [.. Policies.All.Select(p => p.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void No_sentence_of_the_domain_names_another_landlords_clause(string id)
    {
        var rules = new Rulebook(Policies.Get(id), SampleLetters.Code, OfficialCalendars.For(Division.EnglandAndWales));
        var own = rules.Policy.StageTwo.Clause!.Split('-')[0];
        HashSet<string> said = new(StringComparer.Ordinal);
        foreach (var status in Enum.GetValues<ComplaintStatus>())
        {
            var c = TestCase.Received(rules: rules).To(status);
            said.UnionWith(Asked(c.Complaint, rules));
            said.UnionWith(c.Complaint.Events.SelectMany(e => new[] { e.Summary, e.Because ?? "" }));
            said.UnionWith(c.Complaint.Deadlines(rules).SelectMany(d => d.Explanation));
            foreach (var kind in LetterRules.KindsOf(rules.Policy))
            {
                var letter = LetterComposer.Compose(c.Complaint, kind, rules, new LetterExtras { Date = TestCase.FirstDay });
                said.UnionWith(LetterRules.Missing(letter, rules.Policy).Select(m => m.ToString()));
            }
        }

        Assert.True(said.Count > 100, $"{said.Count} sentences");
        Assert.Contains(said, s => s.Contains($"({own}-", StringComparison.Ordinal) || s.Contains($", {own}-", StringComparison.Ordinal));
        Assert.DoesNotContain(said, s => Clause().Matches(s).Any(m => m.Groups["whose"].Value != own));
    }

    // Every question of the aggregate, asked by everybody with every kind of answer that a form can hold.
    private static IEnumerable<string> Asked(Complaint complaint, Rulebook rules) =>
        from question in typeof(Complaint).GetMethods().Where(m => m.Name.StartsWith("WhyNot", StringComparison.Ordinal) && m.ReturnType == typeof(string))
        from who in new[] { Cast.Lead, Cast.Manager, Cast.Reviewer, Cast.Director, Cast.Colleague }
        from answers in Combinations([.. question.GetParameters()], who, rules)
        let sentence = (string?)question.Invoke(complaint, answers)
        where sentence is not null
        select sentence;

    private static IEnumerable<object?[]> Combinations(ParameterInfo[] parameters, Actor by, Rulebook rules)
    {
        IEnumerable<object?[]> all = [[]];
        return parameters.Aggregate(all, (before, parameter) => before.SelectMany(head => Values(parameter.ParameterType, by, rules).Select(value => (object?[])[.. head, value])));
    }

    private static IEnumerable<object?> Values(Type type, Actor by, Rulebook rules)
    {
        var policy = rules.Policy;
        return type switch
        {
            _ when type == typeof(Actor) => [by],
            _ when type == typeof(Rulebook) => [rules],
            _ when type == typeof(LandlordPolicy) => [policy],
            _ when type == typeof(DateOnly) => [TestCase.FirstDay, TestCase.FirstDay.AddDays(90)],
            _ when type == typeof(DateTime) => [TestCase.Moment(-1), TestCase.Moment(400)],
            _ when type == typeof(int) => [1, 2, 99],
            _ when type == typeof(AwardPayment) => [new AwardPayment(TestCase.FirstDay, 5, 0, "")],
            _ when type == typeof(bool) => [true, false],
            _ when type == typeof(string) => ["", "She was in hospital."],
            _ when type == typeof(Guid) => [by.StaffId!.Value],
            _ when type == typeof(LetterKind) => Enum.GetValues<LetterKind>().Cast<object?>(),
            _ when type == typeof(StaffCard) => [Cast.Manager.Card(), Cast.Reviewer.Card()],
            _ when type == typeof(TriageFactors) => [new TriageFactors { Category = "" }, new TriageFactors { Category = "leaks", OccurredDay = new DateOnly(2020, 1, 1), KnownDay = new DateOnly(2020, 1, 1) },
                new TriageFactors { Category = "leaks", OccurredDay = new DateOnly(2020, 1, 1), KnownDay = new DateOnly(2020, 1, 1), ExceptionalCircumstances = "Ill.", AgeException = "discretion" }],
            _ when type == typeof(DeclineDecision) => policy.DeclineReasons.SelectMany(r => new object?[] { new DeclineDecision { ReasonCode = r.Code }, new DeclineDecision { ReasonCode = r.Code, Reasons = new string('x', 40), ConflictJustification = "x" } }),
            _ when type == typeof(EscalationDecision) => policy.EscalationRefusalGrounds.SelectMany(g => new object?[] { new EscalationDecision { Accepted = false, GroundCode = g.Code }, new EscalationDecision { Accepted = false, GroundCode = g.Code, Reasons = new string('x', 40), ConflictJustification = "x" } }),
            _ when type == typeof(int) => [1, 9],
            _ when type == typeof(IReadOnlyList<string>) => [Array.Empty<string>(), new[] { "One.", "Two." }],
            _ when type == typeof(int?) => [null, 1],
            _ when type == typeof(long) => [1L],
            _ when type == typeof(long?) => [null, 1L],
            _ when type == typeof(Guid?) => [null, by.StaffId],
            _ when type == typeof(ReopeningTrigger) => [ReopeningTrigger.Asked],
            _ when type == typeof(WithdrawalEvidence) => [new WithdrawalEvidence("", "", TestCase.FirstDay), TestCase.AWithdrawal(TestCase.FirstDay.AddDays(-1))],
            _ when type == typeof(ServiceRequestDecision) => [new ServiceRequestDecision("", "")],
            _ when type == typeof(ReplyInvitation) => [new ReplyInvitation(Cast.Manager.Card(), [1])],
            _ when type == typeof(SplitDecision) => [new SplitDecision("", "", "", "", ""), new SplitDecision("Ours.", "Theirs.", policy.OtherProcesses[0].Code, "Theirs.", "")],
            _ when type == typeof(ReferralDecision) => [new ReferralDecision("", "", ""), new ReferralDecision(policy.OtherProcesses[0].Code, "", "")],
            _ when type == typeof(RemedyPromise) => [TestCase.ARemedy(), TestCase.ARemedy() with { KindCode = "" }, TestCase.ARemedy() with { KindCode = policy.RemedyKinds.First(k => k.Financial).Code }],
            _ when type == typeof(ExtensionRequest) => [new ExtensionRequest("", 5, "", 3), new ExtensionRequest(policy.ExtensionReasons[0].Code, 99, "Late.", 3), new ExtensionRequest(policy.ExtensionReasons[0].Code, 5, "", 3)],
            _ => throw new NotSupportedException($"A question of the aggregate takes a {type.Name}: say here with what it is asked."),
        };
    }

    [GeneratedRegex(@"\b(?<whose>PCC|HSV|LHP|ASH|BRF)-[A-Z]*\d", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Clause();
}
