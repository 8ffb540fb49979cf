using ComplaintsPortal.Domain.Calendar;

namespace ComplaintsPortal.Domain.Policies;

/// <summary>
/// Compares a landlord's policy with the Code, clause by clause: the first draft of the yearly self-assessment. A policy that
/// equals the Code has no finding; each thing moved away from it has exactly its own.
/// </summary>
public static partial class PolicyCheck
{
    private const string EarlierCounts = "The portal works out both dates. The earlier one counts in lists, reminders and letters.";
    private const string Justified = "The ground can still be used. Whoever uses it sees the clause of the Code and writes down why.";
    private const string LetterSays = "The portal's letter says it all the same, and cannot go without it.";

    /// <summary>In the order of the Code's clauses.</summary>
    public static IReadOnlyList<PolicyFinding> Findings(LandlordPolicy policy, Code code)
    {
        var all = Definition(policy, code)
            .Concat(Grounds(policy))
            .Concat(Age(policy, code))
            .Concat(Clocks(policy.Clocks, code))
            .Concat(Extension(policy.Clocks.StageOneExtension, code.StageOneExtension, "clocks.stageOneExtension", "Code 6.4", "Code 6.5"))
            .Concat(Extension(policy.Clocks.StageTwoExtension, code.StageTwoExtension, "clocks.stageTwoExtension", "Code 6.15", "Code 6.16"))
            .Concat(Escalation(policy))
            .Concat(Handling(policy))
            .Concat(Text(policy.Text))
            .ToList();
        var order = code.Clauses.Select((c, i) => (c.Id, i)).ToDictionary(c => c.Id, c => c.i, StringComparer.Ordinal);
        return [.. all.OrderBy(f => order.GetValueOrDefault(f.Clause.Split(", ")[0], int.MaxValue))];
    }

    private static IEnumerable<PolicyFinding> Definition(LandlordPolicy policy, Code code)
    {
        if (Same(policy.Definition, code.Definition))
        {
            yield break;
        }

        // What makes the Code's definition wide; a wording that keeps all of it only differs in its words.
        string[] wide = ["expression of dissatisfaction", "however made", "standard of service", "lack of action"];
        var keeps = wide.All(w => policy.Definition.Contains(w, StringComparison.OrdinalIgnoreCase));
        yield return new(
            "Code 1.2", "", $"A complaint is {policy.Definition}.", $"A complaint is {code.Definition}.",
            keeps ? FindingSeverity.Gap : FindingSeverity.Conflict,
            "The Code's words are shown on the site, and every complaint is taken by them.", "definition");
    }

    private static IEnumerable<PolicyFinding> Grounds(LandlordPolicy policy)
    {
        foreach (var reason in policy.DeclineReasons.Where(r => r.ConflictsWith is not null))
        {
            yield return new(
                reason.ConflictsWith!, reason.Clause, $"May not be accepted: {Lower(reason.Words)}.",
                "A complaint can be left out only where its issue is older than 12 months, a claim has been filed at court, or it was considered already.",
                FindingSeverity.Conflict,
                reason.RoutesTo is null ? Justified : Justified + " The person is told where it is dealt with.", $"declineReasons.{reason.Code}");
        }

        foreach (var ground in policy.EscalationRefusalGrounds.Where(g => g.ConflictsWith is not null))
        {
            yield return new(
                ground.ConflictsWith!, ground.Clause, $"Stage two may be refused: {Lower(ground.Words)}.",
                "Stage two is refused only for a reason that the Code's section 2 allows.",
                FindingSeverity.Conflict,
                ground.OpensNewComplaint ? Justified + " What is new is opened as a new complaint." : Justified, $"escalationRefusalGrounds.{ground.Code}");
        }

        if (!policy.DeclineNamesOmbudsman)
        {
            yield return new(
                "Code 2.4", "", "Says nothing of the Ombudsman to a person whose complaint is not accepted.",
                "Whoever is refused hears why, and that they can take the refusal to the Ombudsman.", FindingSeverity.Conflict, LetterSays, "declineNamesOmbudsman");
        }
    }

    private static IEnumerable<PolicyFinding> Age(LandlordPolicy policy, Code code)
    {
        if (policy.AgeLimit is not { } limit)
        {
            yield break;
        }

        if (limit.Months != code.AgeLimitMonths)
        {
            yield return new(
                "Code 2.3", limit.Clause, $"Issues up to {DayWords.CalendarMonths(limit.Months)} old are considered.",
                $"Issues up to {DayWords.CalendarMonths(code.AgeLimitMonths)} old are accepted; discretion is considered for older ones.",
                limit.Months < code.AgeLimitMonths ? FindingSeverity.Conflict : FindingSeverity.Note,
                "The portal shows the age and refuses nothing by itself. Whoever refuses a complaint for its age gives reasons.", "ageLimit.months");
        }

        if (limit.Base == AgeBase.Occurred)
        {
            yield return new(
                "Code 2.3", limit.Clause, "The age counts from when the issue occurred.", "It counts from when the issue occurred, or from when the resident became aware of it.",
                FindingSeverity.Conflict, "Both days are asked for and shown to whoever decides.", "ageLimit.base");
        }
    }

    private static IEnumerable<PolicyFinding> Escalation(LandlordPolicy policy)
    {
        if (policy.Clocks.EscalationWindow is { } window)
        {
            yield return new(
                "Code 5.11", window.Clause, $"Stage two is asked for within {Time(window)} of the stage-one response.", "The Code sets no time within which stage two must be asked for.",
                FindingSeverity.Conflict, "A late request is recorded like any other. To accept or refuse it for its lateness, somebody records the circumstances.", "clocks.escalationWindow");
        }

        if (policy.Escalation.Reason != EscalationReason.NotNeeded)
        {
            yield return new(
                "Code 6.12", policy.Escalation.Clause ?? "",
                policy.Escalation.Reason == EscalationReason.ToBeExplained ? "Whoever asks for stage two explains why." : "Somebody weighs whether looking further is appropriate.",
                "Nobody has to give a reason; the landlord makes reasonable efforts to understand.", FindingSeverity.Conflict,
                "A reason can be given and is never demanded. What was done to understand is recorded.", "escalation.reason");
        }

        if (policy.StageTwo.StageOneReview)
        {
            yield return new(
                "Code 5.3", policy.StageTwo.Clause ?? "", "Stage one may be reviewed on new information, instead of stage two.", "There are never more than two stages.",
                FindingSeverity.Conflict, "The Code's clock of the request for stage two runs on during the review.", "stageTwo.stageOneReview");
        }

        if (policy.StageOneResponders.Intersect(policy.StageTwo.Reviewers).Any())
        {
            yield return new(
                "Code 6.13", policy.StageTwo.Clause ?? "", "The same role answers at both stages.", "Whoever decides at stage two did not decide at stage one.",
                FindingSeverity.Gap, "Nobody who investigated, drafted or decided stage one can be given stage two.", "stageTwo.reviewers");
        }
    }

    private static IEnumerable<PolicyFinding> Handling(LandlordPolicy policy)
    {
        if (policy.Contractors.OwnProcess)
        {
            yield return new(
                "Code 5.4", policy.Contractors.Clause ?? "", "A complaint about a contractor goes to the contractor's own process.", "What a contractor does with a complaint is part of the two stages.",
                FindingSeverity.Conflict, "The complaint stays open here and its time runs; the contractor's answer is kept with it.", "contractors.ownProcess");
        }

        if (policy.Anonymous is { } anonymous)
        {
            yield return new(
                "Code 2.1", anonymous.Clause, anonymous.Words, "The Code does not speak of complaints without a name.", FindingSeverity.Note,
                "What such a complaint says is recorded, passed on and counted apart.", "anonymous");
        }

        if (policy.Petitions is { HandledAsComplaint: false } petitions)
        {
            yield return new(
                "Code 1.3", petitions.Clause, petitions.Words, "The Code does not speak of petitions; whoever is dissatisfied is offered the choice to complain.", FindingSeverity.Note,
                "A petition is recorded and acknowledged; everybody who signed it can complain.", "petitions");
        }

        if (policy.OmbudsmanRequests is { } requests)
        {
            yield return new(
                "Code 4.1", requests.Clause, $"The Ombudsman's requests are answered in {DayWords.WorkingDays(requests.WorkingDays)}.", "The Ombudsman names a day in each request.", FindingSeverity.Note,
                "The policy's time is proposed; the day that the Ombudsman names holds.", "ombudsmanRequests");
        }

        if (policy.Channels.All(c => c.Code != "in-person"))
        {
            yield return new(
                "Code 3.2", "", "Complaining in person, to any member of staff, is not among the ways.", "A complaint can be made in any way to any member of staff.", FindingSeverity.Conflict,
                "Every member of staff can record a complaint.", "channels");
        }
    }

    private static IEnumerable<PolicyFinding> Text(PolicyText text)
    {
        if (text.ExtraStage is { } stage)
        {
            yield return Says("extraStage", "Code 5.3", $"Speaks of \"{stage}\".", "There are two stages; the Ombudsman is not a third.", FindingSeverity.Conflict, "There are two stages. No letter can speak of another.");
        }

        if (text.DesignatedPerson)
        {
            yield return Says("designatedPerson", "Code 3.7", "Sends people to a designated person, or lets them wait eight weeks.", "Residents can go straight to the Ombudsman (the other way was abolished in October 2022).", FindingSeverity.Conflict, "No letter can name a designated person, and nobody is made to wait.");
        }

        if (text.PriorAttempt)
        {
            yield return Says("priorAttempt", "Code 5.2", "Expects people to have tried to get it solved before they complain.", "Settling things early is fine, but never as a stage before stage one.", FindingSeverity.Conflict, "Earlier attempts are recorded as history. Nobody is turned away for lack of one.");
        }

        if (text.ClarificationBeforeLogging)
        {
            yield return Says("clarificationBeforeLogging", "Code 6.2", "What is unclear is asked before the complaint is logged, and the days count from logging.", "The five working days run from receipt.", FindingSeverity.Conflict, "A question to the complainant stops no clock of the Code.");
        }

        if (text.CouncillorsElsewhere)
        {
            yield return Says("councillorsElsewhere", "Code 5.1", "Complaints made through a councillor go by another policy.", "One policy holds for all complaints under the Code.", FindingSeverity.Conflict, "Such a complaint is referred and linked, and the person can still complain here.");
        }

        if (text.OldOmbudsmanContact)
        {
            yield return Says("oldOmbudsmanContact", "Code 3.7", "Gives a way to the Ombudsman that no longer works.", "Residents are told how to reach the Ombudsman.", FindingSeverity.Conflict, "Letters and pages give the details in force; old ones are refused in every wording.");
        }

        if (text.DeclinesToRegister)
        {
            yield return Says("declinesToRegister", "Code 5.15", "May decline to register further complaints of somebody whose behaviour is restricted.", "Restrictions are proportionate and have regard to the Equality Act.", FindingSeverity.Conflict, "Every contact is recorded. It can be declined only like any other complaint.");
        }

        PolicyFinding Says(string parameter, string clause, string policy, string code, FindingSeverity severity, string portal) =>
            new(clause, text.Clauses.GetValueOrDefault(parameter, ""), policy, code, severity, portal, "text." + parameter);
    }

    private static bool Same(string one, string other) =>
        string.Equals(one.Trim().TrimEnd('.'), other.Trim().TrimEnd('.'), StringComparison.OrdinalIgnoreCase);

    private static string Lower(string words) => words.Length > 1 && char.IsLower(words[1]) ? char.ToLowerInvariant(words[0]) + words[1..] : words;
}
