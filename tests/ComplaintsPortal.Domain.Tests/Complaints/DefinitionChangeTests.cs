using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.Complaints;

/// <summary>A definition can change while the investigation goes on; each finding stays with its own point.</summary>
public sealed class DefinitionChangeTests
{
    private static readonly Finding Found = new("Nobody came.", "Somebody should have.", Decision.Upheld, "The records.", "", "No bed.");

    [Fact]
    public void Removing_an_earlier_point_moves_the_finding_with_its_point()
    {
        var test = TestCase.Received().Accept().Define("The lamp", "The mould", "The letter").Assign();
        test.Complaint.RecordFinding(2, Found, TestCase.Portsmouth, test.By(Cast.Manager));

        Define(test, ["The mould", "The letter", "The noise"], [2, 3, null]);

        var points = test.Complaint.StageOne.Points;
        Assert.Equal(["The mould", "The letter", "The noise"], points.Select(p => p.Text));
        Assert.Equal([1, 2, 3], points.Select(p => p.Number));
        Assert.Equal(["Nobody came.", "", ""], points.Select(p => p.WhatHappened));
    }

    [Fact]
    [Trait("Clause", "Code 6.7")]
    public void Code_6_7_a_point_with_a_finding_cannot_be_dropped()
    {
        var test = TestCase.Received().Accept().Define("The lamp", "The mould").Assign();
        test.Complaint.RecordFinding(2, Found, TestCase.Portsmouth, test.By(Cast.Manager));

        var refused = Assert.Throws<IllegalActException>(() => Define(test, ["The lamp"], [1]));

        Assert.Equal("Point 2 has a finding already, so it stays.", refused.Message);
        Assert.Throws<IllegalActException>(() => Define(test, ["The lamp"], null));
    }

    [Fact]
    public void Without_old_numbers_the_points_keep_their_order()
    {
        var test = TestCase.Received().Accept().Define("The lamp", "The mould").Assign();
        test.Complaint.RecordFinding(2, Found, TestCase.Portsmouth, test.By(Cast.Manager));

        Define(test, ["The lamp in the hall", "The mould in the bedroom", "The noise"], null);

        Assert.Equal(["", "Nobody came.", ""], test.Complaint.StageOne.Points.Select(p => p.WhatHappened));
    }

    private static void Define(TestCase test, string[] texts, int?[]? was) =>
        test.Complaint.Define([.. texts.Select(t => new PointDefinition(t, Responsibility.Yes))], ["An answer"], "", TestCase.Portsmouth, test.By(Cast.Lead), was);
}
