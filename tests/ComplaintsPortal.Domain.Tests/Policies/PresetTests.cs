using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Tests.Policies;

/// <summary>What holds for every landlord's policy that ships with the portal.</summary>
public sealed class PresetTests
{
    private static readonly PolicyCatalogue Catalogue = PolicyCatalogue.Load();
    private static readonly Code Code = CodeCatalogue.Load().Latest;

    public static TheoryData<string> Ids => [.. Catalogue.All.Select(p => p.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Its_letters_are_complete_and_say_nothing_that_is_refused(string id) =>
        Assert.Empty(LetterWordingCheck.Check(Catalogue.Get(id), Code));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_ground_that_the_Code_does_not_know_names_the_clause_and_has_its_text(string id)
    {
        var policy = Catalogue.Get(id);
        string[] known = ["court-filing-date", "earlier-case", "age-of-issue"];
        Assert.All(policy.DeclineReasons, r => Assert.NotEmpty(r.LetterText));
        Assert.All(policy.EscalationRefusalGrounds, g => Assert.NotEmpty(g.LetterText));
        Assert.All(
            policy.DeclineReasons.Where(r => r.ConflictsWith is null && !known.Contains(Kebab.Name(r.Needs))),
            // What is no complaint, or cannot be answered, or the Code is silent on.
            r => Assert.Contains(r.Code, (string[])["petition", "service-request", "cannot-be-investigated"]));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Nobody_real_can_be_reached_by_mistake(string id)
    {
        var policy = Catalogue.Get(id);
        Assert.EndsWith("@landlord.example", policy.Landlord.Email, StringComparison.Ordinal);
        Assert.All(policy.OtherProcesses, p => Assert.EndsWith("@landlord.example", p.Contact, StringComparison.Ordinal));
        Assert.All(
            policy.Landlord.EmergencyLines.Select(l => l.Telephone).Append(policy.Landlord.Telephone),
            t => Assert.True(t.StartsWith("01632 960", StringComparison.Ordinal) || t is "999" or "0800 111 999", t));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_portals_own_ways_in_are_among_its_channels_and_people(string id)
    {
        var policy = Catalogue.Get(id);
        string[] waysIn = ["web-form", "telephone", "email", "letter", "in-person"];
        Assert.All(waysIn, way => Assert.Contains(policy.Channels, c => c.Code == way));
        Assert.Contains(policy.ComplainantKinds, k => k.Code == "representative");
        Assert.Contains(policy.OtherProcesses, p => p.Code == "data-protection");
        Assert.Contains(policy.RemedyKinds, k => k.Code == "apology");
        Assert.Contains(policy.RemedyKinds, k => k.Financial);
        Assert.Equal(17, policy.Categories.Count);
        Assert.Equal(Enum.GetValues<StaffRole>().Length, policy.Roles.Count);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    [Trait("Clause", "Code 6.13")]
    public void Somebody_can_answer_at_each_stage(string id)
    {
        var policy = Catalogue.Get(id);
        Assert.All(policy.StageOneResponders.Concat(policy.StageTwo.Reviewers), r => Assert.Contains(r, Permissions.RolesWith(Permission.Investigate)));
        Assert.NotEmpty(policy.TriageQuestions);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_names_only_clauses_of_its_own_document_or_of_the_Code(string id)
    {
        var policy = Catalogue.Get(id);
        var prefix = policy.StageTwo.Clause!.Split('-')[0] + "-";
        var named = policy.LetterParts.Select(p => p.Clause)
            .Concat(policy.DeclineReasons.Select(r => r.Clause)).Concat(policy.EscalationRefusalGrounds.Select(g => g.Clause))
            .Concat(policy.TriageQuestions.Select(q => q.Clause)).Concat(policy.Channels.Select(c => c.Clause ?? "Code"))
            .Concat(policy.OtherProcesses.Select(o => o.Clause ?? "Code")).Append(policy.QualityCheckClause ?? "Code");
        Assert.NotEmpty(policy.LetterParts);
        Assert.All(named.SelectMany(c => c.Split(", ")), c => Assert.True(c.StartsWith("Code", StringComparison.Ordinal) || c.StartsWith(prefix, StringComparison.Ordinal), c));
    }

    [Fact]
    public void No_two_landlords_have_copies_of_one_letter()
    {
        var files = EmbeddedFiles.Under("Policies/Presets").Where(p => p.EndsWith(".md", StringComparison.Ordinal)).ToList();
        var own = files.Where(f => !f.StartsWith("Policies/Presets/letters/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(own);
        Assert.True(own.Count < 25, "Letters that say the same belong into the common folder.");
        Assert.Equal(own.Count, own.Select(f => Convert.ToHexString(EmbeddedFiles.Read(f))).Distinct(StringComparer.Ordinal).Count());
    }
}
