using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.TestSupport.Letters;

namespace ComplaintsPortal.Domain.Tests.Letters;

/// <summary>Each compulsory part taken away in turn: from the wording, and from the facts.</summary>
public sealed class LetterRulesTests
{
    public static TheoryData<LetterKind> Kinds => [.. SampleLetters.Kinds];

    /// <summary>Every compulsory part of every letter of every landlord.</summary>
    public static TheoryData<string, LetterKind, LetterPartKind> Parts
    {
        get
        {
            var data = new TheoryData<string, LetterKind, LetterPartKind>();
            foreach (var policy in Policies.All)
            {
                foreach (var kind in LetterRules.KindsOf(policy))
                {
                    foreach (var part in LetterRules.RequiredParts(kind, policy))
                    {
                        data.Add(policy.Id, kind, part.Part);
                    }
                }
            }

            return data;
        }
    }

    private static PolicyCatalogue Policies { get; } = PolicyCatalogue.Load();

    [Theory, MemberData(nameof(Kinds))]
    public void A_complete_letter_lacks_nothing_and_is_not_refused(LetterKind kind)
    {
        Assert.Empty(LetterRules.Missing(SampleLetters.Content(kind), SampleLetters.Template(kind), SampleLetters.Policy));
        Assert.Empty(LetterRules.Refused(SampleLetters.Content(kind), SampleLetters.Template(kind), SampleLetters.Code));
    }

    [Theory, MemberData(nameof(Kinds)), Trait("Clause", "Code 3.7")]
    [Trait("Clause", "Code 6.5")]
    [Trait("Clause", "Code 6.16")]
    [Trait("Clause", "LHP-23")]
    [Trait("Clause", "HSV-7f")]
    public void Every_letter_must_name_the_Ombudsman_the_officer_and_other_formats(LetterKind kind)
    {
        var parts = LetterRules.RequiredParts(kind, SampleLetters.Policy);
        Assert.Contains(parts, p => p.Part == LetterPartKind.Ombudsman);
        Assert.Contains(parts, p => p.Part == LetterPartKind.Handler);
        Assert.Contains(parts, p => p.Part == LetterPartKind.Support);
        Assert.Equal(parts.Count, parts.Select(p => p.Part).Distinct().Count());
        Assert.All(parts, p => Assert.Matches(@"^(SI 2025/1042|Code \d\.\d+(\([a-g]\))?|PCC-\d+[a-h]?)(, (Code \d\.\d+(\([a-g]\))?|PCC-\d+[a-h]?))*$", p.Clause));
    }

    [Theory, MemberData(nameof(Parts))]
    public void A_part_that_the_wording_lacks_is_named_with_its_clause(string policyId, LetterKind kind, LetterPartKind part)
    {
        var policy = Policies.Get(policyId);
        var template = policy.Letters[kind];
        var without = template with { Parts = [.. template.Parts.Where(p => p.Part != part)] };

        var missing = Assert.Single(LetterRules.Missing(SampleLetters.Content(kind), without, policy));

        var required = LetterRules.RequiredParts(kind, policy).Single(p => p.Part == part);
        Assert.Equal((part, required.Clause, FillAt.Policy), (missing.Part, missing.Clause, missing.Where));
        Assert.Contains(required.Says, missing.Sentence, StringComparison.Ordinal);
        AssertOnlyClausesOf(policy, missing.ToString());

        // The gate of the case itself: without the part the letter is not issued.
        Assert.Empty(LetterRules.Missing(SampleLetters.Content(kind), policy));
    }

    [Theory, MemberData(nameof(Parts))]
    public void A_part_whose_wording_is_blank_is_missing(string policyId, LetterKind kind, LetterPartKind part)
    {
        var policy = Policies.Get(policyId);
        var template = policy.Letters[kind];
        var blank = template with { Parts = [.. template.Parts.Select(p => p.Part == part ? p with { Text = " \n" } : p)] };

        Assert.Equal(part, Assert.Single(LetterRules.Missing(SampleLetters.Content(kind), blank, policy)).Part);
    }

    [Theory]
    [InlineData("portsmouth-2024", "PCC-9a")]
    [InlineData("lhp-2023", null)]
    [InlineData("housing-services-2025", null)]
    [InlineData("ashfield-2020", null)]
    [InlineData("briefing-interim", null)]
    [InlineData("briefing-code", null)]
    [Trait("Clause", "PCC-9a")]
    public void PCC_9a_what_was_done_to_investigate_is_asked_only_where_the_policy_asks_it(string policyId, string? clause)
    {
        var missing = LetterRules.Missing(SampleLetters.Content(LetterKind.StageOneResponse) with { StepsTaken = "" }, Policies.Get(policyId));
        Assert.Equal(clause, missing.SingleOrDefault()?.Clause);
    }

    [Theory]
    [InlineData("lhp-2023", LetterKind.StageTwoResponse, LetterPartKind.Remedy, "Code 6.19(e), Code 7.1, LHP-36")]
    [InlineData("housing-services-2025", LetterKind.Decline, LetterPartKind.RightToComplain, "Code 2.4, HSV-5.7")]
    [InlineData("ashfield-2020", LetterKind.StageOneAcknowledgement, LetterPartKind.Handler, "Code 5.8, ASH-6")]
    [InlineData("briefing-code", LetterKind.StageOneExtension, LetterPartKind.Updates, "Code 5.9, BRF-1b")]
    [InlineData("portsmouth-2024", LetterKind.StageOneReview, LetterPartKind.ResponseDate, "PCC-8g")]
    [Trait("Clause", "LHP-36")]
    [Trait("Clause", "HSV-5.7")]
    [Trait("Clause", "ASH-6")]
    [Trait("Clause", "BRF-1b")]
    public void A_part_is_asked_by_the_Code_and_by_the_landlords_own_clause(string policyId, LetterKind kind, LetterPartKind part, string clause) =>
        Assert.Equal(clause, LetterRules.RequiredParts(kind, Policies.Get(policyId)).Single(p => p.Part == part).Clause);

    [Theory, MemberData(nameof(Parts))]
    public void A_part_whose_wording_lost_its_field_is_missing(string policyId, LetterKind kind, LetterPartKind part)
    {
        var policy = Policies.Get(policyId);
        foreach (var field in LetterFields.MustBeIn(part, kind))
        {
            var template = policy.Letters[kind];
            var tag = "{{" + field.Split('.')[^1] + "}}";
            var dotted = "{{" + field + "}}";
            var conditional = "{{#if " + field + "}}";
            var lost = template with
            {
                Parts = [.. template.Parts.Select(p => p.Part != part ? p : p with
                {
                    Text = "Words stay. " + p.Text.Replace(dotted, "", StringComparison.Ordinal).Replace(tag, "", StringComparison.Ordinal)
                        .Replace(conditional, "{{#if reference}}", StringComparison.Ordinal)
                        .Replace("{{#if " + field.Split('.')[^1] + "}}", "{{#if number}}", StringComparison.Ordinal),
                })],
            };

            Assert.Contains(
                LetterRules.Missing(SampleLetters.Content(kind), lost, policy),
                m => m.Part == part && m.Where == FillAt.Policy && m.Sentence.Contains(dotted, StringComparison.Ordinal));
        }
    }

    /// <summary>A way to lose a fact, the part that then is missing, and the page that fills it.</summary>
    public static TheoryData<LetterKind, string, LetterPartKind, string, FillAt> Losses
    {
        get
        {
            var data = new TheoryData<LetterKind, string, LetterPartKind, string, FillAt>();
            foreach (var (kinds, loss, part, clauses, where) in AllLosses())
            {
                foreach (var (kind, clause) in kinds.Zip(clauses))
                {
                    data.Add(kind, loss, part, clause, where);
                }
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Losses))]
    public void A_fact_that_is_lost_is_named_with_its_clause_and_its_page(
        LetterKind kind, string loss, LetterPartKind part, string clause, FillAt where)
    {
        var missing = LetterRules.Missing(Lose(SampleLetters.Content(kind), loss), SampleLetters.Template(kind), SampleLetters.Policy);

        Assert.Contains(missing, m => m.Part == part && m.Clause.Split(", ").Contains(clause, StringComparer.Ordinal) && m.Where == where);
        Assert.All(missing, m => Assert.EndsWith(".", m.Sentence, StringComparison.Ordinal));
    }

    [Fact, Trait("Clause", "Code 6.9")]
    public void Code_6_9_the_stage_one_response_has_its_seven_parts()
    {
        var clauses = LetterRules.RequiredParts(LetterKind.StageOneResponse, SampleLetters.Policy).Select(p => p.Clause).ToList();
        Assert.All("abcdefg", letter => Assert.Contains(clauses, c => c.Contains($"Code 6.9({letter})", StringComparison.Ordinal)));
    }

    [Fact, Trait("Clause", "Code 6.19")]
    public void Code_6_19_the_stage_two_response_has_its_seven_parts_and_ends_at_the_Ombudsman()
    {
        var parts = LetterRules.RequiredParts(LetterKind.StageTwoResponse, SampleLetters.Policy);
        Assert.All("abcdefg", letter => Assert.Contains(parts, p => p.Clause.Contains($"Code 6.19({letter})", StringComparison.Ordinal)));
        Assert.Contains("Code 6.19(g)", parts.Single(p => p.Part == LetterPartKind.Ombudsman).Clause, StringComparison.Ordinal);
        Assert.DoesNotContain(parts, p => p.Part == LetterPartKind.HowToEscalate);
    }

    [Fact, Trait("Clause", "Code 7.1")]
    public void Code_7_1_nothing_upheld_needs_no_remedy()
    {
        var content = SampleLetters.Content(LetterKind.StageOneResponse);
        var nothing = content with
        {
            Points = [.. content.Points.Select(p => p with { Decision = Decision.NotUpheld, Detriment = "" })],
            Remedies = [],
            OtherActions = [],
            WhatWentWrong = "",
        };

        Assert.Empty(LetterRules.Missing(nothing, SampleLetters.Template(LetterKind.StageOneResponse), SampleLetters.Policy));
        Assert.Equal(Decision.NotUpheld, nothing.Overall);
    }

    [Fact, Trait("Clause", "Code 7.3")]
    public void Code_7_3_a_remedy_that_is_done_needs_no_date_to_come()
    {
        var content = SampleLetters.Content(LetterKind.StageOneResponse);
        var done = content with { Remedies = [content.Remedies[0] with { Due = null, Owner = "", DoneDay = new DateOnly(2026, 6, 2) }] };

        Assert.Empty(LetterRules.Missing(done, SampleLetters.Template(LetterKind.StageOneResponse), SampleLetters.Policy));
        Assert.DoesNotContain(done.Outstanding, a => a.Description == content.Remedies[0].Description);
    }

    [Fact, Trait("Clause", "Code 7.3")]
    public void Code_7_3_a_remedy_that_is_late_is_said_to_be_late()
    {
        var content = SampleLetters.Content(LetterKind.StageTwoResponse);
        Assert.DoesNotContain(Dues(content), due => due.Contains("late", StringComparison.Ordinal));
        var (first, late) = (content.Remedies[0], content.Date.AddDays(-1));
        var dues = Dues(content with { Remedies = [first with { Due = late }, first with { Due = content.Date }] });
        Assert.Equal([$"{LetterFields.Day(late)}. This is late, and we are sorry", LetterFields.Day(content.Date)], dues);

        static IEnumerable<string> Dues(LetterContent content) =>
            ((IEnumerable<Dictionary<string, object>>)LetterFields.Values(content)["remedies"]).Select(remedy => (string)remedy["due"]);
    }

    [Fact, Trait("Clause", "Code 6.6")]
    public void Code_6_6_open_remedies_and_other_actions_are_outstanding()
    {
        var content = SampleLetters.Content(LetterKind.StageTwoResponse);
        Assert.Equal(
            ["Repair the outside wall and treat the bedroom", "For the distress and the ruined clothes", "Inspect the flat again after the repair"],
            content.Outstanding.Select(a => a.Description));
    }

    [Theory]
    [InlineData("upheld,upheld", Decision.Upheld)]
    [InlineData("not,not", Decision.NotUpheld)]
    [InlineData("upheld,not", Decision.PartlyUpheld)]
    [InlineData("partly,partly", Decision.PartlyUpheld)]
    [InlineData("upheld,none", null)]
    [InlineData("", null)]
    public void The_overall_decision_follows_from_the_points(string decisions, Decision? expected)
    {
        var points = decisions.Split(',', StringSplitOptions.RemoveEmptyEntries).Select((d, i) => new LetterPoint
        {
            Number = i + 1,
            Text = "x",
            Decision = d switch { "upheld" => Decision.Upheld, "not" => Decision.NotUpheld, "partly" => Decision.PartlyUpheld, _ => null },
        });

        Assert.Equal(expected, (SampleLetters.Content(LetterKind.StageOneResponse) with { Points = [.. points] }).Overall);
    }

    private static IEnumerable<(LetterKind[] Kinds, string Loss, LetterPartKind Part, string[] Clauses, FillAt Where)> AllLosses()
    {
        LetterKind[] acks = [LetterKind.StageOneAcknowledgement, LetterKind.StageTwoAcknowledgement];
        LetterKind[] extensions = [LetterKind.StageOneExtension, LetterKind.StageTwoExtension];
        LetterKind[] responses = [LetterKind.StageOneResponse, LetterKind.StageTwoResponse];
        yield return (acks, "received", LetterPartKind.Opening, ["Code 6.2", "Code 6.11"], FillAt.Triage);
        yield return (acks, "stage", LetterPartKind.Stage, ["Code 6.2", "Code 6.11"], FillAt.Triage);
        yield return (acks, "addressee", LetterPartKind.Opening, ["Code 6.2", "Code 6.11"], FillAt.Contact);
        yield return (acks, "points", LetterPartKind.Definition, ["Code 5.6", "Code 5.6"], FillAt.Define);
        yield return (acks, "point-text", LetterPartKind.Definition, ["PCC-8a", "PCC-8a"], FillAt.Define);
        yield return (acks, "outcomes", LetterPartKind.Outcomes, ["Code 5.6", "PCC-8a"], FillAt.Define);
        yield return (acks, "responsibility", LetterPartKind.Responsibility, ["Code 5.7", "Code 5.7"], FillAt.Define);
        yield return (acks, "responsibility-words", LetterPartKind.Responsibility, ["Code 5.7", "Code 5.7"], FillAt.Define);
        yield return (acks, "officer", LetterPartKind.Handler, ["PCC-8a", "PCC-8a"], FillAt.Assign);
        yield return (acks, "officer-contact", LetterPartKind.Handler, ["PCC-8a", "PCC-8a"], FillAt.Assign);
        yield return (acks, "response-due", LetterPartKind.ResponseDate, ["PCC-8a", "PCC-8a"], FillAt.Define);
        yield return (acks, "ombudsman-post", LetterPartKind.Ombudsman, ["Code 3.7", "Code 3.7"], FillAt.Policy);
        yield return ([LetterKind.Clarification], "questions", LetterPartKind.Questions, ["Code 5.6"], FillAt.Triage);
        yield return ([LetterKind.ServiceRequestNotice], "reasons", LetterPartKind.Reasons, ["Code 1.4"], FillAt.Triage);
        yield return ([LetterKind.ServiceRequestNotice], "next-steps", LetterPartKind.NextSteps, ["Code 1.4"], FillAt.Triage);
        yield return ([LetterKind.Referral], "reasons", LetterPartKind.Reasons, ["Code 2.4"], FillAt.Triage);
        yield return ([LetterKind.Referral], "destination", LetterPartKind.OtherRoutes, ["PCC-7"], FillAt.Triage);
        yield return ([LetterKind.Referral], "destination-contact", LetterPartKind.OtherRoutes, ["PCC-7"], FillAt.Triage);
        yield return ([LetterKind.Decline], "reasons", LetterPartKind.Reasons, ["Code 2.1"], FillAt.Triage);
        yield return ([LetterKind.Decline], "ground", LetterPartKind.PolicyGround, ["Code 2.2"], FillAt.Triage);
        yield return ([LetterKind.Decline], "ombudsman-telephone", LetterPartKind.Ombudsman, ["Code 2.4"], FillAt.Policy);
        yield return (extensions, "extension", LetterPartKind.Reasons, ["Code 6.4", "Code 6.15"], FillAt.Extend);
        yield return (extensions, "extension", LetterPartKind.NewDate, ["Code 6.4", "Code 6.15"], FillAt.Extend);
        yield return (extensions, "extension-explanation", LetterPartKind.Reasons, ["Code 6.4", "Code 6.15"], FillAt.Extend);
        yield return (extensions, "extension-backwards", LetterPartKind.NewDate, ["Code 6.4", "Code 6.15"], FillAt.Extend);
        yield return (extensions, "extension-updates", LetterPartKind.Updates, ["Code 5.9", "Code 5.9"], FillAt.Extend);
        yield return (extensions, "ombudsman-web", LetterPartKind.Ombudsman, ["Code 6.5", "Code 6.16"], FillAt.Policy);
        yield return (responses, "stage", LetterPartKind.Stage, ["Code 6.9(a)", "Code 6.19(a)"], FillAt.Triage);
        yield return (responses, "points", LetterPartKind.Definition, ["Code 6.9(b)", "Code 6.19(b)"], FillAt.Define);
        yield return (responses, "points", LetterPartKind.Decision, ["Code 6.9(c)", "Code 6.19(c)"], FillAt.Define);
        yield return (responses, "steps", LetterPartKind.StepsTaken, ["PCC-9a", "PCC-9a"], FillAt.Draft);
        yield return (responses, "evidence", LetterPartKind.Evidence, ["PCC-9a", "Code 5.8"], FillAt.Evidence);
        yield return (responses, "decision", LetterPartKind.Decision, ["Code 6.9(c)", "Code 6.19(c)"], FillAt.Findings);
        yield return (responses, "happened", LetterPartKind.Reasons, ["Code 6.7", "Code 6.18"], FillAt.Findings);
        yield return (responses, "should", LetterPartKind.Reasons, ["Code 6.9(d)", "Code 6.19(d)"], FillAt.Findings);
        yield return (responses, "point-reasons", LetterPartKind.Reasons, ["Code 6.9(d)", "Code 6.19(d)"], FillAt.Findings);
        yield return (responses, "remedies", LetterPartKind.Remedy, ["Code 7.1", "Code 7.1"], FillAt.Remedies);
        yield return (responses, "remedy-date", LetterPartKind.Remedy, ["Code 6.9(e)", "Code 6.19(e)"], FillAt.Remedies);
        yield return (responses, "remedy-owner", LetterPartKind.Remedy, ["Code 7.1", "PCC-9a"], FillAt.Remedies);
        yield return (responses, "remedy-amount", LetterPartKind.Remedy, ["Code 7.1", "PCC-9a"], FillAt.Remedies);
        yield return (responses, "went-wrong", LetterPartKind.Remedy, ["PCC-9a", "PCC-9a"], FillAt.Draft);
        yield return (responses, "detriment", LetterPartKind.Remedy, ["Code 7.1", "Code 7.1"], FillAt.Findings);
        yield return (responses, "action-date", LetterPartKind.OutstandingActions, ["Code 6.6", "Code 6.17"], FillAt.Remedies);
        yield return (responses, "ombudsman-post", LetterPartKind.Ombudsman, ["Code 3.7", "Code 6.19(g)"], FillAt.Policy);
        yield return ([LetterKind.NewDate], "extension", LetterPartKind.Opening, ["Code 5.9"], FillAt.Policy);
        yield return ([LetterKind.NewDate], "extension-explanation", LetterPartKind.Reasons, ["Code 5.9"], FillAt.Policy);
        yield return ([LetterKind.NewDate], "extension-backwards", LetterPartKind.NewDate, ["Code 5.9"], FillAt.Policy);
        yield return ([LetterKind.ProgressUpdate], "update", LetterPartKind.Progress, ["Code 5.9"], FillAt.Updates);
        yield return ([LetterKind.ProgressUpdate], "update-left", LetterPartKind.Progress, ["Code 5.9"], FillAt.Updates);
        yield return ([LetterKind.ProgressUpdate], "update-next", LetterPartKind.Updates, ["Code 5.9"], FillAt.Updates);
        yield return ([LetterKind.HazardSummary], "hazards", LetterPartKind.Hazards, ["SI 2025/1042"], FillAt.Hazards);
        yield return ([LetterKind.HazardSummary], "hazard-found", LetterPartKind.Hazards, ["SI 2025/1042"], FillAt.Hazards);
        yield return ([LetterKind.HazardSummary], "hazard-action", LetterPartKind.Hazards, ["SI 2025/1042"], FillAt.Hazards);
        yield return ([LetterKind.HazardSummary], "hazard-end", LetterPartKind.Hazards, ["SI 2025/1042"], FillAt.Hazards);
        yield return ([LetterKind.ProvisionalFindings], "points", LetterPartKind.Provisional, ["Code 5.8"], FillAt.Findings);
        yield return ([LetterKind.ProvisionalFindings], "reply-by", LetterPartKind.ReplyBy, ["Code 5.8"], FillAt.Reply);
        yield return ([LetterKind.Withdrawal], "withdrawal", LetterPartKind.Withdrawn, ["Code 5.12"], FillAt.Withdrawal);
        yield return ([LetterKind.Withdrawal], "withdrawal-words", LetterPartKind.Withdrawn, ["Code 5.12"], FillAt.Withdrawal);
        yield return ([LetterKind.NewAccessCode], "received", LetterPartKind.Opening, ["Code 3.1"], FillAt.Triage);
        yield return ([LetterKind.NewAccessCode], "code", LetterPartKind.NextSteps, ["Code 3.1"], FillAt.Policy);
        yield return ([LetterKind.NewAccessCode], "tracking-page", LetterPartKind.NextSteps, ["Code 3.1"], FillAt.Policy);
        yield return ([LetterKind.RemediesDone], "received", LetterPartKind.Opening, ["Code 7.3"], FillAt.Triage);
        yield return ([LetterKind.RemediesDone], "nothing-done", LetterPartKind.Completed, ["Code 7.3"], FillAt.Remedies);
        yield return ([LetterKind.ConsentRequest], "representative", LetterPartKind.Reasons, ["Code 3.6"], FillAt.People);
        yield return ([LetterKind.ContactWarning, LetterKind.ContactRestriction], "conduct", LetterPartKind.Reasons, ["Code 5.14"], FillAt.People);
        yield return ([LetterKind.ContactWarning], "guide", LetterPartKind.NextSteps, ["Code 5.14"], FillAt.People);
        yield return ([LetterKind.ContactRestriction], "terms", LetterPartKind.NextSteps, ["Code 5.14"], FillAt.People);
        yield return ([LetterKind.ContactRestriction], "equality", LetterPartKind.Reasons, ["Code 5.15"], FillAt.People);
        yield return ([LetterKind.ContactRestriction], "review", LetterPartKind.Review, ["Code 5.14"], FillAt.People);
        yield return ([LetterKind.ContactDecision], "conduct", LetterPartKind.Reasons, ["Code 5.14"], FillAt.People);
        yield return ([LetterKind.ContactDecision], "contact-decision", LetterPartKind.Reasons, ["Code 5.14"], FillAt.People);
        yield return ([LetterKind.ContactDecision], "contact-decision-why", LetterPartKind.Reasons, ["Code 5.14"], FillAt.People);
        yield return ([LetterKind.ContactDecision], "terms", LetterPartKind.NextSteps, ["Code 5.14"], FillAt.People);
        yield return ([LetterKind.ContactDecision], "review", LetterPartKind.NextSteps, ["Code 5.14"], FillAt.People);
        yield return ([LetterKind.EscalationRefused], "reasons", LetterPartKind.Reasons, ["Code 5.11"], FillAt.Escalation);
        yield return ([LetterKind.EscalationRefused], "ground", LetterPartKind.PolicyGround, ["Code 5.11"], FillAt.Escalation);
        yield return ([LetterKind.EscalationRefused], "earlier", LetterPartKind.EarlierResponseStands, ["PCC-8g"], FillAt.Escalation);
        yield return ([LetterKind.EscalationRefused], "ombudsman-web", LetterPartKind.Ombudsman, ["Code 5.11"], FillAt.Policy);
    }

    private static LetterContent Lose(LetterContent c, string loss) => loss switch
    {
        "representative" => c with { Representative = null },
        "conduct" => c with { Conduct = null },
        "contact-decision" => c with { Conduct = c.Conduct! with { Decision = null } },
        "contact-decision-why" => c with { Conduct = c.Conduct! with { Decision = c.Conduct.Decision! with { Why = " " } } },
        "guide" => c with { Conduct = c.Conduct! with { Guide = "" } },
        "terms" => c with { Conduct = c.Conduct! with { Terms = " " } },
        "equality" => c with { Conduct = c.Conduct! with { Equality = "" } },
        "review" => c with { Conduct = c.Conduct! with { Review = null } },
        "received" => c with { ReceivedDay = null },
        "update" => c with { Update = null },
        "update-left" => c with { Update = c.Update! with { Left = "" } },
        "update-next" => c with { Update = c.Update! with { NextDay = null } },
        "hazards" => c with { Hazards = [] },
        "hazard-found" => c with { Hazards = [c.Hazards[0] with { Found = " " }, c.Hazards[1]] },
        "hazard-action" => c with { Hazards = [c.Hazards[0] with { Action = "" }, c.Hazards[1]] },
        "hazard-end" => c with { Hazards = [c.Hazards[0] with { End = null }, c.Hazards[1]] },
        "reply-by" => c with { ReplyBy = null },
        "withdrawal" => c with { Withdrawal = null },
        "withdrawal-words" => c with { Withdrawal = c.Withdrawal! with { Said = "" } },
        "nothing-done" => c with { Remedies = [.. c.Remedies.Where(r => r.DoneDay is null)] },
        "code" => c with { AccessHint = "" },
        "tracking-page" => c with { TrackingAddress = "" },
        "stage" => c with { StageNumber = 3 - c.StageNumber },
        "addressee" => c with { Addressee = c.Addressee with { Name = " " } },
        "points" => c with { Points = [] },
        "point-text" => LosePoint(c, p => p with { Text = "" }),
        "outcomes" => c with { Outcomes = [" "] },
        "responsibility" => LosePoint(c, p => p with { Responsibility = null }),
        "responsibility-words" => LosePoint(c, p => p with { Responsibility = Responsibility.No, ResponsibilityInWords = "" }),
        "officer" => c with { Officer = c.Officer with { Name = "" } },
        "officer-contact" => c with { Officer = c.Officer with { Telephone = "", Email = " " } },
        "response-due" => c with { ResponseDue = null },
        "ombudsman-post" => c with { Ombudsman = c.Ombudsman with { Post = "" } },
        "ombudsman-telephone" => c with { Ombudsman = c.Ombudsman with { Telephone = "" } },
        "ombudsman-web" => c with { Ombudsman = c.Ombudsman with { WebForm = "" } },
        "questions" => c with { Questions = ["", "  "] },
        "reasons" => c with { Reasons = "\n" },
        "next-steps" => c with { NextSteps = "" },
        "destination" => c with { Destination = null },
        "destination-contact" => c with { Destination = new LetterDestination("Somewhere", "") },
        "ground" => c with { Ground = "" },
        "extension" => c with { Extension = null },
        "extension-explanation" => c with { Extension = c.Extension! with { Explanation = "" } },
        "extension-backwards" => c with { Extension = c.Extension! with { NewDate = c.Extension.OldDate } },
        "extension-updates" => c with { Extension = c.Extension! with { UpdateEveryDays = 0 } },
        "steps" => c with { StepsTaken = "" },
        "evidence" => c with { Evidence = [], EvidenceConsidered = "" },
        "decision" => LosePoint(c, p => p with { Decision = null }),
        "happened" => LosePoint(c, p => p with { WhatHappened = "" }),
        "should" => LosePoint(c, p => p with { WhatShouldHaveHappened = "" }),
        "point-reasons" => LosePoint(c, p => p with { Reasons = "" }),
        "detriment" => LosePoint(c, p => p with { Detriment = "" }),
        "remedies" => c with { Remedies = [] },
        "remedy-date" => c with { Remedies = [c.Remedies[0] with { Due = null }] },
        "remedy-owner" => c with { Remedies = [c.Remedies[0] with { Owner = "" }] },
        "remedy-amount" => c with { Remedies = [c.Remedies[1] with { Amount = null }] },
        "went-wrong" => c with { WhatWentWrong = "" },
        "action-date" => c with { OtherActions = [c.OtherActions[0] with { Due = null }] },
        "earlier" => c with { EarlierResponseDay = null },
        _ => throw new ArgumentOutOfRangeException(nameof(loss), loss, null),
    };

    private static void AssertOnlyClausesOf(LandlordPolicy policy, string sentence)
    {
        var prefix = policy.StageTwo.Clause!.Split('-')[0];
        Assert.DoesNotContain(new[] { "PCC", "HSV", "LHP", "ASH", "BRF" }.Where(p => p != prefix), p => sentence.Contains(p + "-", StringComparison.Ordinal));
    }

    private static LetterContent LosePoint(LetterContent c, Func<LetterPoint, LetterPoint> loss) =>
        c with { Points = [loss(c.Points[0]), .. c.Points.Skip(1)] };
}
