using System.Globalization;
using System.Text;
using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Domain.Tests.Policies;

public sealed class CodeCatalogueTests
{
    private static readonly Code Code = CodeCatalogue.Load().Latest;

    [Fact]
    [Trait("Clause", "Code 1.2")]
    public void Code_1_2_The_definition_is_word_for_word() => Assert.Equal(
        "an expression of dissatisfaction, however made, about the standard of service, actions or lack of action by the landlord, its own staff, or those acting on its behalf, affecting a resident or group of residents",
        Code.Definition);

    [Fact]
    [Trait("Clause", "Code 6.2")]
    [Trait("Clause", "Code 6.3")]
    [Trait("Clause", "Code 6.4")]
    [Trait("Clause", "Code 6.11")]
    [Trait("Clause", "Code 6.14")]
    [Trait("Clause", "Code 6.15")]
    public void The_times_and_caps_are_those_of_the_Code()
    {
        Assert.Equal(new DateOnly(2024, 4, 1), Code.EffectiveFrom);
        Assert.Equal(new ClockRule { WorkingDays = 5, Base = ClockBase.Receipt, Clause = "Code 6.2" }, Code.StageOneAcknowledgement);
        Assert.Equal(new ClockRule { WorkingDays = 10, Base = ClockBase.Acknowledgement, Clause = "Code 6.3" }, Code.StageOneResponse);
        Assert.Equal(new ExtensionRule { CapWorkingDays = 10, Clause = "Code 6.4" }, Code.StageOneExtension);
        Assert.Equal(new ClockRule { WorkingDays = 5, Base = ClockBase.EscalationRequest, Clause = "Code 6.11" }, Code.StageTwoAcknowledgement);
        Assert.Equal(new ClockRule { WorkingDays = 20, Base = ClockBase.Acknowledgement, Clause = "Code 6.14" }, Code.StageTwoResponse);
        Assert.Equal(new ExtensionRule { CapWorkingDays = 20, Clause = "Code 6.15" }, Code.StageTwoExtension);
        Assert.Equal(12, Code.AgeLimitMonths);
    }

    [Fact]
    public void There_are_72_clauses_in_the_order_of_the_self_assessment()
    {
        // Section, first clause, last clause.
        (int Section, int First, int Last)[] sections =
            [(1, 2, 6), (2, 1, 5), (3, 1, 7), (4, 1, 3), (5, 1, 15), (6, 1, 20), (7, 1, 4), (8, 1, 5), (9, 1, 8)];
        var expected = sections.SelectMany(s => Enumerable.Range(s.First, s.Last - s.First + 1)
            .Select(c => string.Create(CultureInfo.InvariantCulture, $"Code {s.Section}.{c}"))).ToList();

        Assert.Equal(72, expected.Count);
        Assert.Equal(expected, Code.Clauses.Select(c => c.Id));
        Assert.All(Code.Clauses, c => Assert.EndsWith(".", c.Words, StringComparison.Ordinal));
        Assert.Equal("Code 6.3", Code.Clause("Code 6.3")?.Id);
        Assert.Null(Code.Clause("6.3"));
    }

    [Fact]
    [Trait("Clause", "Code 3.7")]
    public void Code_3_7_The_Ombudsman_is_reached_by_web_telephone_and_post_and_not_by_email()
    {
        var contact = Code.ContactOn(new DateOnly(2026, 11, 25));
        Assert.Equal("www.housing-ombudsman.org.uk/residents/make-a-complaint/", contact.WebForm);
        Assert.Equal("https://www.housing-ombudsman.org.uk/residents/make-a-complaint/", contact.WebFormLink.ToString());
        Assert.Equal("0300 111 3000", contact.Telephone);
        Assert.Equal("Housing Ombudsman Service, PO Box 1484, Unit D, Preston, PR2 0ET", contact.Post);
        Assert.DoesNotContain('@', contact.ToString());
        Assert.Equal(contact, Code.ContactOn(new DateOnly(2020, 1, 1)));
    }

    [Fact]
    public void A_complaint_has_the_Code_of_its_day_and_an_earlier_one_the_first()
    {
        var text = Encoding.UTF8.GetString(EmbeddedFiles.Read("Policies/Code/code-2024.json"));
        var later = text.Replace("\"code-2024\"", "\"code-2027\"", StringComparison.Ordinal)
            .Replace("\"effectiveFrom\": \"2024-04-01\",\n\n", "\"effectiveFrom\": \"2027-04-01\",\n\n", StringComparison.Ordinal);
        var catalogue = CodeCatalogue.From([new PolicyFile("code-2027.json", later), new PolicyFile("code-2024.json", text)]);

        Assert.Equal("code-2024", catalogue.For(new DateOnly(2023, 1, 1)).Id);
        Assert.Equal("code-2024", catalogue.For(new DateOnly(2027, 3, 31)).Id);
        Assert.Equal("code-2027", catalogue.For(new DateOnly(2027, 4, 1)).Id);
        Assert.Equal("code-2027", catalogue.Latest.Id);
    }

    [Theory]
    [InlineData("\"workingDays\": 10, \"base\": \"acknowledgement\"", "\"workingDays\": 10, \"base\": \"logging\"", "$.stageOneResponse.base is \"logging\"; allowed here: \"acknowledgement\"")]
    [InlineData("\"capWorkingDays\": 20, ", "", "$.stageTwoExtension.capWorkingDays is missing")]
    [InlineData("\"id\": \"Code 6.14\"", "\"id\": \"Code 6.13\"", "$.clauses[48].id is \"Code 6.13\" a second time")]
    [InlineData("\"id\": \"Code 6.14\"", "\"id\": \"Code 6.99\"", "$.clauses has no clause \"Code 6.14\"")]
    [InlineData("\"ageLimitMonths\": 12", "\"ageLimitMonths\": 0", "$.ageLimitMonths is 0; allowed: 1 to 120")]
    public void A_Code_that_disagrees_with_itself_is_refused(string from, string to, string problem)
    {
        var text = Encoding.UTF8.GetString(EmbeddedFiles.Read("Policies/Code/code-2024.json"));
        Assert.Contains(from, text, StringComparison.Ordinal);
        var refusal = Assert.Throws<PolicyException>(() =>
            CodeCatalogue.From([new PolicyFile("code-2024.json", text.Replace(from, to, StringComparison.Ordinal))]));
        Assert.Contains(refusal.Errors, e => e.ToString().StartsWith($"code-2024.json: {problem}", StringComparison.Ordinal));
    }
}
