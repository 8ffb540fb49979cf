using ComplaintsPortal.Infrastructure.Files;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ComplaintsPortal.Web.Features.Shared.Forms;

/// <summary>
/// This form may be as large as all the files that may be given in one go. It runs before the form token is checked, because that reads
/// the form.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TakesFilesAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    private const long Rest = 4 * 1024 * 1024;

    public int Order => 900;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        var rules = http.RequestServices.GetRequiredService<UploadRules>();
        var most = (rules.MaxFiles * rules.MaxBytes) + Rest;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
        {
            body.MaxRequestBodySize = most;
        }

        var form = http.Features.Get<IFormFeature>();
        if (form?.Form is null)
        {
            http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = most }));
        }
    }
}
