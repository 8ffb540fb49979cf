using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Homes;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.Homes;

public sealed class HomeTests
{
    private static readonly DateTime Now = new(2026, 6, 1, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("Flat 4, 12 Harbour Row", "PO1 3AX", true)]
    [InlineData("flat 4 12 harbour row portsmouth", "po13ax", true)]
    [InlineData("Flat 4, 12 Harbour Row, Portsmouth, PO1 3AX", "PO1 3AX", true)]
    [InlineData("Flat 4", "PO1 3AX", false)]
    [InlineData("Flat 41, 12 Harbour Row", "PO1 3AX", false)]
    [InlineData("12 Harbour Row", "PO1 3AX", false)]
    [InlineData("Flat 4, 12 Harbour Row", "PO1 3AY", false)]
    [InlineData("Flat 4, 12 Harbour Row", "", false)]
    [InlineData("", "PO1 3AX", false)]
    public void Sure_is_the_postcode_with_the_words_of_the_address(string address, string postcode, bool sure) =>
        Assert.Equal(sure, HomeMatch.Sure(address, postcode, [AHome(2, "Flat 5, 12 Harbour Row, Portsmouth"), AHome(1, "Flat 4, 12 Harbour Row, Portsmouth"), AHome(3, "14 Harbour Row, Portsmouth")])?.Uprn == 1);

    [Fact]
    public void A_house_that_became_flats_is_not_one_of_its_flats() =>
        Assert.Null(HomeMatch.Sure("12 Harbour Row", "PO1 3AX", [AHome(1, "12 Harbour Row, Flat A")]));

    [Fact]
    public void Of_two_that_fit_neither_is_sure_and_one_that_left_is_none()
    {
        var (one, other) = (AHome(1, "12 Harbour Row, Portsmouth"), AHome(2, "12 Harbour Row, Southsea"));
        Assert.Null(HomeMatch.Sure("12 Harbour Row", "PO1 3AX", [one, other]));

        other.Leave(Now);
        Assert.Same(one, HomeMatch.Sure("12 Harbour Row", "PO1 3AX", [one, other]));
    }

    [Fact]
    public void What_differs_is_named_field_by_field_with_what_it_was()
    {
        var row = AHome(1, "12 Harbour Row").Row();
        Assert.Empty(row.WhatDiffers(row));
        Assert.Equal(
            ["Address: 14 Harbour Row (before: 12 Harbour Row)", "Tenure: removed (before: General needs)", "Counts as: LCHO (before: LCRA)", "Manager: Jo Field"],
            row.WhatDiffers(row with { Address = "14 Harbour Row", Tenure = "", Ownership = HomeType.PartOwned, Manager = "Jo Field" }));
    }

    [Fact]
    public void A_home_that_leaves_is_kept_and_comes_back_as_the_file_says()
    {
        var home = AHome(1, "12 Harbour Row");
        home.Leave(Now.AddDays(1));
        home.Leave(Now.AddDays(2));
        Assert.Equal(new DateOnly(2026, 6, 2), home.LeftDay);

        home.Take(home.Row() with { Patch = "South" }, Now.AddDays(3));
        Assert.Equal((null, "South", Now.AddDays(3)), (home.LeftDay, home.Patch, home.ChangedOn));
        Assert.Throws<ArgumentException>(() => home.Take(home.Row() with { Uprn = 2 }, Now));
    }

    [Fact]
    public void What_says_the_same_changes_nothing()
    {
        var home = AHome(1, "12 Harbour Row");
        home.Take(home.Row(), Now.AddDays(1));
        Assert.Equal(Now, home.ChangedOn);
    }

    [Fact]
    public void A_complaint_counts_as_its_home_does_unless_somebody_says_why_not()
    {
        var test = new TestCase();
        var home = AHome(1, "12 Harbour Row");
        var given = test.Complaint.Home;
        var link = CaseHome.Choose(test.Complaint, home, HomeType.Rented, "", test.By(Cast.Lead));
        Assert.Equal((HomeType.Rented, $"Chosen by {Cast.Lead.Name}.", given), (link.Ownership, link.How, test.Complaint.Home));
        Assert.Contains(test.Complaint.Events, one => one is { Kind: nameof(HomeChosen), Summary: "Home in the register: 12 Harbour Row, PO1 3AX. Counts as LCRA." });

        var refused = Assert.Throws<IllegalActException>(() => link.Change(test.Complaint, home, HomeType.PartOwned, "", test.By(Cast.Lead)));
        Assert.Equal("The register says LCRA. Say why it counts as something else", refused.Message);
        link.Change(test.Complaint, home, HomeType.PartOwned, "They bought a share in May.", test.By(Cast.Lead));
        Assert.Equal((HomeType.PartOwned, "They bought a share in May."), (link.Ownership, link.How));

        // What the home counts as later does not change what was complained about before.
        home.Take(home.Row() with { Ownership = HomeType.Other }, Now.AddDays(9));
        Assert.Equal(HomeType.PartOwned, link.Ownership);
    }

    [Fact]
    public void An_address_outside_the_register_counts_as_somebody_says()
    {
        var test = new TestCase();
        var link = CaseHome.Choose(test.Complaint, null, HomeType.Other, "", test.By(Cast.Lead));
        Assert.Equal((null, HomeType.Other, "The address is not in the register."), (link.HomeId, link.Ownership, link.How));
        Assert.Equal("Say as what it counts", CaseHome.WhyNotCountAs(null, null, ""));
    }

    [Fact]
    public void Whoever_wrote_it_down_chooses_the_home_while_it_waits_and_readers_never_do()
    {
        var test = new TestCase();
        var writer = new Actor(test.Complaint.RecordedById, "The writer", [StaffRole.StaffMember]);
        Assert.Null(CaseHome.WhyNotChoose(test.Complaint, writer));
        Assert.NotNull(CaseHome.WhyNotChoose(test.Complaint, writer with { StaffId = Guid.NewGuid() }));
        Assert.NotNull(CaseHome.WhyNotChoose(test.Complaint, new Actor(Guid.NewGuid(), "Reader", [StaffRole.Auditor])));
        test.Accept();
        Assert.NotNull(CaseHome.WhyNotChoose(test.Complaint, writer));
    }

    [Fact]
    public void A_file_is_saved_once_after_somebody_looked_and_not_when_a_newer_one_was()
    {
        var import = new HomeImport("homes.csv", new Act(Cast.Lead, Now));
        Assert.Equal("There is nothing to save: the file could not be read.", import.WhyNotSave(Cast.Lead, newer: false));
        import.Checked(HomeImportCounts.None with { Same = 3 });
        Assert.Equal("There is nothing to save: the register says the same.", import.WhyNotSave(Cast.Lead, newer: false));
        import.Checked(HomeImportCounts.None with { New = 3 });
        Assert.StartsWith("Another file was saved since", import.WhyNotSave(Cast.Lead, newer: true), StringComparison.Ordinal);
        Assert.Equal("Your role does not include this.", import.WhyNotSave(Cast.Manager, newer: false));

        import.Save(newer: false, new Act(Cast.Lead, Now));
        Assert.Equal($"{Cast.Lead.Name} saved these changes already.", Assert.Throws<IllegalActException>(() => import.Save(newer: false, new Act(Cast.Lead, Now))).Message);
        import.Finish(Now);
        Assert.Equal((HomeImportState.Saved, Now), (import.State, import.SavedOn));
    }

    [Theory]
    [InlineData(0, 0, 3, false)]
    [InlineData(1, 4, 5, false)]
    [InlineData(1, 4, 4, true)]
    [InlineData(574, 0, 2, true)]
    public void A_file_that_lacks_more_than_a_tenth_of_the_register_is_pointed_out(int left, int changed, int same, bool many) =>
        Assert.Equal(many, (HomeImportCounts.None with { Left = left, Changed = changed, Same = same, New = 100 }).LosesMany);

    [Theory]
    [InlineData(5, 0, null)]
    [InlineData(6, 0, "6 homes of 100 would leave, which is more than 5 in a hundred.")]
    [InlineData(0, 1, "1 row could not be read at all.")]
    public void A_file_that_was_cut_off_waits_for_people(int left, int unknown, string? why)
    {
        var import = new HomeImport("homes.csv", new Act(Actor.System, Now));
        import.Checked(HomeImportCounts.None with { Left = left, Refused = unknown, UnknownRows = unknown });
        Assert.Equal(why, import.WhyNotByItself(100, 5));
    }

    private static Home AHome(long uprn, string address) => new(new HomeRow(uprn, address, "PO1 3AX", "General needs", HomeType.Rented, "North", ""), Now);
}
