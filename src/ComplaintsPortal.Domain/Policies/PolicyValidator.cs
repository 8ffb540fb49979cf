using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using static ComplaintsPortal.Domain.Policies.RuleCheck;

namespace ComplaintsPortal.Domain.Policies;

/// <summary>
/// Checks what a policy says once its shape is right: out of range, contradictory, or naming what does not exist. The
/// path of each error is the path in the file.
/// </summary>
public static partial class PolicyValidator
{
    private static readonly string[] NeverAReason = ["leave", "holiday", "sickness", "illness", "absence", "workload"];

    private static readonly StaffRole[] Deciders =
        [StaffRole.ComplaintsLead, StaffRole.InvestigatingManager, StaffRole.SeniorReviewer, StaffRole.Director];

    public static IReadOnlyList<PolicyError> Validate(LandlordPolicy policy, Code code, string file)
    {
        var check = new RuleCheck(file);
        var name = file[(file.LastIndexOf('/') + 1)..];
        check.That(name == $"{policy.Id}.json", "$.id", $"is \"{policy.Id}\"; allowed: the name of the file, \"{name.Replace(".json", "", StringComparison.Ordinal)}\"");
        check.That(IsCode(policy.Id), "$.id", $"is \"{policy.Id}\"; allowed: {CodeWords}");
        CheckBeginning(check, policy);
        CheckLandlord(check, policy.Landlord);
        CheckDocument(check, policy.Document);
        CheckClocks(check, policy.Clocks);
        CheckStageTwo(check, policy);
        CheckGrounds(check, policy, code);
        CheckLists(check, policy);
        CheckRest(check, policy);
        return check.Errors;
    }

    private static void CheckBeginning(RuleCheck check, LandlordPolicy policy)
    {
        check.That(policy.Series is null || IsCode(policy.Series), "$.series", $"is \"{policy.Series}\"; allowed: {CodeWords}");
        var written = policy.EffectiveFrom != LandlordPolicy.Adoption;
        check.That(
            written != policy.OnAdoption,
            "$.effectiveFrom",
            written ? $"is {Iso(policy.EffectiveFrom)}, but $.onAdoption is true; allowed: one of them" : "is missing; allowed: a date such as \"2024-04-01\", or $.onAdoption as true");
        check.That(!written || policy.EffectiveFrom.Year is >= 2012 and <= 2100, "$.effectiveFrom", $"is {Iso(policy.EffectiveFrom)}; allowed: a day from 2012 to 2100");
    }

    /// <summary>Old contact details of the Ombudsman in the text of a policy or letter.</summary>
    public static IReadOnlyList<PolicyError> ObsoleteContacts(string file, string text, Code code) =>
        [.. code.ObsoleteContacts
            .Where(c => text.Contains(c, StringComparison.OrdinalIgnoreCase))
            .Select(c => new PolicyError(file, "the text", $"has \"{c}\", which must not be given as a way to the Ombudsman; allowed: the details of the Code in force"))];

    private static void CheckLandlord(RuleCheck check, Landlord landlord)
    {
        check.That(landlord.Address.Count > 0, "$.landlord.address", "is an empty list; allowed: at least one line");
        check.Telephone("$.landlord.telephone", landlord.Telephone);
        check.Email("$.landlord.email", landlord.Email);
        check.Web("$.landlord.website", landlord.Website);
        check.Web("$.landlord.privacyNotice", landlord.PrivacyNotice);
        check.Email("$.landlord.buildingSafetyManager.email", landlord.BuildingSafetyManager.Email);
        check.That(landlord.EmergencyLines.Count > 0, "$.landlord.emergencyLines", "is an empty list; allowed: at least one line");
        foreach (var (i, line) in landlord.EmergencyLines.Index())
        {
            check.Telephone(At("$.landlord.emergencyLines", i) + ".telephone", line.Telephone);
        }
    }

    private static void CheckDocument(RuleCheck check, PolicyDocument document) =>
        check.That(
            document.NextReview is null || document.Approved is null || document.NextReview > document.Approved,
            "$.document.nextReview",
            $"is {Iso(document.NextReview)}, not after the approval on {Iso(document.Approved)}; allowed: a later day");

    private static void CheckClocks(RuleCheck check, Clocks clocks)
    {
        check.Clock("$.clocks.stageOneAcknowledgement", clocks.StageOneAcknowledgement, ClockBase.Receipt, ClockBase.Logging);
        check.Clock("$.clocks.stageOneResponse", clocks.StageOneResponse, ClockBase.Receipt, ClockBase.Logging, ClockBase.Acknowledgement);
        check.Clock("$.clocks.escalationWindow", clocks.EscalationWindow, ClockBase.StageOneResponse);
        check.Clock("$.clocks.stageTwoAcknowledgement", clocks.StageTwoAcknowledgement, ClockBase.EscalationRequest, ClockBase.EscalationLogging);
        check.Clock("$.clocks.stageTwoResponse", clocks.StageTwoResponse, ClockBase.EscalationRequest, ClockBase.EscalationLogging, ClockBase.Acknowledgement);
        check.Clock("$.clocks.stageOneReview", clocks.StageOneReview, ClockBase.ReviewDecision);
        check.Extension("$.clocks.stageOneExtension", clocks.StageOneExtension);
        check.Extension("$.clocks.stageTwoExtension", clocks.StageTwoExtension);
        CheckOrder(check, "$.clocks.stageOneResponse.workingDays", clocks.StageOneAcknowledgement, clocks.StageOneResponse);
        CheckOrder(check, "$.clocks.stageTwoResponse.workingDays", clocks.StageTwoAcknowledgement, clocks.StageTwoResponse);
    }

    /// <summary>What only some policies have.</summary>
    private static void CheckRest(RuleCheck check, LandlordPolicy policy)
    {
        foreach (var (i, question) in policy.IntakeQuestions.Index())
        {
            check.That(
                // A policy without any channel has been told so already.
                policy.Channels.Count == 0 || (question.Channels.Count > 0 && question.Channels.All(code => policy.Channels.Any(channel => channel.Code == code))),
                $"$.intakeQuestions[{i}].channels", $"names something else than the policy's channels; allowed: {string.Join(", ", policy.Channels.Select(channel => channel.Code))}");
        }

        check.Codes("$.triageQuestions", policy.TriageQuestions.Select(q => q.Code), mayBeEmpty: true);
        check.Codes("$.escalation.record", policy.Escalation.Record.Select(c => c.Code), mayBeEmpty: true);
        if (policy.Discretion is { } discretion)
        {
            CheckRoles(check, "$.discretion.with", [discretion.With]);
            check.That(discretion.Covers.Count > 0, "$.discretion.covers", "is an empty list; allowed: at least one entry");
        }

        foreach (var (i, part) in policy.LetterParts.Index())
        {
            var kinds = part.Letters ?? Enum.GetValues<LetterKind>();
            check.That(
                part.Letters is null
                    ? kinds.Any(kind => LetterRules.KnownParts(kind).Any(known => known.Part == part.Part))
                    : kinds.Count > 0 && kinds.All(kind => LetterRules.KnownParts(kind).Any(known => known.Part == part.Part)),
                At("$.letterParts", i),
                $"asks for \"{Kebab.Name(part.Part)}\" where no such part can stand; allowed: a part of the letter, see docs/letters.md");
        }

        check.That(
            policy.QualityCheckClause is null || policy.QualityCheckAtStageOne,
            "$.qualityCheckClause", "is given, but $.qualityCheckAtStageOne is not true; allowed: both or neither");
        if (policy.OmbudsmanRequests is { } requests)
        {
            check.That(requests.WorkingDays is >= 1 and <= 250, "$.ombudsmanRequests.workingDays", $"is {Number(requests.WorkingDays)}; allowed: 1 to 250");
        }

        if (policy.Updates is { } updates)
        {
            check.That(updates.EveryDays is >= 1 and <= 60, "$.updates.everyDays", $"is {Number(updates.EveryDays)}; allowed: 1 to 60");
            check.That(
                updates.AtMostDays is null || (updates.AtMostDays >= updates.EveryDays && updates.AtMostDays <= 60),
                "$.updates.atMostDays", $"is {Number(updates.AtMostDays)}; allowed: $.updates.everyDays or more, up to 60");
        }

        if (policy.Survey is { } survey)
        {
            check.That(survey.AfterDays is >= 0 and <= 365, "$.survey.afterDays", $"is {Number(survey.AfterDays)}; allowed: 0 to 365");
            check.That(survey.OpenDays is >= 1 and <= 365, "$.survey.openDays", $"is {Number(survey.OpenDays)}; allowed: 1 to 365");
        }

        var text = policy.Text;
        (string Name, bool Says)[] said =
        [
            ("extraStage", text.ExtraStage is not null), ("designatedPerson", text.DesignatedPerson), ("priorAttempt", text.PriorAttempt),
            ("clarificationBeforeLogging", text.ClarificationBeforeLogging), ("councillorsElsewhere", text.CouncillorsElsewhere),
            ("oldOmbudsmanContact", text.OldOmbudsmanContact), ("declinesToRegister", text.DeclinesToRegister),
        ];
        foreach (var (name, says) in said)
        {
            check.That(
                says == text.Clauses.ContainsKey(name),
                $"$.text.clauses.{name}",
                says ? "is missing; allowed: the clause of the document that says so" : $"is given, but $.text.{name} is not; allowed: both or neither");
        }

        foreach (var name in text.Clauses.Keys.Where(k => said.All(s => s.Name != k)))
        {
            check.That(false, $"$.text.clauses.{name}", $"is not known here; allowed: {string.Join(", ", said.Select(s => s.Name))}");
        }
    }

    private static void CheckOrder(RuleCheck check, string path, ClockRule? acknowledgement, ClockRule? response) => check.That(
        // Missing or impossible numbers are somebody else's error; comparing them would only add a second one.
        acknowledgement?.Base != response?.Base || !(response?.WorkingDays >= 1 && response.WorkingDays < acknowledgement?.WorkingDays),
        path,
        $"is {Number(response?.WorkingDays)}, which ends before the acknowledgement is due ({Number(acknowledgement?.WorkingDays)}); allowed: {Number(acknowledgement?.WorkingDays)} or more");

    private static void CheckStageTwo(RuleCheck check, LandlordPolicy policy)
    {
        CheckRoles(check, "$.stageTwo.reviewers", policy.StageTwo.Reviewers);
        CheckRoles(check, "$.mayDecline", policy.MayDecline);
        CheckRoles(check, "$.stageOneResponders", policy.StageOneResponders);
        check.That(
            policy.StageTwo.StageOneReview == (policy.Clocks.StageOneReview is not null),
            "$.stageTwo.stageOneReview",
            policy.StageTwo.StageOneReview
                ? "is true, but $.clocks.stageOneReview is missing; allowed: both or neither"
                : "is false, but $.clocks.stageOneReview is given; allowed: both or neither");
    }

    private static void CheckRoles(RuleCheck check, string path, IReadOnlyList<StaffRole> roles)
    {
        check.That(roles.Count > 0, path, "is an empty list; allowed: at least one role");
        foreach (var (i, role) in roles.Index().Where(r => !Deciders.Contains(r.Item)))
        {
            check.That(false, At(path, i), $"is \"{Kebab.Name(role)}\"; allowed here: {string.Join(", ", Deciders.Select(r => $"\"{Kebab.Name(r)}\""))}");
        }
    }

    private static void CheckGrounds(RuleCheck check, LandlordPolicy policy, Code code)
    {
        check.Codes("$.declineReasons", policy.DeclineReasons.Select(r => r.Code));
        check.Codes("$.escalationRefusalGrounds", policy.EscalationRefusalGrounds.Select(r => r.Code), mayBeEmpty: true);
        foreach (var (i, reason) in policy.DeclineReasons.Index())
        {
            CheckGround(At("$.declineReasons", i), reason.Needs, reason.ConflictsWith);
            check.That(
                reason.RoutesTo is null || policy.OtherProcesses.Any(p => p.Code == reason.RoutesTo),
                At("$.declineReasons", i) + ".routesTo",
                $"is \"{reason.RoutesTo}\"; allowed: {string.Join(", ", policy.OtherProcesses.Select(p => $"\"{p.Code}\""))}");
        }

        foreach (var (i, ground) in policy.EscalationRefusalGrounds.Index())
        {
            CheckGround(At("$.escalationRefusalGrounds", i), ground.Needs, ground.ConflictsWith);
        }

        if (policy.AgeLimit is { } limit)
        {
            check.That(limit.Months is >= 1 and <= 120, "$.ageLimit.months", $"is {Number(limit.Months)}; allowed: 1 to 120");
            check.Codes("$.ageLimit.exceptions", limit.Exceptions.Select(c => c.Code), mayBeEmpty: true);
        }

        void CheckGround(string path, DeclineNeed needs, string? conflictsWith)
        {
            check.That(
                conflictsWith is null || conflictsWith.Split(", ").All(c => code.Clause(c) is not null),
                path + ".conflictsWith",
                $"is \"{conflictsWith}\"; allowed: a clause of the Code such as \"Code 2.2\"");
            check.That(
                needs != DeclineNeed.AgeOfIssue || policy.AgeLimit is not null,
                path + ".needs",
                "is \"age-of-issue\", but $.ageLimit is missing; allowed: both or neither");
        }
    }

    private static void CheckLists(RuleCheck check, LandlordPolicy policy)
    {
        check.Codes("$.extensionReasons", policy.ExtensionReasons.Select(c => c.Code));
        check.Codes("$.remedyKinds", policy.RemedyKinds.Select(c => c.Code));
        check.Codes("$.faultKinds", policy.FaultKinds.Select(c => c.Code));
        check.That(
            policy.ApprovalLimits.Count == 0 || policy.ApprovalLimits.Any(l => l.Role == StaffRole.Director), "$.approvalLimits", "has no entry for the director; allowed: an amount for at least that role");
        foreach (var (i, limit) in policy.ApprovalLimits.Index())
        {
            check.That(limit.Pounds is > 0 and <= 1_000_000, At("$.approvalLimits", i) + ".pounds", $"is {Number(limit.Pounds)}; allowed: more than 0, up to 1000000");
        }

        check.Codes("$.channels", policy.Channels.Select(c => c.Code));
        check.Codes("$.complainantKinds", policy.ComplainantKinds.Select(c => c.Code));
        check.Codes("$.categories", policy.Categories.Select(c => c.Code));
        check.Codes("$.otherProcesses", policy.OtherProcesses.Select(c => c.Code), mayBeEmpty: true);
        foreach (var (i, reason) in policy.ExtensionReasons.Index())
        {
            var bad = reason.Code == "other"
                ? reason.Code
                : Words().Matches($"{reason.Code} {reason.Words}").Select(m => m.Value).FirstOrDefault(w => NeverAReason.Contains(w, StringComparer.OrdinalIgnoreCase));
            check.That(bad is null, At("$.extensionReasons", i), $"is about \"{bad}\"; allowed: a reason that lies in the case (Code 6.4), never \"other\", {string.Join(", ", NeverAReason)}");
        }

        foreach (var role in Enum.GetValues<StaffRole>().Where(r => !policy.Roles.ContainsKey(r)))
        {
            check.That(false, $"$.roles.{Kebab.Name(role)}", "is missing; allowed: the landlord's word for every role");
        }
    }

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Words();
}
