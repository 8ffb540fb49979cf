using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Features.Shared.TagHelpers;

namespace ComplaintsPortal.Web.Tests.TagHelpers;

public sealed class FieldTests
{
    private sealed record Form
    {
        public string? Name { get; init; }

        public DateParts Day { get; init; } = new();

        public StaffRole? Role { get; init; }

        public IReadOnlyList<string> Reasons { get; init; } = [];

        public bool? Agreed { get; init; }
    }

    [Fact]
    public async Task A_label_a_hint_and_an_error_belong_to_the_box()
    {
        var page = new Rendered(new Form()).Wrong("Name", "Enter your name");
        var html = await page.FieldAsync(new InputTagHelper { Label = "Name", Hint = "As on your tenancy", Width = 20 }, "Name", new { autocomplete = "name", @class = "extra" });
        var box = html.QuerySelector("input")!;
        Assert.Equal(box.Id, html.QuerySelector("label")!.GetAttribute("for"));
        Assert.Equal("As on your tenancy", html.QuerySelector($"#{box.GetAttribute("aria-describedby")!.Split(' ')[0]}")!.TextContent);
        Assert.Equal("Error: Enter your name", html.QuerySelector($"#{box.GetAttribute("aria-describedby")!.Split(' ')[1]}")!.TextContent);
        Assert.Equal("name", box.GetAttribute("autocomplete"));
        Assert.Equal(["extra", "govuk-input", "govuk-input--error", "govuk-input--width-20"], box.ClassList.Order());
        Assert.Contains("govuk-form-group--error", html.FirstElementChild!.ClassList);
    }

    [Fact]
    public async Task A_field_without_hint_and_error_describes_nothing()
    {
        var html = await new Rendered(new Form()).FieldAsync(new InputTagHelper { Label = "Name", Hint = "" }, "Name");
        Assert.False(html.QuerySelector("input")!.HasAttribute("aria-describedby"));
        Assert.Null(html.QuerySelector(".govuk-hint, .govuk-error-message, .govuk-form-group--error"));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("O'Neill & \"Co\" – مرحبا 🎉")]
    public async Task What_somebody_typed_stays_text(string typed)
    {
        var form = new Form { Name = typed };
        var input = await new Rendered(form).FieldAsync(new InputTagHelper { Label = typed, Hint = typed, Prefix = typed }, "Name");
        Assert.Equal(typed, input.QuerySelector("input")!.GetAttribute("value"));
        Assert.Equal(typed, input.QuerySelector("label")!.TextContent);
        Assert.Equal(typed, input.QuerySelector(".govuk-input__prefix")!.TextContent);
        Assert.Null(input.QuerySelector("script"));

        var area = await new Rendered(form).FieldAsync(new TextareaTagHelper { Label = "Name" }, "Name");
        Assert.Equal(typed, area.QuerySelector("textarea")!.TextContent);
        Assert.Null(area.QuerySelector("script"));
    }

    [Fact]
    public async Task What_was_posted_is_shown_rather_than_what_is_stored()
    {
        var html = await new Rendered(new Form { Name = "stored" }).Posted("Name", "typed").FieldAsync(new InputTagHelper { Label = "Name" }, "Name");
        Assert.Equal("typed", html.QuerySelector("input")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_password_is_never_shown_again()
    {
        var page = new Rendered(new Form { Name = "secret" }).Posted("Name", "secret");
        var html = await page.FieldAsync(new InputTagHelper { Label = "Password", Type = "password" }, "Name");
        Assert.DoesNotContain("secret", html.InnerHtml, StringComparison.Ordinal);
        Assert.Equal("true", html.QuerySelector("button")!.HasAttribute("hidden") ? "true" : "false");
    }

    [Fact]
    public async Task Text_that_begins_with_an_empty_line_keeps_it_and_a_limit_is_said()
    {
        var page = new Rendered(new Form { Name = "\nsecond line" });
        var html = await page.FieldAsync(new TextareaTagHelper { Label = "Reasons", MaxLength = 4000, Rows = 8 }, "Name");
        var box = html.QuerySelector("textarea")!;
        Assert.Equal("\nsecond line", box.TextContent);
        Assert.Equal("8", box.GetAttribute("rows"));
        Assert.False(box.HasAttribute("maxlength"));
        Assert.Equal("You can enter up to 4,000 characters", html.QuerySelector($"#{box.GetAttribute("aria-describedby")}")!.TextContent);
        Assert.Equal("4000", html.FirstElementChild!.GetAttribute("data-maxlength"));
    }

    [Fact]
    public async Task A_date_marks_only_the_box_that_is_wrong_and_the_summary_leads_there()
    {
        var page = new Rendered(new Form { Day = new DateParts { Day = "3", Month = "13", Year = "2026" } }).Wrong("Day.Month", "The month must be a number from 1 to 12, or its name, such as March");
        var html = await page.FieldAsync(new DateTagHelper { Label = "When did it happen?", Hint = "For example, 27 3 2026" }, "Day");
        Assert.Equal(["3", "13", "2026"], html.QuerySelectorAll("input").Select(box => box.GetAttribute("value")));
        Assert.Equal("Day.Month", Assert.Single(html.QuerySelectorAll(".govuk-input--error")).GetAttribute("name"));
        var group = html.QuerySelector("fieldset")!;
        Assert.Equal("group", group.GetAttribute("role"));
        Assert.Equal("Day-hint Day-error", group.GetAttribute("aria-describedby"));
        Assert.Equal("#Day_Month", (await page.SummaryAsync()).QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_date_that_is_wrong_as_a_whole_marks_all_boxes()
    {
        var page = new Rendered(new Form()).Wrong("Day", "Enter the date");
        var html = await page.FieldAsync(new DateTagHelper { Label = "When?" }, "Day");
        Assert.Equal(3, html.QuerySelectorAll(".govuk-input--error").Length);
        Assert.Equal("#Day_Day", (await page.SummaryAsync()).QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(["Day", "Month", "Year"], html.QuerySelectorAll("label").Select(label => label.TextContent));
    }

    [Fact]
    public async Task Radios_show_what_is_stored_and_what_belongs_to_each()
    {
        ChoiceItemTagHelper[] items =
        [
            Rendered.With(new() { Value = "Auditor", Label = "Auditor", Hint = "Reads everything" }, "<b>more</b>"),
            Rendered.With(new() { Value = "Director", Label = "Director" }, "<i>less</i>"),
            new() { Value = "", Label = "Nobody", Or = true },
        ];
        var html = await new Rendered(new Form { Role = StaffRole.Auditor }).FieldAsync(new RadiosTagHelper { Label = "Who?", PageHeading = true }, "Role", null, items);
        var radios = html.QuerySelectorAll("input[type=radio]");
        Assert.Equal(["Role", "Role-2", "Role-3"], radios.Select(radio => radio.Id));
        Assert.Equal("Auditor", Assert.Single(radios, radio => radio.HasAttribute("checked")).GetAttribute("value"));
        Assert.Equal("Who?", html.QuerySelector("legend h1")!.TextContent);
        Assert.Equal("Reads everything", html.QuerySelector($"#{radios[0].GetAttribute("aria-describedby")}")!.TextContent);
        Assert.Equal("more", html.QuerySelector($"#{radios[0].GetAttribute("data-aria-controls")}")!.TextContent);
        Assert.DoesNotContain("govuk-radios__conditional--hidden", html.QuerySelector("#conditional-Role")!.ClassList);
        Assert.Contains("govuk-radios__conditional--hidden", html.QuerySelector("#conditional-Role-2")!.ClassList);
        Assert.Equal("or", html.QuerySelector(".govuk-radios__divider")!.TextContent);
    }

    [Theory]
    [InlineData(true, "true")]
    [InlineData(false, "false")]
    [InlineData(null, null)]
    public async Task Yes_and_no_bind_to_a_truth_value(bool? stored, string? chosen)
    {
        ChoiceItemTagHelper[] items = [new() { Value = "true", Label = "Yes" }, new() { Value = "false", Label = "No" }];
        var html = await new Rendered(new Form { Agreed = stored }).FieldAsync(new RadiosTagHelper { Label = "Agreed?" }, "Agreed", null, items);
        Assert.Equal(chosen, html.QuerySelector("input[checked]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Checkboxes_keep_all_that_were_ticked()
    {
        FieldOption[] options = [new("a", "First"), new("b", "Second", "With a hint"), new("c", "Third")];
        var page = new Rendered(new Form { Reasons = ["c"] }).Posted("Reasons", "a", "b").Wrong("Reasons", "Choose one");
        var html = await page.FieldAsync(new CheckboxesTagHelper { Label = "Reasons", Options = options }, "Reasons", null, new ChoiceItemTagHelper { Value = "none", Label = "None of these", Exclusive = true });
        Assert.Equal(["a", "b"], html.QuerySelectorAll("input[checked]").Select(box => box.GetAttribute("value")));
        Assert.Equal("exclusive", html.QuerySelector("input[value=none]")!.GetAttribute("data-behaviour"));
        Assert.Equal("Reasons-error", html.QuerySelector("fieldset")!.GetAttribute("aria-describedby"));
        Assert.Equal("#Reasons", (await page.SummaryAsync()).QuerySelector("a")!.GetAttribute("href"));

        var stored = await new Rendered(new Form { Reasons = ["c"] }).FieldAsync(new CheckboxesTagHelper { Label = "Reasons", Options = options }, "Reasons");
        Assert.Equal("c", Assert.Single(stored.QuerySelectorAll("input[checked]")).GetAttribute("value"));
    }

    [Fact]
    public async Task A_list_shows_its_choice()
    {
        var helper = new SelectTagHelper { Label = "Who?", Placeholder = "Choose a person", Options = [new("1", "Ann"), new("2", "Ben & Co")] };
        var html = await new Rendered(new Form { Name = "2" }).FieldAsync(helper, "Name");
        Assert.Equal(["Choose a person", "Ann", "Ben & Co"], html.QuerySelectorAll("option").Select(option => option.TextContent));
        Assert.Equal("2", Assert.Single(html.QuerySelectorAll("option[selected]")).GetAttribute("value"));
    }

    [Fact]
    public async Task A_file_field_hands_on_what_it_does_not_know()
    {
        var html = await new Rendered(new Form()).FieldAsync(new FileTagHelper { Label = "Photographs" }, "Name", new { multiple = "multiple", accept = "image/*" });
        var field = html.QuerySelector("input[type=file]")!;
        Assert.True(field.HasAttribute("multiple"));
        Assert.Equal("image/*", field.GetAttribute("accept"));
    }

    [Fact]
    public async Task The_summary_follows_the_order_of_the_page_after_what_concerns_the_whole()
    {
        var page = new Rendered(new Form()).Wrong("Name", "third").Wrong("Role", "second").Wrong("", "first");
        await page.FieldAsync(new RadiosTagHelper { Label = "Who?" }, "Role", null, new ChoiceItemTagHelper { Value = "Auditor", Label = "Auditor" });
        await page.FieldAsync(new InputTagHelper { Label = "Name" }, "Name");
        var summary = await page.SummaryAsync();
        Assert.Equal(["first", "second", "third"], summary.QuerySelectorAll("li").Select(entry => entry.Said()));
        Assert.Equal(["#Role", "#Name"], summary.QuerySelectorAll("li a").Select(link => link.GetAttribute("href")));
        Assert.Equal("alert", summary.QuerySelector(".govuk-error-summary > div")!.GetAttribute("role"));
    }

    [Fact]
    public async Task Without_errors_there_is_no_summary() => Assert.Null((await new Rendered(new Form()).SummaryAsync()).QuerySelector(".govuk-error-summary"));
}
