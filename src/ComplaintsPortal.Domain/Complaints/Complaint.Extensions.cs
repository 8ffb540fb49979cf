using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>More time for a response: with a reason from the closed list, within the caps, and told in time (Code 6.4, 6.15).</summary>
public sealed partial class Complaint
{
    /// <summary>True while the response of the current stage is owed and not sent. A review of stage one knows no extension.</summary>
    public bool AwaitsResponse => !ReviewsStageOne && Status is ComplaintStatus.StageOne or ComplaintStatus.StageOneChecking or ComplaintStatus.StageOneReady
        or ComplaintStatus.StageTwo or ComplaintStatus.StageTwoSigning or ComplaintStatus.StageTwoReady;

    public string? WhyNotExtend(ExtensionRequest request, Rulebook rules, Actor by)
    {
        if (!AwaitsResponse)
        {
            return NotNow;
        }

        if (!by.Can(Permission.Extend) || (!IsHandler(by) && !by.Can(Permission.DefineAndAssign) && !by.Can(Permission.ApproveLongExtension)))
        {
            return "Only the person who deals with the complaint, the complaints lead or a director can extend it.";
        }

        if (rules.Policy.ExtensionReasons.All(r => r.Code != request.ReasonCode))
        {
            return "Choose a reason from the list. Leave, sickness and workload are not on it.";
        }

        if (string.IsNullOrWhiteSpace(request.Explanation))
        {
            return "Explain the reason, as the complainant will read it (Code 6.4).";
        }

        if (request.WorkingDays < 1)
        {
            return "Give the number of working days.";
        }

        if (request.UpdateEveryDays < 1)
        {
            return "Say how often the complainant will hear from us (Code 5.9).";
        }

        if (UpdateRules.WhyNot(rules.Policy, request.UpdateEveryDays) is { } tooSeldom)
        {
            return tooSeldom;
        }

        var stage = CurrentStage;
        if (stage.Extensions.Any(e => e.NoticeSentDay is null))
        {
            return "An extension has been decided already and its notice has not been sent.";
        }

        var policyCap = (stage.Number == 1 ? rules.Policy.Clocks.StageOneExtension : rules.Policy.Clocks.StageTwoExtension).CapWorkingDays;
        var codeCap = (stage.Number == 1 ? rules.Code.StageOneExtension : rules.Code.StageTwoExtension).CapWorkingDays ?? int.MaxValue;
        var total = stage.ExtensionDays + request.WorkingDays;
        if (policyCap is { } cap && total > cap)
        {
            return $"The policy allows {cap} working days in all, and this would make {total}.";
        }

        if (total > codeCap && (string.IsNullOrWhiteSpace(request.GoodReason) || !by.Can(Permission.ApproveLongExtension)))
        {
            return $"More than {codeCap} working days in all needs a good reason and a director’s approval (Code {(stage.Number == 1 ? "6.4" : "6.15")}).";
        }

        return null;
    }

    /// <summary>Decides an extension. It takes effect only when its notice is sent in time.</summary>
    public Extension Extend(ExtensionRequest request, Rulebook rules, Act act)
    {
        Guard(WhyNotExtend(request, rules, act.By));
        var stage = CurrentStage;
        var before = ResponseDeadline(rules).Due;
        var after = DateIfExtended(request.WorkingDays, act.Day, rules);
        var extension = new Extension(
            stage.Extensions.Count + 1, request.ReasonCode, request.WorkingDays, request.Explanation, request.UpdateEveryDays,
            string.IsNullOrWhiteSpace(request.GoodReason) ? null : request.GoodReason, act.On, act.By.Name);
        stage.Add(extension);
        Raise(
            new ResponseExtended(
                stage.Number, rules.Policy.ExtensionReasons.First(r => r.Code == request.ReasonCode).Words,
                request.WorkingDays, request.Explanation, before, after, extension.GoodReason),
            act);
        Reckon(rules);
        return extension;
    }

    /// <summary>The response date of the current stage.</summary>
    public Deadline ResponseDeadline(Rulebook rules) =>
        DeadlineFor(CurrentStage.Number == 1 ? DeadlineStep.StageOneResponse : DeadlineStep.StageTwoResponse, rules);

    /// <summary>The response date if so many more working days were notified on a day.</summary>
    public DateOnly? DateIfExtended(int workingDays, DateOnly noticeDay, Rulebook rules)
    {
        var facts = Facts();
        var step = CurrentStage.Number == 1 ? DeadlineStep.StageOneResponse : DeadlineStep.StageTwoResponse;
        var extended = facts with
        {
            Extensions = [.. facts.Extensions.Where(e => e.NoticeSent is not null), new ExtensionFact(CurrentStage.Number, workingDays, noticeDay)],
        };
        return DeadlineCalculator.Calculate(extended, rules.Policy, rules.Code, rules.Calendar).Single(d => d.Step == step).Due;
    }
}

/// <summary>A request for more time.</summary>
public sealed record ExtensionRequest(string ReasonCode, int WorkingDays, string Explanation, int UpdateEveryDays, string GoodReason = "");
