using Microsoft.AspNetCore.Components;

namespace ComplaintsPortal.Web.Features.Shared;

/// <summary>
/// The address of a style or script under the name of its content, so that browsers may keep it for good. Looked up here, because the
/// framework's own helper copies the whole element to change one attribute, on every page.
/// </summary>
public static class AssetAddress
{
    /// <param name="path">Below wwwroot, for example "css/portal.css".</param>
    public static string Of(HttpContext http, string path) => "/" + (http.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>()?[path] ?? path);
}
