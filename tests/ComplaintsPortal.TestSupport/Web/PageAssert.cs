using System.Net;
using Xunit;

namespace ComplaintsPortal.TestSupport.Web;

/// <summary>What tests ask of a page.</summary>
public static class PageAssert
{
    /// <summary>It came, and this is its title and its heading.</summary>
    public static Page Is(string heading, Page page)
    {
        Assert.True(page.Status == HttpStatusCode.OK, $"{page.Address} answered {(int)page.Status} \"{page.Heading}\": {page.Text}");
        Headed(heading, page);
        return page;
    }

    /// <summary>The first staff page: signed in.</summary>
    public static Page Home(Page page)
    {
        Assert.True(page.Status == HttpStatusCode.OK && page.Address == "/staff", $"{page.Address} answered {(int)page.Status} \"{page.Heading}\": {page.Text}");
        return page;
    }

    /// <summary>The form came back with this error, in the summary with a link to the field, and beside the field that has this label.</summary>
    public static Page Error(string label, string sentence, Page page)
    {
        Assert.True(page.Status == HttpStatusCode.BadRequest, $"{page.Address} answered {(int)page.Status} \"{page.Heading}\", not 400.");
        Assert.StartsWith("Error: ", page.Document.Title, StringComparison.Ordinal);
        Assert.Contains(sentence, page.Errors);
        var link = page.Document.QuerySelectorAll(".govuk-error-summary__list a").FirstOrDefault(one => one.Said() == sentence);
        Assert.True(link is not null, $"\"{sentence}\" is in the summary without a link to its field.");

        var id = link.GetAttribute("href")![1..];
        var control = page.Document.GetElementById(id);
        Assert.True(control is not null, $"The summary links to #{id}, which is not on the page.");
        var group = control.Closest(".govuk-form-group--error");
        Assert.True(group is not null, $"The field #{id} is not marked as wrong.");
        Assert.Contains(sentence, group.QuerySelector(".govuk-error-message")?.Said() ?? "", StringComparison.Ordinal);
        Assert.Contains(label, group.QuerySelectorAll("label, legend").Select(one => one.Said()));

        // Choices and parts of a date are described by the fieldset of their own group; a fieldset around other fields describes none of them.
        var fieldset = control.Closest("fieldset") is { } around && group.Contains(around) ? around : null;
        var described = $"{control.GetAttribute("aria-describedby")} {fieldset?.GetAttribute("aria-describedby")}".Split(' ');
        Assert.Contains(group.QuerySelector(".govuk-error-message")!.Id, described);
        return page;
    }

    /// <summary>The form came back with this error, which belongs to no one field.</summary>
    public static Page GeneralError(string sentence, Page page)
    {
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(sentence, page.Errors);
        return page;
    }

    /// <summary>The banner says so.</summary>
    public static Page Says(string sentence, Page page)
    {
        Assert.Equal(sentence, page.Banner);
        return page;
    }

    public static Page NotFound(Page page) => Problem(HttpStatusCode.NotFound, "Page not found", page);

    public static Page NotAllowed(Page page) => Problem(HttpStatusCode.Forbidden, "You do not have access to this page", page);

    /// <summary>The page for what is not allowed as things stand, with this sentence.</summary>
    public static Page Conflict(string sentence, Page page)
    {
        Problem(HttpStatusCode.Conflict, "This cannot be done now", page);
        Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
        return page;
    }

    private static Page Problem(HttpStatusCode status, string heading, Page page)
    {
        Assert.True(page.Status == status, $"{page.Address} answered {(int)page.Status} \"{page.Heading}\", not {(int)status}.");
        Headed(heading, page);
        return page;
    }

    private static void Headed(string heading, Page page)
    {
        Assert.Equal(heading, page.Heading);
        Assert.StartsWith(heading, page.Document.Title?.Replace("Error: ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Single(page.Document.QuerySelectorAll("h1"));
    }
}
