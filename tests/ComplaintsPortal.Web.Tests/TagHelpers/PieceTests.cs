using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.Shared.TagHelpers;

namespace ComplaintsPortal.Web.Tests.TagHelpers;

public sealed class PieceTests
{
    [Fact]
    public async Task A_button_sends_its_form_once_a_second()
    {
        var button = (await Rendered.ElementAsync(new ButtonTagHelper { Kind = "warning" }, new { name = "go", @class = "wide" }, "Go")).QuerySelector("button")!;
        Assert.Equal("submit", button.GetAttribute("type"));
        Assert.Equal("true", button.GetAttribute("data-prevent-double-click"));
        Assert.Equal("govuk-button govuk-button--warning wide", button.ClassName);
        Assert.Equal("go", button.GetAttribute("name"));
    }

    [Fact]
    public async Task A_button_with_an_address_is_a_link()
    {
        var link = (await Rendered.ElementAsync(new ButtonTagHelper { Href = "/x" }, null, "Go")).QuerySelector("a")!;
        Assert.Equal("/x", link.GetAttribute("href"));
        Assert.Equal("button", link.GetAttribute("role"));
        Assert.False(link.HasAttribute("type"));
    }

    [Theory]
    [InlineData("", "Back")]
    [InlineData("Back to the complaint", "Back to the complaint")]
    public async Task A_back_link_is_a_landmark_with_words(string inside, string words)
    {
        var nav = (await Rendered.ElementAsync(new BackLinkTagHelper { Href = "/x?a=1&b=2" }, null, inside)).QuerySelector("nav")!;
        Assert.Equal("Back", nav.GetAttribute("aria-label"));
        Assert.Equal("/x?a=1&b=2", nav.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(words, nav.Said());
    }

    [Fact]
    public async Task A_tag_needs_a_word()
    {
        Assert.Equal("govuk-tag govuk-tag--red", (await Rendered.ElementAsync(new TagTagHelper { Colour = "red" }, null, "Overdue")).QuerySelector("strong")!.ClassName);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Rendered.HtmlAsync(new TagTagHelper { Colour = "red" }, null, " "));
    }

    [Theory]
    [InlineData(null, "Not given")]
    [InlineData("", "Not given")]
    [InlineData("<b>x</b>\nsecond line", "<b>x</b>\nsecond line")]
    public async Task A_row_shows_text_as_text(string? text, string shown)
    {
        // As the parser would drop a list's parts outside their list.
        var html = await Rendered.HtmlAsync(new SummaryRowTagHelper { Key = "Where", Text = text, ChangeHref = "/change" });
        var row = new AngleSharp.Html.Parser.HtmlParser().ParseDocument($"<dl>{html}</dl>");
        Assert.Equal(shown, row.QuerySelector("dd")!.TextContent);
        Assert.Equal("Change where", row.QuerySelector(".govuk-summary-list__actions a")!.TextContent);
    }

    [Theory]
    [InlineData(null, null, "")]
    [InlineData("/p", null, "Previous page")]
    [InlineData(null, "/n", "Next page")]
    [InlineData("/p", "/n", "Previous page Next page")]
    [InlineData("", "", "")]
    public async Task Pages_lead_where_there_are_more(string? previous, string? next, string words)
    {
        var html = await Rendered.ElementAsync(new PagesTagHelper { Previous = previous, Next = next });
        Assert.Equal(words, html.Said());
        Assert.Equal(words.Length == 0, html.QuerySelector("nav") is null);
    }
}
