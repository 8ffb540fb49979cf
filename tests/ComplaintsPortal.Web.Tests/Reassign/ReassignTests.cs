using System.Net;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.Reassign;
using ComplaintsPortal.Web.Features.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Reassign;

/// <summary>Several complaints given to one person. Today is Wednesday 4 March 2026.</summary>
public sealed class ReassignTests : IAsyncLifetime
{
    private const string Address = "/staff/reassign";
    private const string Which = "Which complaints?";
    private const string Who = "Who deals with them from now on?";
    private const string Press = "Give them to this person";
    private static readonly DateOnly Day = new(2026, 2, 20);
    private static readonly TestStaff Manager = TestStaff.Of(StaffRole.InvestigatingManager);
    private static readonly TestStaff Other = TestStaff.Another(StaffRole.InvestigatingManager);
    private static readonly TestStaff Reviewer = TestStaff.Of(StaffRole.SeniorReviewer);

    private readonly StaffCase _first = new StaffCase(1, Day).Acknowledged();
    private readonly StaffCase _second = new StaffCase(2, Day).Acknowledged();
    private readonly StaffCase _others = new StaffCase(3, Day).Acknowledged(Other);
    private readonly StaffCase _nobodys = new StaffCase(4, Day).Accepted();
    private readonly StaffCase _answered = new StaffCase(5, Day).Responded(Day.AddDays(30));
    private PortalFactory _factory = null!;

    public async Task InitializeAsync()
    {
        _factory = await PortalFactory.StartAsync();
        await _factory.AddAsync(_first, _second, _others, _nobodys, _answered, new StaffCase(6, Day));
    }

    public async Task DisposeAsync() => await _factory.DisposeAsync();

    [Fact]
    public async Task Only_the_lead_gives_complaints_out_and_only_those_that_are_being_worked_on()
    {
        var page = await OpenAsync();

        Assert.Equal([_first, _second, _others, _nobodys], Ticks(page).Select(tick => Case(tick)).OrderBy(one => one.Complaint.Reference.Number));
        Assert.Equal(["Nobody yet (1)", $"{Other.Name} (1)", $"{Manager.Name} (2)"], page.Document.QuerySelectorAll("#handler option").Select(option => option.Said()).Skip(1));
        foreach (var role in new[] { StaffRole.InvestigatingManager, StaffRole.Director, StaffRole.Auditor, StaffRole.Administrator })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await (await _factory.SignedInAsync(role)).GetAsync(Address)).Status);
        }
    }

    [Fact]
    public async Task The_filter_of_the_address_holds_also_for_complaints_that_nobody_has_and_all_can_be_ticked_at_once()
    {
        Assert.Equal([_others], Ticks(await OpenAsync($"?handler={Other.Id}")).Select(Case));
        Assert.Equal([_nobodys], Ticks(await OpenAsync($"?handler={Guid.Empty}")).Select(Case));
        Assert.Equal(4, Ticks(await OpenAsync("?handler=nonsense&status=nothing")).Count);

        var page = await (await OpenAsync($"?handler={Manager.Id}")).FollowAsync("Tick all of them");
        Assert.Equal([_first, _second], Ticks(page).Where(tick => tick.IsChecked).Select(Case).OrderBy(one => one.Complaint.Reference.Number));
    }

    [Fact]
    public async Task Each_fault_is_a_sentence_and_the_ticks_stay()
    {
        var page = await (await OpenAsync()).PressAsync(Press);
        PageAssert.Error(Which, "Select the complaints", page);
        PageAssert.Error(Who, "Choose who deals with them from now on", page);

        page = await page.Choose(Label(_second)).PressAsync(Press);
        PageAssert.Error(Who, "Choose who deals with them from now on", page);
        Assert.Equal([_second], Ticks(page).Where(tick => tick.IsChecked).Select(Case));

        // A value that was changed by hand.
        Ticks(page)[0].SetAttribute("value", "nonsense");
        page = await page.Untick(Label(_second)).Choose(Other.Name).PressAsync(Press);
        PageAssert.Error(Which, "Select the complaints", page);
        Assert.Equal(Manager.Id, (await ReadAsync(_first)).HandlerId);
    }

    [Fact]
    [Trait("Clause", "Code 5.8")]
    public async Task Those_that_are_chosen_go_to_the_person_each_with_its_event_and_the_others_stay()
    {
        var page = await (await OpenAsync()).Choose(Label(_first)).Choose(Label(_nobodys)).Choose(Other.Name).PressAsync(Press);

        PageAssert.Says($"{Other.Name} now deals with 2 complaints.", page);
        Assert.Equal(Other.Id, (await ReadAsync(_first)).HandlerId);
        Assert.Equal(Other.Id, (await ReadAsync(_nobodys)).HandlerId);
        Assert.Equal(Manager.Id, (await ReadAsync(_second)).HandlerId);
        var assigned = (await _factory.EventsAsync<HandlerAssigned>(_first.Complaint.Reference))[^1];
        Assert.Equal((Manager.Name, Other.Name), (assigned.Before!.Name, assigned.After.Name));
    }

    [Fact]
    [Trait("Clause", "Code 6.13")]
    public async Task What_may_not_be_given_is_named_with_its_own_reason_and_holds_up_nothing()
    {
        var reviewed = new StaffCase(7, Day).Responded(Day.AddDays(30)).Escalated().Do(c => c.AcceptEscalation("", StaffCase.Rules, new Act(TestStaff.Of(StaffRole.ComplaintsLead).Actor, _factory.Clock.UtcNow)));
        await _factory.AddAsync(reviewed);
        await _factory.MeanwhileAsync(reviewed.Complaint.Reference, TestStaff.Of(StaffRole.ComplaintsLead).Actor, (c, act) => c.Assign(Card(Reviewer), StaffCase.Rules, act));

        var outcome = await GiveAsync(Manager, reviewed, _others, _first);

        Assert.Equal([_others.Complaint.Reference], outcome.Done);
        Assert.Equal(1, outcome.Already);
        Assert.Equal(
            new NotReassigned(reviewed.Complaint.Reference, $"{Manager.Name} worked on stage one, so somebody else must decide stage two (Code 6.13)."), Assert.Single(outcome.Refused));
        Assert.Equal("The stage-one response has been sent.", Assert.Single((await GiveAsync(Other, _answered)).Refused).WhyNot);
        Assert.Equal(Reviewer.Id, (await ReadAsync(reviewed)).HandlerId);
    }

    [Fact]
    public async Task Whoever_has_no_role_for_the_stage_takes_nothing_and_the_page_says_so()
    {
        var page = await (await OpenAsync()).Choose(Label(_first)).Choose(Label(_second)).Choose(Reviewer.Name).PressAsync(Press);

        PageAssert.Is($"2 complaints not given to {Reviewer.Name}", page);
        Assert.Contains($"{_first.Complaint.Reference} {Reviewer.Name} has no role that investigates stage one.", page.Text, StringComparison.Ordinal);
        Assert.Equal(Manager.Id, (await ReadAsync(_first)).HandlerId);
    }

    [Fact]
    public async Task Pressed_again_it_does_nothing_twice()
    {
        var page = await OpenAsync();
        page.Choose(Label(_first)).Choose(Other.Name);
        await page.PressAsync(Press);
        var again = await page.PressAsync(Press);

        Assert.Equal($"{Other.Name} had 1 complaint already.", again.Banner);
        Assert.Equal(2, (await _factory.EventsAsync<HandlerAssigned>(_first.Complaint.Reference)).Count);
    }

    [Fact]
    public async Task A_complaint_that_is_not_there_is_refused_by_itself_and_a_person_who_is_not_there_altogether()
    {
        var outcome = await GiveAsync(Other, new StaffCase(99, Day), _first);
        Assert.Equal("There is no such complaint.", Assert.Single(outcome.Refused).WhyNot);
        Assert.Equal([_first.Complaint.Reference], outcome.Done);

        await Assert.ThrowsAsync<NotFoundException>(() => _factory.InScopeAsync(services => services.GetRequiredService<ReassignHandler>()
            .HandleAsync([_second.Complaint.Reference], Guid.NewGuid(), TestStaff.Of(StaffRole.ComplaintsLead).Actor, default)));
    }

    private static StaffCard Card(TestStaff staff) => new(staff.Id, staff.Name, "", "", "", staff.Email);

    private static string Label(StaffCase one) => $"{one.Complaint.Reference} {one.Complaint.Correspondent.Name}";

    private static IReadOnlyList<AngleSharp.Html.Dom.IHtmlInputElement> Ticks(Page page) =>
        [.. page.Document.QuerySelectorAll("main tbody input[type=checkbox]").Cast<AngleSharp.Html.Dom.IHtmlInputElement>()];

    private StaffCase Case(AngleSharp.Html.Dom.IHtmlInputElement tick) =>
        new[] { _first, _second, _others, _nobodys, _answered }.Single(one => one.Complaint.Reference.ToString() == tick.Value);

    private Task<ReassignOutcome> GiveAsync(TestStaff to, params StaffCase[] cases) => _factory.InScopeAsync(services => services.GetRequiredService<ReassignHandler>()
        .HandleAsync([.. cases.Select(one => one.Complaint.Reference)], to.Id, TestStaff.Of(StaffRole.ComplaintsLead).Actor, default));

    private Task<Complaint> ReadAsync(StaffCase one) => _factory.ReadCaseAsync(one.Complaint.Reference);

    private async Task<Page> OpenAsync(string query = "") =>
        PageAssert.Is("Give complaints to somebody else", await (await _factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync(Address + query));
}
