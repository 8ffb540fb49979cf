using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.People;

public sealed class PersonMatchTests
{
    private static readonly DateTime Now = new(2026, 6, 1, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("Amina Yusuf", "amina@tenant.example", "", "Same name and email address.")]
    [InlineData("amina  YUSUF", "AMINA@tenant.example", "", "Same name and email address.")]
    [InlineData("Amina Yusuf", "", "+44 7700 900123", "Same name and telephone number.")]
    [InlineData("Amina Yusuf", "", "0044 (0)7700 900-123", "Same name and telephone number.")]
    [InlineData("Amina Yusuf", "amina@tenant.example", "07700900123", "Same name, email address and telephone number.")]
    public void Sure_is_the_name_with_an_email_address_or_a_telephone_number(string name, string email, string telephone, string why) =>
        Assert.Equal(why, PersonMatch.WhySure(Amina(), Said(name, email, telephone)));

    [Theory]
    [InlineData("Amina Yusuf", "", "")]
    [InlineData("Amina Yusuf", "another@tenant.example", "07700 900999")]
    [InlineData("Yusuf Amina", "amina@tenant.example", "07700 900123")]
    [InlineData("Ben Yusuf", "amina@tenant.example", "07700 900123")]
    [InlineData("", "amina@tenant.example", "07700 900123")]
    public void Everything_else_is_not_sure_and_nothing_is_put_together(string name, string email, string telephone) =>
        Assert.Null(PersonMatch.WhySure(Amina(), Said(name, email, telephone)));

    [Fact]
    public void The_same_home_alone_is_not_sure_because_a_father_and_his_son_can_have_one_name() =>
        Assert.Null(PersonMatch.WhySure(Amina(), Said("Amina Yusuf", "", "") with { HomeAddress = ["Flat 4", "12 Harbour Row"], Postcode = "PO1 3AX" }));

    [Fact]
    public void A_number_that_is_no_telephone_number_proves_nothing() =>
        Assert.Null(PersonMatch.WhySure(Person.From(Said("Amina Yusuf", "", "999"), Now), Said("Amina Yusuf", "", "999")));

    [Fact]
    public void Nobody_is_the_same_person_because_neither_has_a_name() =>
        Assert.Null(PersonMatch.WhySure(Person.From(Said("", "amina@tenant.example", ""), Now), Said("", "amina@tenant.example", "")));

    [Fact]
    public void What_is_alike_is_named_for_people_to_decide() =>
        Assert.Equal(["name", "postcode"], PersonMatch.Alike(Amina().Keys(), PersonKeys.Of("AMINA YUSUF", "new@tenant.example", "07700 900555", "po13ax")));

    [Theory]
    [InlineData("", "", "", "", true)]
    [InlineData("Amina Yusuf", "", "", "", true)]
    [InlineData("", "", "999", "PO1 3AX", true)]
    [InlineData("Amina Yusuf", "", "", "PO1 3AX", false)]
    [InlineData("", "amina@tenant.example", "", "", false)]
    [InlineData("", "", "07700 900123", "", false)]
    public void Nobody_is_looked_for_by_a_name_alone_or_by_a_number_that_is_too_short(string name, string email, string telephone, string postcode, bool nobody) =>
        Assert.Equal(nobody, PersonKeys.Of(name, email, telephone, postcode).IsEmpty);

    [Theory]
    [InlineData("Amina Yusuf", "", "", "PO1 9ZZ", false)]
    [InlineData("Ben Yusuf", "", "", "PO1 3AX", false)]
    [InlineData("Amina Yusuf", "", "", "po13ax", true)]
    [InlineData("Ben Yusuf", "AMINA@tenant.example", "", "", true)]
    [InlineData("Ben Yusuf", "", "+44 7700 900123", "", true)]
    public void A_name_or_a_postcode_alone_is_nobody(string name, string email, string telephone, string postcode, bool perhaps) =>
        Assert.Equal(perhaps, Amina().Keys().IsPerhaps(PersonKeys.Of(name, email, telephone, postcode)));

    internal static Person Amina() => Person.From(Said("Amina Yusuf", "amina@tenant.example", "07700 900123"), Now);

    internal static Submission Said(string name, string email, string telephone) =>
        TestCase.ASubmission(Now) with { ComplainantName = name, Email = email, Telephone = telephone };
}

public sealed class PersonTests
{
    private static readonly Act Act = new(Cast.Lead, new DateTime(2026, 6, 2, 9, 0, 0, DateTimeKind.Utc));

    [Fact]
    public void A_change_says_what_it_was_before()
    {
        var person = PersonMatchTests.Amina();
        var now = person.Details();

        Assert.True(person.Change(now with { Language = "Somali", Contact = now.Contact with { Telephone = "07700 900777", LetterFormat = LetterFormat.Braille } }, "She called.", Act));

        var change = Assert.Single(person.Changes);
        Assert.Equal("Telephone: 07700 900777 (before: 07700 900123)\nLetters: Braille, besides the letter (before: Standard)\nLanguage: Somali", change.What);
        Assert.Equal(("She called.", Cast.Lead.Name), (change.Reason, change.ByName));
        Assert.Equal("07700900777", person.TelephoneKey);
    }

    [Fact]
    public void Nothing_changed_is_no_change()
    {
        var person = PersonMatchTests.Amina();
        Assert.False(person.Change(person.Details(), "No reason.", Act));
        Assert.Empty(person.Changes);
    }

    [Theory]
    [InlineData(StaffRole.StaffMember)]
    [InlineData(StaffRole.Auditor)]
    [InlineData(StaffRole.MemberResponsible)]
    [InlineData(StaffRole.Administrator)]
    public void Only_those_who_handle_complaints_change_it(StaffRole role)
    {
        var person = PersonMatchTests.Amina();
        Assert.Throws<IllegalActException>(() => person.Change(person.Details() with { Language = "Somali" }, "She said so.", Act with { By = Cast.Of(role) }));
    }
}
