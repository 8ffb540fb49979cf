using System.Security.Cryptography;
using ComplaintsPortal.Web.Features.Shared.Forms;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Features.Shared.TagHelpers;

/// <summary>
/// Every <c>&lt;form method="post"&gt;</c> carries the antiforgery token, also where its address is written out, and a key by which it
/// does its work only once (<see cref="OncePerFormFilter"/>).
/// </summary>
[HtmlTargetElement("form", Attributes = "[method='post']")]
public sealed class PostFormTagHelper(IHtmlGenerator generator) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // A form without an address gets its token from the framework's own helper; two tokens would be none.
        if (output.Attributes.ContainsName("action") && generator.GenerateAntiforgery(ViewContext) is { } token)
        {
            output.PostContent.AppendHtml(token);
        }

        output.PostContent.AppendHtml($"""<input type="hidden" name="{OncePerFormFilter.Field}" value="{RandomNumberGenerator.GetHexString(32, lowercase: true)}" />""");
    }
}
