using ComplaintsPortal.Domain.Measures;

namespace ComplaintsPortal.Domain.Homes;

/// <summary>What the landlord's housing system says of one home.</summary>
/// <param name="Uprn">The unique property reference number, by which homes are told apart.</param>
/// <param name="Address">In one line, parts separated by commas, without the postcode.</param>
/// <param name="Ownership">By what the figures count it.</param>
/// <param name="Manager">Whoever looks after it for the landlord.</param>
public sealed record HomeRow(long Uprn, string Address, string Postcode, string Tenure, HomeType Ownership, string Patch, string Manager)
{
    public const int AddressLength = 300;
    public const int ShortLength = 100;

    /// <summary>The longest number that a home has.</summary>
    public const long HighestUprn = 999_999_999_999;

    /// <summary>One line for each thing that is not the same, with what it was before.</summary>
    public IReadOnlyList<string> WhatDiffers(HomeRow to) =>
    [
        .. Line("Address", Address, to.Address),
        .. Line("Postcode", Postcode, to.Postcode),
        .. Line("Tenure", Tenure, to.Tenure),
        .. Line("Counts as", OwnershipWords.Short(Ownership), OwnershipWords.Short(to.Ownership)),
        .. Line("Patch", Patch, to.Patch),
        .. Line("Manager", Manager, to.Manager),
    ];

    private static IEnumerable<string> Line(string what, string before, string after) =>
        before == after ? [] : [$"{what}: {(after.Length > 0 ? after : "removed")}{(before.Length > 0 ? $" (before: {before})" : "")}"];
}
