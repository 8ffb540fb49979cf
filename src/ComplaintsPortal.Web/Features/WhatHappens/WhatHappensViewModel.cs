using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Web.Features.WhatHappens;

/// <summary>The stages of a complaint, with dates as they would be for one that reaches us today.</summary>
/// <param name="StageOne">For a complaint received today.</param>
/// <param name="StageTwo">For a request for stage two received today.</param>
public sealed record WhatHappensViewModel(Rulebook Rules, DateOnly Today, IReadOnlyList<Deadline> StageOne, IReadOnlyList<Deadline> StageTwo)
{
    public LandlordPolicy Policy => Rules.Policy;

    public OmbudsmanContact Ombudsman => Rules.Code.ContactOn(Today);

    public Deadline Acknowledgement => Of(StageOne, DeadlineStep.StageOneAcknowledgement);

    public Deadline Response => Of(StageOne, DeadlineStep.StageOneResponse);

    public Deadline StageTwoAcknowledgement => Of(StageTwo, DeadlineStep.StageTwoAcknowledgement);

    public Deadline StageTwoResponse => Of(StageTwo, DeadlineStep.StageTwoResponse);

    /// <summary>Within what time the policy asks for a request; null where it sets none.</summary>
    public string? Window => Policy.Clocks.EscalationWindow is { } window ? Time(window) : null;

    public static WhatHappensViewModel For(Rulebook rules, DateOnly today) => new(
        rules,
        today,
        DeadlineCalculator.Calculate(new ClockFacts { Received = today }, rules),
        DeadlineCalculator.Calculate(
            new ClockFacts { Received = today, Logged = today, Acknowledged = today, Responded = today, EscalationRequested = today }, rules));

    /// <summary>For example "10 working days".</summary>
    public static string Time(ClockRule rule) =>
        rule.WorkingDays is { } days ? DayWords.WorkingDays(days) : DayWords.CalendarMonths(rule.CalendarMonths!.Value);

    /// <summary>The policy's promise beside the Code's time; empty where both count from the acknowledgement.</summary>
    public static string AndWithin(ClockRule? promise) => promise?.Base switch
    {
        ClockBase.Receipt => $", and within {Time(promise)} of hearing from you",
        ClockBase.Logging => $", and within {Time(promise)} of our logging it",
        ClockBase.EscalationRequest => $", and within {Time(promise)} of your request",
        ClockBase.EscalationLogging => $", and within {Time(promise)} of our logging your request",
        _ => "",
    };

    /// <summary>The policy's time where it states one, and otherwise the Code's.</summary>
    public static string Time(ClockRule? promise, ClockRule statute) => Time(promise ?? statute);

    public static int Cap(ExtensionRule policy, ExtensionRule code) => Math.Min(policy.CapWorkingDays ?? int.MaxValue, code.CapWorkingDays ?? int.MaxValue);

    private static Deadline Of(IReadOnlyList<Deadline> deadlines, DeadlineStep step) => deadlines.Single(one => one.Step == step);
}
