using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Policies;
using static ComplaintsPortal.Domain.Tests.Calendar.Days;

namespace ComplaintsPortal.Domain.Tests.Deadlines;

/// <summary>What the deadline tests share: Portsmouth's policy, other landlords' clocks, and short ways to ask.</summary>
internal static class Rules
{
    public static readonly WorkingDayCalendar England = OfficialCalendars.For(Division.EnglandAndWales);

    public static readonly Code TheCode = CodeCatalogue.Load().Latest;

    public static readonly LandlordPolicy Portsmouth = PolicyCatalogue.Load().Get("portsmouth-2024");

    /// <summary>Everything counted from receipt, which the policy does not say; one calendar month to escalate; caps of its own.</summary>
    public static readonly LandlordPolicy FromReceipt = Portsmouth with
    {
        Id = "from-receipt",
        Clocks = new Clocks
        {
            StageOneAcknowledgement = new() { WorkingDays = 5, Base = ClockBase.Receipt, BaseStated = false, Clause = "7.3" },
            StageOneResponse = new() { WorkingDays = 10, Base = ClockBase.Receipt, BaseStated = false, Clause = "7.3" },
            StageOneExtension = new() { CapWorkingDays = 8, Clause = "17" },
            EscalationWindow = new() { CalendarMonths = 1, Base = ClockBase.StageOneResponse, Clause = "7.4" },
            StageTwoAcknowledgement = new() { WorkingDays = 5, Base = ClockBase.EscalationRequest, BaseStated = false, Clause = "7.5" },
            StageTwoResponse = new() { WorkingDays = 20, Base = ClockBase.EscalationRequest, BaseStated = false, Clause = "7.5" },
            StageTwoExtension = new() { CapWorkingDays = 10, Clause = "17" },
        },
    };

    /// <summary>A policy that counts its responses from the acknowledgement, as the Code does.</summary>
    public static readonly LandlordPolicy FromAcknowledgement = Portsmouth with
    {
        Id = "from-acknowledgement",
        Clocks = new Clocks
        {
            StageOneAcknowledgement = new() { WorkingDays = 3, Base = ClockBase.Receipt, Clause = "1" },
            StageOneResponse = new() { WorkingDays = 10, Base = ClockBase.Acknowledgement, Clause = "1" },
            StageTwoAcknowledgement = new() { WorkingDays = 3, Base = ClockBase.EscalationRequest, Clause = "2" },
            StageTwoResponse = new() { WorkingDays = 20, Base = ClockBase.Acknowledgement, Clause = "2" },
        },
    };

    /// <summary>A policy that states no time at all.</summary>
    public static readonly LandlordPolicy Silent = Portsmouth with { Id = "silent", Clocks = new Clocks() };

    public static Deadline For(DeadlineStep step, ClockFacts facts, LandlordPolicy? policy = null) =>
        DeadlineCalculator.For(step, facts, policy ?? Portsmouth, TheCode, England);

    /// <summary>Asserts promise and statute at once; a dash for none.</summary>
    public static void Dates(string promise, string statute, Deadline found) => Assert.Equal(
        (promise == "-" ? (DateOnly?)null : Day(promise), statute == "-" ? (DateOnly?)null : Day(statute)),
        (found.Promise, found.Statute));
}
