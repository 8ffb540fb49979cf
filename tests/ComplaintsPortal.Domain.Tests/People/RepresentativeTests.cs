using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.People;

[Trait("Clause", "Code 3.6")]
[Trait("Clause", "PCC-1")]
public sealed class RepresentativeTests
{
    private static readonly Act Act = new(Cast.Lead, new DateTime(2026, 6, 2, 9, 0, 0, DateTimeKind.Utc));
    private static readonly PolicyCatalogue Catalogue = PolicyCatalogue.Load();
    private readonly Person _person = PersonMatchTests.Amina();

    /// <summary>What each landlord's policy wants before anything goes to a representative.</summary>
    [Theory]
    [Trait("Clause", "PCC-6d")]
    [Trait("Clause", "HSV-6")]
    [Trait("Clause", "LHP-42")]
    [Trait("Clause", "ASH-4")]
    [InlineData("portsmouth-2024", "The policy wants evidence of consent before anything goes to a representative (PCC-6d). There is none of Joan Marsh yet.")]
    [InlineData("ashfield-2020", "The policy wants a formal authorisation before anything goes to a representative (ASH-4). There is none of Joan Marsh yet.")]
    [InlineData("lhp-2023", "The policy wants permission before personal data go to a representative (LHP-42). There is none of Joan Marsh yet.")]
    [InlineData("housing-services-2025", null)]
    [InlineData("briefing-interim", null)]
    public void What_is_wanted_is_the_policy_s_to_say(string policy, string? whyNot)
    {
        var rules = Catalogue.Get(policy).Representation;
        var one = Representative.Record(_person, null, Note(), Act);
        Assert.Equal(whyNot, one.WhyNotTell(rules, Act.Day));

        // The access code opens everything that is written to the complainant.
        var submission = TestCase.ASubmission() with { Representative = new RepresentativeDetails("Joan Marsh", "daughter", "", "", "She said yes.") };
        Assert.Equal(whyNot?.Replace(" There is none of Joan Marsh yet.", "", StringComparison.Ordinal), Representation.WhyNotGiveCode(submission, rules));
        Assert.Null(Representation.WhyNotGiveCode(submission with { Representative = null }, rules));

        foreach (var evidence in new[] { ConsentEvidence.Written, ConsentEvidence.PowerOfAttorney, ConsentEvidence.Other })
        {
            one.Change(_person, Note() with { Evidence = evidence, EvidenceWords = "In the files." }, "It came today.", Act);
            Assert.Null(one.WhyNotTell(rules, Act.Day));
        }
    }

    [Fact]
    public void Consent_that_is_withdrawn_counts_no_more()
    {
        var one = Representative.Record(_person, null, Consented(), Act);
        Assert.Null(one.WhyNotTell(Portsmouth, Act.Day));
        one.Change(_person, Note(), "She changed her mind.", Act);
        Assert.NotNull(one.WhyNotTell(Portsmouth, Act.Day));
        Assert.Equal("The consent to Joan Marsh was withdrawn.", _person.Changes[^1].What);
    }

    [Fact]
    public void From_the_first_day_to_the_last_and_no_longer()
    {
        var one = Representative.Record(_person, null, Consented() with { FromDay = Act.Day.AddDays(1), UntilDay = Act.Day.AddDays(10) }, Act);
        Assert.StartsWith("Joan Marsh speaks for the complainant from", one.WhyNotTell(Portsmouth, Act.Day), StringComparison.Ordinal);
        Assert.Null(one.WhyNotTell(Portsmouth, Act.Day.AddDays(1)));
        Assert.Null(one.WhyNotTell(Portsmouth, Act.Day.AddDays(10)));
        Assert.StartsWith("Joan Marsh spoke for the complainant until", one.WhyNotTell(Portsmouth, Act.Day.AddDays(11)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", ConsentEvidence.None, "", "Enter the name of the representative.")]
    [InlineData("Joan Marsh", ConsentEvidence.Written, " ", "Say what the evidence of consent is, and where it is kept.")]
    public void What_has_to_be_written_down(string name, ConsentEvidence evidence, string words, string whyNot) =>
        Assert.Equal(whyNot, Representative.WhyNotRecord(Note() with { Name = name, Evidence = evidence, EvidenceWords = words }, Cast.Lead));

    [Fact]
    public void Letters_need_an_address() =>
        Assert.Equal("Enter an email address or a postal address: letters have to reach them.", Representative.WhyNotRecord(Note() with { Email = "", GetsLetters = true }, Cast.Lead));

    [Fact]
    public void The_last_day_is_not_before_the_first() =>
        Assert.Equal("The last day must not be before the first.", Representative.WhyNotRecord(Note() with { UntilDay = Act.Day.AddDays(-3) }, Cast.Lead));

    [Fact]
    [Trait("Clause", "BRF-G5")]
    public void A_restricted_representative_is_refused_with_reason_where_the_policy_lets_it()
    {
        var briefing = Catalogue.Get("briefing-interim").Representation;
        var one = Representative.Record(_person, null, Consented(), Act);
        Assert.Equal("The landlord’s policy does not let a representative be refused (Code 3.6).", one.WhyNotRefuse(Portsmouth, "Restricted.", Cast.Lead));
        Assert.Equal("Say how their own contact is restricted, and why they are refused.", one.WhyNotRefuse(briefing, "", Cast.Lead));
        Assert.Equal("Your role does not include this.", one.WhyNotRefuse(briefing, "Restricted.", Cast.Manager));

        one.Refuse(_person, briefing, "Contact by letter only since 1 May, after threats.", Act);
        Assert.Equal("Joan Marsh was refused as a representative.", one.WhyNotTell(briefing, Act.Day));
        Assert.Equal($"{Cast.Lead.Name} refused this representative on 2 June 2026 at 10:00.", one.WhyNotChange(Cast.Lead));
        Assert.Throws<IllegalActException>(() => one.Change(_person, Consented(), "Again.", Act));
    }

    [Theory]
    [InlineData("MP", RepresentativeKind.Mp)]
    [InlineData("my ward councillor", RepresentativeKind.Councillor)]
    [InlineData("Daughter", RepresentativeKind.Relative)]
    [InlineData("support worker", RepresentativeKind.Advocate)]
    [InlineData("solicitor", RepresentativeKind.Solicitor)]
    [InlineData("a good friend", RepresentativeKind.Friend)]
    [InlineData("somebody from church", RepresentativeKind.Other)]
    public void Whoever_a_complaint_names_waits_for_consent(string relation, RepresentativeKind kind)
    {
        var complaint = TestCase.Received(s => s with { Representative = new RepresentativeDetails("Joan Marsh", relation, "joan@council.example", "", "She says yes.") }).Complaint;
        var one = Representative.NamedIn(complaint, 1, Act);
        Assert.Equal((kind, ConsentEvidence.None, "She says yes.", false), (one.Kind, one.Evidence, one.EvidenceWords, one.GetsLetters));
        Assert.NotNull(one.WhyNotTell(Portsmouth, Act.Day));
    }

    [Fact]
    public void Only_those_who_handle_complaints_record_one() =>
        Assert.Throws<IllegalActException>(() => Representative.Record(_person, null, Consented(), Act with { By = Cast.Auditor }));

    private static RepresentationRules Portsmouth => TestCase.Portsmouth.Policy.Representation;

    private static RepresentativeNote Note() => new(
        "Joan Marsh", RepresentativeKind.Councillor, "ward councillor", "joan@council.example", "", [], "", false, ConsentEvidence.None, "", Act.Day, null);

    private static RepresentativeNote Consented() => Note() with { Evidence = ConsentEvidence.Written, EvidenceWords = "Signed letter of 1 June, in the files." };
}
