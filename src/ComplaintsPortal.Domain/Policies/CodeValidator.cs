namespace ComplaintsPortal.Domain.Policies;

/// <summary>Checks that the Code as data is complete and agrees with itself.</summary>
internal static class CodeValidator
{
    public static IReadOnlyList<PolicyError> Validate(Code code, string file)
    {
        var check = new RuleCheck(file);
        check.Clock("$.stageOneAcknowledgement", code.StageOneAcknowledgement, ClockBase.Receipt);
        check.Clock("$.stageOneResponse", code.StageOneResponse, ClockBase.Acknowledgement);
        check.Clock("$.stageTwoAcknowledgement", code.StageTwoAcknowledgement, ClockBase.EscalationRequest);
        check.Clock("$.stageTwoResponse", code.StageTwoResponse, ClockBase.Acknowledgement);
        check.Extension("$.stageOneExtension", code.StageOneExtension);
        check.Extension("$.stageTwoExtension", code.StageTwoExtension);
        check.That(code.StageOneExtension.CapWorkingDays is not null, "$.stageOneExtension.capWorkingDays", "is missing; allowed: a whole number");
        check.That(code.StageTwoExtension.CapWorkingDays is not null, "$.stageTwoExtension.capWorkingDays", "is missing; allowed: a whole number");
        check.That(code.AgeLimitMonths is >= 1 and <= 120, "$.ageLimitMonths", $"is {RuleCheck.Number(code.AgeLimitMonths)}; allowed: 1 to 120");
        check.That(code.Contacts.Count > 0, "$.contacts", "is an empty list; allowed: at least one entry");
        check.Unique("$.clauses", "id", code.Clauses.Select(c => c.Id));
        string[] named =
        [
            code.StageOneAcknowledgement.Clause, code.StageOneResponse.Clause, code.StageOneExtension.Clause ?? "",
            code.StageTwoAcknowledgement.Clause, code.StageTwoResponse.Clause, code.StageTwoExtension.Clause ?? "",
        ];
        foreach (var clause in named.Where(c => code.Clause(c) is null))
        {
            check.That(false, "$.clauses", $"has no clause \"{clause}\", which a clock names; allowed: every clause that is named");
        }

        return check.Errors;
    }
}
