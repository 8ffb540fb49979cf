using System.Security.Cryptography;
using ComplaintsPortal.Web.Features.Shared.Forms;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Features.Shared.TagHelpers;

/// <summary>
/// Every <c>&lt;form method="post"&gt;</c> carries the antiforgery token and a key by which it does its work only once
/// (<see cref="OncePerFormFilter"/>). The framework's own helper for forms is left out: two tokens would be none.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method='post']")]
public sealed class PostFormTagHelper(IHtmlGenerator generator) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.PostContent.AppendHtml(generator.GenerateAntiforgery(ViewContext));
        output.PostContent.AppendHtml($"""<input type="hidden" name="{OncePerFormFilter.Field}" value="{RandomNumberGenerator.GetHexString(32, lowercase: true)}" />""");
    }
}
