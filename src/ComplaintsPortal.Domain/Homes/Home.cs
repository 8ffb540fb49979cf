using ComplaintsPortal.Domain.Measures;

namespace ComplaintsPortal.Domain.Homes;

/// <summary>
/// One home of the landlord's, as the housing system knows it. It only ever changes by an import, and it is never deleted: a home that is in
/// the file no more is marked as left, because complaints point to it.
/// </summary>
public sealed class Home
{
    private Home()
    {
    }

    public Home(HomeRow row, DateTime on)
    {
        Uprn = row.Uprn;
        AddedOn = on;
        Set(row, on);
    }

    public long Id { get; private set; }

    public int Version { get; private set; }

    public long Uprn { get; private set; }

    /// <summary>In one line, without the postcode.</summary>
    public string Address { get; private set; } = "";

    public string Postcode { get; private set; } = "";

    /// <summary>The postcode as it is compared.</summary>
    public string PostcodeKey { get; private set; } = "";

    /// <summary>The words by which it is found, each after a space.</summary>
    public string Words { get; private set; } = "";

    public string Tenure { get; private set; } = "";

    public HomeType Ownership { get; private set; }

    public string Patch { get; private set; } = "";

    public string Manager { get; private set; } = "";

    public DateTime AddedOn { get; private set; }

    public DateTime ChangedOn { get; private set; }

    /// <summary>The day from which it was in the landlord's file no more; null while it is there.</summary>
    public DateOnly? LeftDay { get; private set; }

    /// <summary>Address and postcode in one line.</summary>
    public string InOneLine => Postcode.Length > 0 ? $"{Address}, {Postcode}" : Address;

    /// <summary>One line for each part of the address, postcode last.</summary>
    public IReadOnlyList<string> Lines =>
        [.. Address.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), .. Postcode.Length > 0 ? [Postcode] : Array.Empty<string>()];

    public HomeRow Row() => new(Uprn, Address, Postcode, Tenure, Ownership, Patch, Manager);

    /// <summary>Takes over what the file says; a home that had left is back. Nothing changes where it says the same.</summary>
    public void Take(HomeRow row, DateTime on)
    {
        if (row.Uprn != Uprn)
        {
            throw new ArgumentException("The row is about another home.", nameof(row));
        }

        if (LeftDay is not null || Row() != row)
        {
            LeftDay = null;
            Set(row, on);
        }
    }

    /// <summary>The file has it no more.</summary>
    public void Leave(DateTime on) => LeftDay ??= Calendar.LondonTime.DateOf(on);

    private void Set(HomeRow row, DateTime on)
    {
        Address = row.Address;
        Postcode = row.Postcode;
        PostcodeKey = HomeMatch.PostcodeKey(row.Postcode);
        Words = HomeMatch.SearchWords(row);
        Tenure = row.Tenure;
        Ownership = row.Ownership;
        Patch = row.Patch;
        Manager = row.Manager;
        ChangedOn = on;
    }
}
