using System.Security.Cryptography;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Features.Shared.Forms;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Features.Shared.TagHelpers;

/// <summary>
/// Every <c>&lt;form method="post"&gt;</c> carries the antiforgery token and a key by which it does its work only once
/// (<see cref="OncePerFormFilter"/>), and what it is about where the page says so. The framework's own helper for forms is left out: two tokens would be none.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method='post']")]
public sealed class PostFormTagHelper(IHtmlGenerator generator) : TagHelper
{
    /// <summary>The name under which a page says in its view data what its forms are about, and under which they say it.</summary>
    public const string About = "AboutComplaint";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.PostContent.AppendHtml(generator.GenerateAntiforgery(ViewContext));
        output.PostContent.AppendHtml($"""<input type="hidden" name="{OncePerFormFilter.Field}" value="{RandomNumberGenerator.GetHexString(32, lowercase: true)}" />""");
        if (ViewContext.ViewData[About] is ComplaintReference about)
        {
            output.PostContent.AppendHtml($"""<input type="hidden" name="{About}" value="{about}" />""");
        }
    }
}
