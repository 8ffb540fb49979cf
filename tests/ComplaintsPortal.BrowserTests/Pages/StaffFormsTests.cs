using ComplaintsPortal.BrowserTests.Support;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Web;

namespace ComplaintsPortal.BrowserTests.Pages;

/// <summary>
/// Every form of the staff's pages, in every state of the sweep, given what nobody should type (<see cref="BadForms"/>). Each is refused
/// beside its fields, with everything typed still there. What each form says of what is subtler is in the tests of its own.
/// </summary>
[Collection(PagesCollection.Name)]
public sealed class StaffFormsTests(StaffSite site) : IClassFixture<StaffSite>
{
    public static TheoryData<StaffRole> Roles => StaffPagesTests.Roles;

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Each_form_refuses_what_is_too_long_or_impossible_and_keeps_what_was_typed(StaffRole role)
    {
        var person = await site.SignedInAsync(role);
        List<string> wrong = [];
        var forms = 0;
        foreach (var stop in StaffPagesTests.Everything.Where(stop => stop.As == role).DistinctBy(site.Address))
        {
            var address = site.Address(stop);
            var page = await person.GetAsync(address);
            foreach (var form in BadForms.On(page))
            {
                forms++;
                wrong.AddRange((await BadForms.WrongWithAsync(person, page, form)).Select(what => $"{stop}: {what}"));
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        // Most are the lead's; far fewer would mean that the test no longer finds them.
        Assert.True(forms > 90 || role != StaffRole.ComplaintsLead, $"{forms} forms were found.");
    }
}
