using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Openness;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.Openness;

/// <summary>What is made known to everybody: publicity, and sentences with somebody's name under them.</summary>
public sealed class OpennessTests
{
    private static readonly StatementNote Visits = new(StatementKind.Learning, "You told us that nobody came.", "We now text you before each visit.");
    private static readonly PublicityNote Letter = new(TestCase.FirstDay, "newsletter", "Spring issue, page 3", [PublicityMatter.Ombudsman, PublicityMatter.Policy, PublicityMatter.Policy]);

    private static LandlordPolicy Policy => TestCase.Portsmouth.Policy;

    [Theory]
    [InlineData("Ask about CP-2026-00012.", "the reference “CP-2026-00012”")]
    [InlineData("She lives in po1 2al.", "the postcode “po1 2al”")]
    [InlineData("Write to amina@tenant.example.", "the email address “amina@tenant.example.”")]
    [InlineData("Call 023 9284 1234 now.", "the telephone number “023 9284 1234”")]
    [InlineData("It happened at 12 Harbour View Road.", "the address “12 Harbour View Road”")]
    [InlineData("The lift near Flat 7b broke.", "the address “Flat 7b”")]
    [InlineData("In 2026 we answered 412 complaints within 10 working days.", null)]
    [InlineData("3 of the 12 blocks now have new doors on the street.", null)]
    public void What_points_to_a_person_or_a_home_is_found(string text, string? found) => Assert.Equal(found, PersonalData.In(text));

    [Fact]
    [Trait("Clause", "Code 9.3")]
    public void One_writes_another_approves_and_only_then_is_it_public()
    {
        var one = PublicStatement.Write(Visits, TestCase.By(Cast.Lead, 1));
        Assert.False(one.IsPublic);
        Assert.Equal("Only the director approves what is published.", one.WhyNotApprove(Cast.Lead));
        one.Change(Visits with { Did = "We text you the day before." }, TestCase.By(Cast.Manager, 2));
        one.Approve("Director of Housing", TestCase.By(Cast.Director, 3));

        Assert.True(one.IsPublic);
        Assert.Equal((Cast.Director.Name, "Director of Housing"), (one.ApprovedBy, one.ApprovedAs));
        Assert.Throws<IllegalActException>(() => one.Change(Visits, TestCase.By(Cast.Lead, 4)));
        Assert.Throws<IllegalActException>(() => one.Withdraw(" ", TestCase.By(Cast.Lead, 5)));
        one.Withdraw("It is not so any more.", TestCase.By(Cast.Lead, 5));
        Assert.False(one.IsPublic);
        Assert.Throws<IllegalActException>(() => one.Withdraw("Again.", TestCase.By(Cast.Lead, 5)));
    }

    [Fact]
    public void Nobody_approves_their_own_words() =>
        Assert.Equal("You wrote it. Somebody else approves it.", PublicStatement.Write(Visits, TestCase.By(Cast.Director, 1)).WhyNotApprove(Cast.Director));

    public static TheoryData<StatementNote, string?> Notes => new()
    {
        { Visits, null },
        { Visits with { Said = " " }, "Write what people told us." },
        { Visits with { Did = "" }, "Write what we did." },
        { Visits with { Kind = StatementKind.Compliment, Did = "" }, null },
        { Visits with { Kind = StatementKind.Compliment, Said = "" }, "Write what they said." },
        { Visits with { Did = "We repaired 12 Harbour View Road." }, "Take out the address “12 Harbour View Road”: nothing that is published may point to a person or a home." },
    };

    [Theory]
    [MemberData(nameof(Notes))]
    public void What_is_written_is_whole_and_points_to_nobody(StatementNote note, string? whyNot) => Assert.Equal(whyNot, PublicStatement.WhyNot(note));

    [Fact]
    [Trait("Clause", "Code 3.5")]
    public void Code_3_5_publicity_keeps_when_how_where_and_what()
    {
        var one = PublicityEntry.Record(Letter, Policy, TestCase.By(Cast.Lead, 2));

        Assert.Equal([PublicityMatter.Policy, PublicityMatter.Ombudsman], one.Matters);
        Assert.Null(one.NextDay);
        Assert.Equal("Newsletter", Publicity.Words(Policy, one.Way));
        Assert.Equal("Only the complaints lead keeps this record.", PublicityEntry.WhyNot(Cast.Manager));
        Assert.Throws<IllegalActException>(() => PublicityEntry.Record(Letter, Policy, TestCase.By(Cast.Manager, 2)));
    }

    [Fact]
    [Trait("Clause", "LHP-33")]
    public void LHP_33_the_policys_own_ways_and_interval_hold()
    {
        var lhp = PolicyCatalogue.Load().Get("lhp-2023");
        Assert.Equal(["website", "leaflet", "social-media", "newsletter", "annual-report", "translation"], Publicity.Ways(lhp).Select(way => way.Code));
        Assert.Equal("Posters in buildings and offices", Publicity.Words(lhp, "poster"));

        var yearly = Policy with { Publicity = new PublicityRules { EveryMonths = 12, Ways = [new("website", "Website")] } };
        Assert.Equal(Letter.Day.AddMonths(12), PublicityEntry.Record(Letter, yearly, TestCase.By(Cast.Lead, 2)).NextDay);
        Assert.Equal(Letter.Day.AddDays(30), PublicityEntry.Record(Letter with { NextDay = Letter.Day.AddDays(30) }, yearly, TestCase.By(Cast.Lead, 2)).NextDay);
    }

    public static TheoryData<PublicityNote, string> BadPublicity => new()
    {
        { Letter with { Way = "" }, "Say how it was made known." },
        { Letter with { Where = " " }, "Say where it stood." },
        { Letter with { Matters = [] }, "Say what was made known." },
        { Letter with { Day = TestCase.FirstDay.AddDays(9) }, "It cannot have been made known in the future." },
        { Letter with { NextDay = Letter.Day }, "The next time must come after this one." },
    };

    [Theory]
    [MemberData(nameof(BadPublicity))]
    public void Publicity_is_whole(PublicityNote note, string sentence) => Assert.Equal(sentence, PublicityEntry.WhyNot(note, TestCase.FirstDay.AddDays(2)));
}
