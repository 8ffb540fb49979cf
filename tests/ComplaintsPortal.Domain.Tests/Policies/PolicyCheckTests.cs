using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Tests.Policies;

/// <summary>Where a policy and the Code differ.</summary>
public sealed class PolicyCheckTests
{
    private static readonly PolicyCatalogue Catalogue = PolicyCatalogue.Load();
    private static readonly Code Code = CodeCatalogue.Load().Latest;

    private static readonly NoticeMatter[] All = [NoticeMatter.Reasons, NoticeMatter.NewDate, NoticeMatter.Updates, NoticeMatter.Ombudsman];

    /// <summary>A policy that says what the Code says, in everything.</summary>
    private static readonly LandlordPolicy Equal = Catalogue.Get("briefing-interim") with
    {
        Id = "equal",
        Definition = Code.Definition,
        Clocks = new Clocks
        {
            StageOneAcknowledgement = Code.StageOneAcknowledgement with { Clause = "1" },
            StageOneResponse = Code.StageOneResponse with { Clause = "2" },
            StageOneExtension = new() { CapWorkingDays = 10, Tells = All, Clause = "3" },
            StageTwoAcknowledgement = Code.StageTwoAcknowledgement with { Clause = "4" },
            StageTwoResponse = Code.StageTwoResponse with { Clause = "5" },
            StageTwoExtension = new() { CapWorkingDays = 20, Tells = All, Clause = "6" },
        },
        StageTwo = new StageTwoRules { DirectorSignsOff = true, Reviewers = [StaffRole.SeniorReviewer] },
    };

    public static TheoryData<string, string, FindingSeverity> Moves => new()
    {
        { "definition-narrower", "Code 1.2", FindingSeverity.Conflict },
        { "definition-reworded", "Code 1.2", FindingSeverity.Gap },
        { "petitions", "Code 1.3", FindingSeverity.Note },
        { "anonymous", "Code 2.1", FindingSeverity.Note },
        { "decline-ground", "Code 2.2", FindingSeverity.Conflict },
        { "age-six-months", "Code 2.3", FindingSeverity.Conflict },
        { "age-two-years", "Code 2.3", FindingSeverity.Note },
        { "age-occurred", "Code 2.3", FindingSeverity.Conflict },
        { "decline-silent", "Code 2.4", FindingSeverity.Conflict },
        { "not-in-person", "Code 3.2", FindingSeverity.Conflict },
        { "old-contact", "Code 3.7", FindingSeverity.Conflict },
        { "designated-person", "Code 3.7", FindingSeverity.Conflict },
        { "ombudsman-requests", "Code 4.1", FindingSeverity.Note },
        { "councillors", "Code 5.1", FindingSeverity.Conflict },
        { "prior-attempt", "Code 5.2", FindingSeverity.Conflict },
        { "extra-stage", "Code 5.3", FindingSeverity.Conflict },
        { "stage-one-review", "Code 5.3", FindingSeverity.Conflict },
        { "contractors", "Code 5.4", FindingSeverity.Conflict },
        { "no-updates", "Code 5.9", FindingSeverity.Gap },
        { "refusal-ground", "Code 5.11", FindingSeverity.Conflict },
        { "window", "Code 5.11", FindingSeverity.Conflict },
        { "declines-to-register", "Code 5.15", FindingSeverity.Conflict },
        { "clarification-first", "Code 6.2", FindingSeverity.Conflict },
        { "acknowledgement-later", "Code 6.2", FindingSeverity.Conflict },
        { "acknowledgement-from-logging", "Code 6.2", FindingSeverity.Conflict },
        { "acknowledgement-sooner", "Code 6.2", FindingSeverity.Note },
        { "acknowledgement-base-not-stated", "Code 6.2", FindingSeverity.Gap },
        { "acknowledgement-not-stated", "Code 6.2", FindingSeverity.Gap },
        { "response-later", "Code 6.3", FindingSeverity.Conflict },
        { "response-from-receipt", "Code 6.3", FindingSeverity.Note },
        { "response-in-months", "Code 6.3", FindingSeverity.Conflict },
        { "cap-more", "Code 6.4", FindingSeverity.Conflict },
        { "cap-less", "Code 6.4", FindingSeverity.Note },
        { "cap-not-stated", "Code 6.4", FindingSeverity.Gap },
        { "no-reasons", "Code 6.4", FindingSeverity.Gap },
        { "no-new-date", "Code 6.4", FindingSeverity.Gap },
        { "no-ombudsman", "Code 6.5", FindingSeverity.Gap },
        { "second-acknowledgement-later", "Code 6.11", FindingSeverity.Conflict },
        { "reason-to-explain", "Code 6.12", FindingSeverity.Conflict },
        { "lead-weighs", "Code 6.12", FindingSeverity.Conflict },
        { "same-role", "Code 6.13", FindingSeverity.Gap },
        { "final-sooner", "Code 6.14", FindingSeverity.Note },
        { "final-not-stated", "Code 6.14", FindingSeverity.Gap },
        { "second-cap-less", "Code 6.15", FindingSeverity.Note },
        { "second-no-ombudsman", "Code 6.16", FindingSeverity.Gap },
        { "acknowledgement-in-months", "Code 6.2", FindingSeverity.Conflict },
        { "response-from-logging", "Code 6.3", FindingSeverity.Note },
        { "response-sooner", "Code 6.3", FindingSeverity.Note },
        { "response-not-stated", "Code 6.3", FindingSeverity.Gap },
        { "response-base-not-stated", "Code 6.3", FindingSeverity.Gap },
        { "second-acknowledgement-from-logging", "Code 6.11", FindingSeverity.Conflict },
        { "second-acknowledgement-sooner", "Code 6.11", FindingSeverity.Note },
        { "second-acknowledgement-not-stated", "Code 6.11", FindingSeverity.Gap },
        { "second-acknowledgement-base-not-stated", "Code 6.11", FindingSeverity.Gap },
        { "final-later", "Code 6.14", FindingSeverity.Conflict },
        { "final-from-request", "Code 6.14", FindingSeverity.Note },
        { "final-from-logging", "Code 6.14", FindingSeverity.Note },
        { "final-in-months", "Code 6.14", FindingSeverity.Conflict },
        { "final-base-not-stated", "Code 6.14", FindingSeverity.Gap },
        { "second-cap-more", "Code 6.15", FindingSeverity.Conflict },
        { "second-cap-not-stated", "Code 6.15", FindingSeverity.Gap },
        { "second-no-reasons", "Code 6.15", FindingSeverity.Gap },
        { "second-no-new-date", "Code 6.15", FindingSeverity.Gap },
        { "second-no-updates", "Code 5.9", FindingSeverity.Gap },
        { "window-in-months", "Code 5.11", FindingSeverity.Conflict },
        { "refusal-opens-new", "Code 5.11", FindingSeverity.Conflict },
        { "ground-elsewhere", "Code 2.2", FindingSeverity.Conflict },
        { "age-eleven-months", "Code 2.3", FindingSeverity.Conflict },
    };

    /// <summary>What a policy may say as it likes, because the Code leaves it to the landlord.</summary>
    public static TheoryData<string> Free => new()
    {
        "director-signs", "who-declines", "quality-check", "consent", "survey", "updates", "extension-reasons", "more-channels", "more-ways-to-put-right", "petitions-as-complaints", "age-not-stated",
    };

    [Fact]
    public void A_policy_that_equals_the_Code_has_no_finding() => Assert.Empty(PolicyCheck.Findings(Equal, Code));

    [Theory]
    [MemberData(nameof(Moves))]
    public void Moving_one_thing_away_from_the_Code_yields_exactly_its_own_finding(string move, string clause, FindingSeverity severity)
    {
        var finding = Assert.Single(PolicyCheck.Findings(Moved(move), Code));
        Assert.Equal((clause, severity), (finding.Clause, finding.Severity));
        Assert.All([finding.PolicySays, finding.CodeSays, finding.PortalDoes], text => Assert.EndsWith(".", text.TrimEnd(')'), StringComparison.Ordinal));
        Assert.NotEmpty(finding.Parameter);
    }

    [Theory]
    [MemberData(nameof(Free))]
    public void What_the_Code_leaves_to_the_landlord_is_no_finding(string free) => Assert.Empty(PolicyCheck.Findings(
        free switch
        {
            "director-signs" => Equal with { StageTwo = Equal.StageTwo with { DirectorSignsOff = false } },
            "who-declines" => Equal with { MayDecline = [StaffRole.Director] },
            "quality-check" => Equal with { QualityCheckAtStageOne = !Equal.QualityCheckAtStageOne },
            "consent" => Equal with { Representation = new() { Consent = Consent.Formal } },
            "survey" => Equal with { Survey = new(true, "Everybody is asked.", "1") },
            "updates" => Equal with { Updates = new(10, "Every fortnight.", "1", 20) },
            "extension-reasons" => Equal with { ExtensionReasons = [Equal.ExtensionReasons[0]] },
            "more-channels" => Equal with { Channels = [.. Equal.Channels, new("pigeon", "Carrier pigeon")] },
            "more-ways-to-put-right" => Equal with { RemedyKinds = [.. Equal.RemedyKinds, new("flowers", "Flowers")] },
            "petitions-as-complaints" => Equal with { Petitions = new(true, "the Chief Executive", "A petition is a complaint.", "1") },
            "age-not-stated" => Equal with { AgeLimit = null },
            _ => throw new ArgumentOutOfRangeException(nameof(free), free, "Not a freedom."),
        },
        Code));

    [Fact]
    public void Each_place_of_a_policy_that_can_differ_from_the_Code_is_moved_here()
    {
        var moved = Moves.SelectMany(row => PolicyCheck.Findings(Moved((string)row[0]), Code)).Select(f => Place(f.Parameter)).ToHashSet(StringComparer.Ordinal);
        var met = Catalogue.All.SelectMany(p => PolicyCheck.Findings(p, Code)).Select(f => Place(f.Parameter)).Distinct();
        Assert.Empty(met.Except(moved));
        Assert.Equal(typeof(PolicyText).GetProperties().Count(p => p.Name != nameof(PolicyText.Clauses)), moved.Count(place => place.StartsWith("text.", StringComparison.Ordinal)));
        foreach (var clock in new[] { "stageOneAcknowledgement", "stageOneResponse", "stageTwoAcknowledgement", "stageTwoResponse", "escalationWindow" })
        {
            Assert.Contains($"clocks.{clock}", moved);
        }

        foreach (var extension in new[] { "stageOneExtension", "stageTwoExtension" })
        {
            Assert.Equal(1 + All.Length, moved.Count(place => place.StartsWith($"clocks.{extension}.", StringComparison.Ordinal)));
        }

        // Grounds have codes of their own.
        static string Place(string parameter) =>
            parameter.StartsWith("declineReasons.", StringComparison.Ordinal) || parameter.StartsWith("escalationRefusalGrounds.", StringComparison.Ordinal) ? parameter.Split('.')[0] : parameter;
    }

    // What the differences between the five policies and the Code are, clause by clause.
    [Theory]
    [InlineData("portsmouth-2024", "Code 1.2:definition", "Code 2.1:anonymous", "Code 2.2:declineReasons.insurance-claim", "Code 5.1:text.councillorsElsewhere",
        "Code 5.3:stageTwo.stageOneReview", "Code 5.9:clocks.stageOneExtension.tells.updates", "Code 5.9:clocks.stageTwoExtension.tells.updates",
        "Code 5.11:escalationRefusalGrounds.insurance-claim", "Code 5.11:escalationRefusalGrounds.outside-window", "Code 5.11:clocks.escalationWindow",
        "Code 6.2:clocks.stageOneAcknowledgement", "Code 6.2:text.clarificationBeforeLogging", "Code 6.3:clocks.stageOneResponse",
        "Code 6.4:clocks.stageOneExtension.capWorkingDays", "Code 6.4:clocks.stageOneExtension.tells.new-date", "Code 6.5:clocks.stageOneExtension.tells.ombudsman",
        "Code 6.11:clocks.stageTwoAcknowledgement", "Code 6.12:escalation.reason", "Code 6.14:clocks.stageTwoResponse", "Code 6.15:clocks.stageTwoExtension.capWorkingDays",
        "Code 6.15:clocks.stageTwoExtension.tells.reasons", "Code 6.15:clocks.stageTwoExtension.tells.new-date", "Code 6.16:clocks.stageTwoExtension.tells.ombudsman")]
    [InlineData("housing-services-2025", "Code 1.2:definition", "Code 1.3:petitions", "Code 2.2:declineReasons.insurance-claim", "Code 2.2:declineReasons.unreasonable-pursuit",
        "Code 2.3:ageLimit.base", "Code 3.7:text.oldOmbudsmanContact", "Code 5.3:text.extraStage", "Code 5.9:clocks.stageOneExtension.tells.updates",
        "Code 5.9:clocks.stageTwoExtension.tells.updates", "Code 5.11:escalationRefusalGrounds.outside-window", "Code 5.11:clocks.escalationWindow",
        "Code 6.2:clocks.stageOneAcknowledgement", "Code 6.3:clocks.stageOneResponse", "Code 6.4:clocks.stageOneExtension.capWorkingDays",
        "Code 6.5:clocks.stageOneExtension.tells.ombudsman", "Code 6.11:clocks.stageTwoAcknowledgement", "Code 6.14:clocks.stageTwoResponse",
        "Code 6.15:clocks.stageTwoExtension.capWorkingDays", "Code 6.16:clocks.stageTwoExtension.tells.ombudsman")]
    [InlineData("lhp-2023", "Code 1.2:definition", "Code 2.1:anonymous", "Code 2.2:declineReasons.insurance-claim", "Code 2.2:declineReasons.compensation-claim",
        "Code 2.3:declineReasons.older-than-6-months", "Code 2.3:ageLimit.months", "Code 2.3:ageLimit.base", "Code 4.1:ombudsmanRequests",
        "Code 5.9:clocks.stageOneExtension.tells.updates", "Code 5.9:clocks.stageTwoExtension.tells.updates", "Code 5.11:escalationRefusalGrounds.refused-to-engage",
        "Code 5.11:escalationRefusalGrounds.not-within-power", "Code 5.11:escalationRefusalGrounds.basis-changed", "Code 5.11:escalationRefusalGrounds.refuses-evidence",
        "Code 6.2:clocks.stageOneAcknowledgement", "Code 6.3:clocks.stageOneResponse", "Code 6.11:clocks.stageTwoAcknowledgement", "Code 6.14:clocks.stageTwoResponse",
        "Code 6.15:clocks.stageTwoExtension.capWorkingDays")]
    [InlineData("ashfield-2020", "Code 1.2:definition", "Code 1.3, Code 2.2:declineReasons.with-mp-or-councillor", "Code 2.1:anonymous",
        "Code 2.2:declineReasons.waiting-list", "Code 2.2:declineReasons.homelessness", "Code 2.2:declineReasons.due-process", "Code 2.2:declineReasons.insurer-deciding",
        "Code 2.2:declineReasons.policy-followed", "Code 2.2:declineReasons.elected-member", "Code 2.2:declineReasons.information-request",
        "Code 2.3:declineReasons.older-than-6-months", "Code 2.3:ageLimit.months", "Code 2.3:ageLimit.base", "Code 2.4:declineNamesOmbudsman",
        "Code 3.7:text.designatedPerson", "Code 3.7:text.oldOmbudsmanContact", "Code 5.2:text.priorAttempt", "Code 5.3:text.extraStage", "Code 5.4:contractors.ownProcess",
        "Code 5.9:clocks.stageOneExtension.tells.updates", "Code 5.9:clocks.stageTwoExtension.tells.updates", "Code 5.15:text.declinesToRegister",
        "Code 6.2:clocks.stageOneAcknowledgement", "Code 6.3:clocks.stageOneResponse", "Code 6.4:clocks.stageOneExtension.capWorkingDays",
        "Code 6.5:clocks.stageOneExtension.tells.ombudsman", "Code 6.11:clocks.stageTwoAcknowledgement", "Code 6.12:escalation.reason", "Code 6.14:clocks.stageTwoResponse",
        "Code 6.15:clocks.stageTwoExtension.capWorkingDays", "Code 6.16:clocks.stageTwoExtension.tells.ombudsman")]
    [InlineData("briefing-interim", "Code 6.2:clocks.stageOneAcknowledgement", "Code 6.3:clocks.stageOneResponse", "Code 6.11:clocks.stageTwoAcknowledgement",
        "Code 6.13:stageTwo.reviewers", "Code 6.14:clocks.stageTwoResponse", "Code 6.15:clocks.stageTwoExtension.capWorkingDays")]
    [InlineData("briefing-code", "Code 6.13:stageTwo.reviewers", "Code 6.15:clocks.stageTwoExtension.capWorkingDays")]
    public void Each_landlords_differences_come_out(string id, params string[] expected) => Assert.Equal(
        expected, PolicyCheck.Findings(Catalogue.Get(id), Code).Select(f => $"{f.Clause}:{f.Parameter}"));

    [Theory]
    [InlineData("housing-services-2025", "definition", FindingSeverity.Conflict)] // narrower, and with an age in it
    [InlineData("portsmouth-2024", "definition", FindingSeverity.Gap)]
    [InlineData("portsmouth-2024", "clocks.stageOneAcknowledgement", FindingSeverity.Conflict)] // from logging
    [InlineData("portsmouth-2024", "clocks.stageOneResponse", FindingSeverity.Note)] // logging comes before the acknowledgement
    [InlineData("lhp-2023", "clocks.stageOneResponse", FindingSeverity.Note)]
    [InlineData("housing-services-2025", "clocks.stageOneResponse", FindingSeverity.Gap)]
    [InlineData("lhp-2023", "clocks.stageTwoExtension.capWorkingDays", FindingSeverity.Note)]
    [InlineData("ashfield-2020", "clocks.stageTwoExtension.capWorkingDays", FindingSeverity.Gap)]
    [InlineData("lhp-2023", "ageLimit.months", FindingSeverity.Conflict)]
    public void A_finding_is_as_severe_as_what_a_resident_loses(string id, string parameter, FindingSeverity severity) =>
        Assert.Equal(severity, PolicyCheck.Findings(Catalogue.Get(id), Code).Single(f => f.Parameter == parameter).Severity);

    [Fact]
    public void Every_finding_names_a_clause_of_the_Code_and_says_what_the_portal_does() => Assert.All(
        Catalogue.All.SelectMany(p => PolicyCheck.Findings(p, Code)),
        f =>
        {
            Assert.All(f.Clause.Split(", "), c => Assert.NotNull(Code.Clause(c)));
            Assert.All([f.PolicySays, f.CodeSays, f.PortalDoes], text => Assert.EndsWith(".", text.TrimEnd(')'), StringComparison.Ordinal));
        });

    private static LandlordPolicy Moved(string move)
    {
        var clocks = Equal.Clocks;
        return move switch
        {
            "definition-narrower" => Equal with { Definition = "a failure of service in the last 12 months" },
            "definition-reworded" => Equal with { Definition = Code.Definition.Replace("the landlord", "us", StringComparison.Ordinal) },
            "petitions" => Equal with { Petitions = new(false, "the Chief Executive", "Petitions are not complaints.", "1") },
            "anonymous" => Equal with { Anonymous = new(false, "Without a name it is not handled.", "1") },
            "decline-ground" => Equal with { DeclineReasons = [.. Equal.DeclineReasons, new() { Code = "x", Words = "It is inconvenient", Clause = "1", LetterText = "x", ConflictsWith = "Code 2.2" }] },
            "age-six-months" => Equal with { AgeLimit = Equal.AgeLimit! with { Months = 6 } },
            "age-two-years" => Equal with { AgeLimit = Equal.AgeLimit! with { Months = 24 } },
            "age-occurred" => Equal with { AgeLimit = Equal.AgeLimit! with { Base = AgeBase.Occurred } },
            "decline-silent" => Equal with { DeclineNamesOmbudsman = false },
            "not-in-person" => Equal with { Channels = [.. Equal.Channels.Where(c => c.Code != "in-person")] },
            "old-contact" => Equal with { Text = new() { OldOmbudsmanContact = true } },
            "designated-person" => Equal with { Text = new() { DesignatedPerson = true } },
            "ombudsman-requests" => Equal with { OmbudsmanRequests = new(15, "x", "1") },
            "councillors" => Equal with { Text = new() { CouncillorsElsewhere = true } },
            "prior-attempt" => Equal with { Text = new() { PriorAttempt = true } },
            "extra-stage" => Equal with { Text = new() { ExtraStage = "Stage 3" } },
            "stage-one-review" => Equal with { StageTwo = Equal.StageTwo with { StageOneReview = true } },
            "contractors" => Equal with { Contractors = new() { OwnProcess = true } },
            "no-updates" => With(c => c with { StageOneExtension = Without(NoticeMatter.Updates) }),
            "refusal-ground" => Equal with { EscalationRefusalGrounds = [.. Equal.EscalationRefusalGrounds, new() { Code = "x", Words = "They disagree", Clause = "1", ConflictsWith = "Code 5.11" }] },
            "window" => With(c => c with { EscalationWindow = new() { WorkingDays = 30, Base = ClockBase.StageOneResponse, Clause = "1" } }),
            "declines-to-register" => Equal with { Text = new() { DeclinesToRegister = true } },
            "clarification-first" => Equal with { Text = new() { ClarificationBeforeLogging = true } },
            "acknowledgement-later" => With(c => c with { StageOneAcknowledgement = c.StageOneAcknowledgement! with { WorkingDays = 6 } }),
            "acknowledgement-from-logging" => With(c => c with { StageOneAcknowledgement = c.StageOneAcknowledgement! with { Base = ClockBase.Logging } }),
            "acknowledgement-sooner" => With(c => c with { StageOneAcknowledgement = c.StageOneAcknowledgement! with { WorkingDays = 3 } }),
            "acknowledgement-base-not-stated" => With(c => c with { StageOneAcknowledgement = c.StageOneAcknowledgement! with { BaseStated = false } }),
            "acknowledgement-not-stated" => With(c => c with { StageOneAcknowledgement = null }),
            "response-later" => With(c => c with { StageOneResponse = c.StageOneResponse! with { WorkingDays = 15 } }),
            "response-from-receipt" => With(c => c with { StageOneResponse = c.StageOneResponse! with { Base = ClockBase.Receipt } }),
            "response-in-months" => With(c => c with { StageOneResponse = new() { CalendarMonths = 1, Base = ClockBase.Receipt, Clause = "1" } }),
            "cap-more" => With(c => c with { StageOneExtension = c.StageOneExtension with { CapWorkingDays = 15 } }),
            "cap-less" => With(c => c with { StageOneExtension = c.StageOneExtension with { CapWorkingDays = 5 } }),
            "cap-not-stated" => With(c => c with { StageOneExtension = c.StageOneExtension with { CapWorkingDays = null } }),
            "no-reasons" => With(c => c with { StageOneExtension = Without(NoticeMatter.Reasons) }),
            "no-new-date" => With(c => c with { StageOneExtension = Without(NoticeMatter.NewDate) }),
            "no-ombudsman" => With(c => c with { StageOneExtension = Without(NoticeMatter.Ombudsman) }),
            "second-acknowledgement-later" => With(c => c with { StageTwoAcknowledgement = c.StageTwoAcknowledgement! with { WorkingDays = 7 } }),
            "reason-to-explain" => Equal with { Escalation = new() { Reason = EscalationReason.ToBeExplained } },
            "lead-weighs" => Equal with { Escalation = new() { Reason = EscalationReason.LeadWeighs } },
            "same-role" => Equal with { StageTwo = Equal.StageTwo with { Reviewers = [StaffRole.InvestigatingManager] } },
            "final-sooner" => With(c => c with { StageTwoResponse = c.StageTwoResponse! with { WorkingDays = 10 } }),
            "final-not-stated" => With(c => c with { StageTwoResponse = null }),
            "second-cap-less" => With(c => c with { StageTwoExtension = c.StageTwoExtension with { CapWorkingDays = 10 } }),
            "second-no-ombudsman" => With(c => c with { StageTwoExtension = c.StageTwoExtension with { Tells = [.. All.Where(m => m != NoticeMatter.Ombudsman)] } }),
            "second-no-updates" => With(c => c with { StageTwoExtension = SecondWithout(NoticeMatter.Updates) }),
            "second-no-reasons" => With(c => c with { StageTwoExtension = SecondWithout(NoticeMatter.Reasons) }),
            "second-no-new-date" => With(c => c with { StageTwoExtension = SecondWithout(NoticeMatter.NewDate) }),
            "second-cap-more" => With(c => c with { StageTwoExtension = c.StageTwoExtension with { CapWorkingDays = 21 } }),
            "second-cap-not-stated" => With(c => c with { StageTwoExtension = c.StageTwoExtension with { CapWorkingDays = null } }),
            "acknowledgement-in-months" => With(c => c with { StageOneAcknowledgement = new() { CalendarMonths = 1, Base = ClockBase.Receipt, Clause = "1" } }),
            "response-from-logging" => With(c => c with { StageOneResponse = c.StageOneResponse! with { Base = ClockBase.Logging } }),
            "response-sooner" => With(c => c with { StageOneResponse = c.StageOneResponse! with { WorkingDays = 9 } }),
            "response-not-stated" => With(c => c with { StageOneResponse = null }),
            "response-base-not-stated" => With(c => c with { StageOneResponse = c.StageOneResponse! with { BaseStated = false } }),
            "second-acknowledgement-from-logging" => With(c => c with { StageTwoAcknowledgement = c.StageTwoAcknowledgement! with { Base = ClockBase.EscalationLogging } }),
            "second-acknowledgement-sooner" => With(c => c with { StageTwoAcknowledgement = c.StageTwoAcknowledgement! with { WorkingDays = 2 } }),
            "second-acknowledgement-not-stated" => With(c => c with { StageTwoAcknowledgement = null }),
            "second-acknowledgement-base-not-stated" => With(c => c with { StageTwoAcknowledgement = c.StageTwoAcknowledgement! with { BaseStated = false } }),
            "final-later" => With(c => c with { StageTwoResponse = c.StageTwoResponse! with { WorkingDays = 21 } }),
            "final-from-request" => With(c => c with { StageTwoResponse = c.StageTwoResponse! with { Base = ClockBase.EscalationRequest } }),
            "final-from-logging" => With(c => c with { StageTwoResponse = c.StageTwoResponse! with { Base = ClockBase.EscalationLogging } }),
            "final-in-months" => With(c => c with { StageTwoResponse = new() { CalendarMonths = 1, Base = ClockBase.EscalationRequest, Clause = "1" } }),
            "final-base-not-stated" => With(c => c with { StageTwoResponse = c.StageTwoResponse! with { BaseStated = false } }),
            "window-in-months" => With(c => c with { EscalationWindow = new() { CalendarMonths = 1, Base = ClockBase.StageOneResponse, Clause = "1" } }),
            "refusal-opens-new" => Equal with { EscalationRefusalGrounds = [.. Equal.EscalationRefusalGrounds, new() { Code = "x", Words = "It is new", Clause = "1", ConflictsWith = "Code 5.11", OpensNewComplaint = true }] },
            "ground-elsewhere" => Equal with { DeclineReasons = [.. Equal.DeclineReasons, new() { Code = "x", Words = "It is about a bill", Clause = "1", LetterText = "x", ConflictsWith = "Code 2.2", RoutesTo = Equal.OtherProcesses[0].Code }] },
            "age-eleven-months" => Equal with { AgeLimit = Equal.AgeLimit! with { Months = 11 } },
            _ => throw new ArgumentOutOfRangeException(nameof(move), move, "Not a move."),
        };

        LandlordPolicy With(Func<Clocks, Clocks> change) => Equal with { Clocks = change(clocks) };

        ExtensionRule Without(NoticeMatter matter) => clocks.StageOneExtension with { Tells = [.. All.Where(m => m != matter)] };

        ExtensionRule SecondWithout(NoticeMatter matter) => clocks.StageTwoExtension with { Tells = [.. All.Where(m => m != matter)] };
    }
}
