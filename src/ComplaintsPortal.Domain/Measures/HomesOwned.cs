using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Measures;

/// <summary>How many homes of a kind the landlord owned at the end of a reporting year: what CH01 is divided by. Somebody enters it; nothing guesses it.</summary>
public sealed class HomesOwned
{
    /// <summary>More than any landlord has.</summary>
    public const int Most = 1_000_000;

    private HomesOwned()
    {
    }

    public HomesOwned(ReportingYear year, HomeType home, int count, Act act)
    {
        if (!HomeTypes.Measured.Contains(home))
        {
            throw new ArgumentException("Homes that are in no measure are not counted.", nameof(home));
        }

        (YearFirstDay, Home) = (year.First, home);
        Enter(count, act);
    }

    public long Id { get; private set; }

    /// <summary>The first day of the reporting year.</summary>
    public DateOnly YearFirstDay { get; private set; }

    public HomeType Home { get; private set; }

    public int Count { get; private set; }

    public DateTime EnteredOn { get; private set; }

    public string EnteredByName { get; private set; } = "";

    public static string? WhyNot(int count, Actor by) =>
        !by.Can(Permission.EnterHomes) ? "Only the complaints lead and the director enter how many homes there are."
        : count is < 0 or > Most ? "Enter a whole number of homes, 0 or more."
        : null;

    public void Enter(int count, Act act)
    {
        IllegalActException.ThrowIf(WhyNot(count, act.By));
        (Count, EnteredOn, EnteredByName) = (count, act.On, act.By.Name);
    }
}
