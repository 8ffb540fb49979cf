using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.People;

[Trait("Clause", "Code 5.14")]
[Trait("Clause", "Code 5.15")]
[Trait("Clause", "PCC-11")]
[Trait("Clause", "LHP-50")]
[Trait("Clause", "ASH-7b")]
[Trait("Clause", "ASH-7c")]
public sealed class ContactRestrictionTests
{
    private static readonly Act Act = new(Cast.Lead, new DateTime(2026, 6, 2, 9, 0, 0, DateTimeKind.Utc));
    private readonly Person _person = PersonMatchTests.Amina();

    [Fact]
    public void First_a_warning_with_a_guide_then_a_restriction_with_its_review()
    {
        var one = ContactRestriction.Warn(_person, AWarning(), Act);
        Assert.Equal((RestrictionState.Warned, Cast.Lead.Name, (DateOnly?)null), (one.State, one.WarnedBy, one.ReviewDay));

        one.Restrict(_person, ARestriction(), Act);
        Assert.Equal((RestrictionState.InForce, Act.Day, Act.Day.AddMonths(3)), (one.State, one.FromDay, one.ReviewDay));
        one.Review(_person, "Two abusive calls since.", Act.Day.AddMonths(5), Act);
        Assert.Equal(Act.Day.AddMonths(5), one.ReviewDay);
        Assert.Single(one.Reviews);
        one.End(_person, "No abuse for three months.", Act);
        Assert.Equal((RestrictionState.Ended, (DateOnly?)null), (one.State, one.ReviewDay));
        Assert.Equal(4, _person.Changes.Count);
    }

    [Fact]
    public void Without_its_parts_no_warning()
    {
        Assert.Equal("Choose what they do that impedes.", ContactRestriction.WhyNotWarn(AWarning() with { Behaviours = [] }, Cast.Lead));
        Assert.Equal("Write down what happened, when, and where it is on record (Code 5.14).", ContactRestriction.WhyNotWarn(AWarning() with { Evidence = " " }, Cast.Lead));
        Assert.Equal("Write the guide to how we would like to be in touch.", ContactRestriction.WhyNotWarn(AWarning() with { Guide = "" }, Cast.Lead));
    }

    [Fact]
    public void Without_equality_evidence_and_review_no_restriction()
    {
        var one = ContactRestriction.Warn(_person, AWarning(), Act);
        Assert.Equal("Choose how contact is limited.", WhyNot(ARestriction() with { Kinds = [] }));
        Assert.Equal("Say exactly what holds from now on.", WhyNot(ARestriction() with { Terms = "" }));
        Assert.Equal("Say how their disability and adjustments were considered, and why this is proportionate (Code 5.15).", WhyNot(ARestriction() with { Equality = " " }));
        Assert.Equal("Enter the day by which this is looked at again (Code 5.14).", WhyNot(ARestriction() with { ReviewDay = null }));
        Assert.Equal("The day by which this is looked at again must be in the future.", WhyNot(ARestriction() with { ReviewDay = Act.Day }));
        Assert.Equal("A restriction is looked at again within 6 months.", WhyNot(ARestriction() with { ReviewDay = Act.Day.AddMonths(6).AddDays(1) }));
        Assert.Null(WhyNot(ARestriction() with { ReviewDay = Act.Day.AddMonths(6) }));
        Assert.Throws<IllegalActException>(() => one.Restrict(_person, ARestriction() with { Equality = "" }, Act));

        string? WhyNot(RestrictionNote note) => one.WhyNotRestrict(note, Cast.Lead, Act.Day);
    }

    [Fact]
    public void At_once_only_with_the_reason_why_no_warning_came_first()
    {
        Assert.Throws<IllegalActException>(() => ContactRestriction.RestrictAtOnce(_person, AWarning(), ARestriction(), "", Act));
        var one = ContactRestriction.RestrictAtOnce(_person, AWarning(), ARestriction(), "He threatened to come with a knife.", Act);
        Assert.Equal((RestrictionState.InForce, "He threatened to come with a knife."), (one.State, one.WithoutWarning));
    }

    [Fact]
    public void An_appeal_is_decided_by_somebody_else()
    {
        var one = ContactRestriction.RestrictAtOnce(_person, AWarning(), ARestriction(), "A threat.", Act);
        Assert.Equal("No appeal waits for a decision.", one.WhyNotDecideAppeal(Cast.Director));
        one.ReceiveAppeal(_person, "I was ill.", Act.Day, Act with { By = Cast.Manager });
        Assert.Equal("An appeal waits for its decision already.", one.WhyNotAppeal(Cast.Manager));
        Assert.Equal("Somebody else decides the appeal: you decided the restriction.", one.WhyNotDecideAppeal(Cast.Lead));
        Assert.Throws<IllegalActException>(() => one.DecideAppeal(_person, true, "It stands.", Act));

        one.DecideAppeal(_person, stands: false, "She was in hospital.", Act with { By = Cast.Director });
        Assert.Equal((RestrictionState.Ended, "She was in hospital."), (one.State, one.EndReason));
    }

    [Fact]
    public void An_appeal_that_fails_leaves_it_standing()
    {
        var one = ContactRestriction.RestrictAtOnce(_person, AWarning(), ARestriction(), "A threat.", Act);
        one.ReceiveAppeal(_person, "It is not fair.", Act.Day, Act);
        one.DecideAppeal(_person, stands: true, "The calls are on record.", Act with { By = Cast.SecondLead });
        Assert.Equal((RestrictionState.InForce, true), (one.State, one.Appeal!.Stands));
    }

    [Fact]
    public void What_was_decided_last_is_what_they_are_told()
    {
        var one = ContactRestriction.Warn(_person, AWarning(), Act);
        Assert.Null(one.Decision);
        one.End(_person, "It was somebody else.", Act);
        Assert.Equal(new RestrictionDecision(RestrictionDecision.Withdrawn, "It was somebody else.", Cast.Lead.Name, Act.Day, Ends: true), one.Decision);

        one = ContactRestriction.RestrictAtOnce(_person, AWarning(), ARestriction(), "A threat.", Act);
        Assert.Null(one.Decision);
        one.ReceiveAppeal(_person, "It is not fair.", Act.Day, Act);
        Assert.Null(one.Decision);
        one.DecideAppeal(_person, stands: true, "The calls are on record.", Act with { By = Cast.SecondLead });
        Assert.Equal(new RestrictionDecision(RestrictionDecision.Stands, "The calls are on record.", Cast.SecondLead.Name, Act.Day, Ends: false), one.Decision);

        var later = Act with { On = Act.On.AddDays(60) };
        one.Review(_person, "There were two calls.", later.Day.AddMonths(2), later);
        Assert.Equal(new RestrictionDecision(RestrictionDecision.Holds, "There were two calls.", Cast.Lead.Name, later.Day, Ends: false), one.Decision);
        one.End(_person, "All is calm.", later);
        Assert.Equal((RestrictionDecision.Ended, true), (one.Decision!.Decided, one.Decision.Ends));

        one = ContactRestriction.RestrictAtOnce(_person, AWarning(), ARestriction(), "A threat.", Act);
        one.ReceiveAppeal(_person, "I was ill.", Act.Day, Act);
        one.DecideAppeal(_person, stands: false, "She was in hospital.", Act with { By = Cast.Director });
        Assert.Equal((RestrictionDecision.Upheld, true), (one.Decision!.Decided, one.Decision.Ends));
    }

    [Theory]
    [InlineData(StaffRole.InvestigatingManager)]
    [InlineData(StaffRole.SeniorReviewer)]
    [InlineData(StaffRole.StaffMember)]
    public void Only_a_lead_or_a_director_decides(StaffRole role)
    {
        Assert.Equal("Only the complaints lead or a director can do this.", ContactRestriction.WhyNotWarn(AWarning(), Cast.Of(role)));
        Assert.Throws<IllegalActException>(() => ContactRestriction.Warn(_person, AWarning(), Act with { By = Cast.Of(role) }));
    }

    [Fact]
    public void The_policies_say_what_impedes_and_how_contact_is_limited()
    {
        var ashfield = PolicyCatalogue.Load().Get("ashfield-2020").Conduct;
        Assert.Equal(8, ashfield.Behaviours.Count(b => b.Clause == "ASH-7b"));
        Assert.Equal(6, ashfield.Restrictions.Count);
        Assert.All(PolicyCatalogue.Load().All, policy =>
        {
            Assert.NotEmpty(policy.Conduct.Behaviours);
            Assert.NotEmpty(policy.Conduct.Restrictions);
        });
    }

    internal static WarningNote AWarning() => new(["too-often"], "61 calls between 1 and 5 May, see the contacts of CP-2026-00001.", "Please write to Priya Nair. She answers within two working days.");

    internal static RestrictionNote ARestriction() => new(["one-way"], "By email to Priya Nair only.", "She told us of anxiety; one person answers soon.", Act.Day.AddMonths(3));
}
