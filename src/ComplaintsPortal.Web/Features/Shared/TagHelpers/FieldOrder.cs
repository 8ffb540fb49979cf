using Microsoft.AspNetCore.Mvc.Rendering;

namespace ComplaintsPortal.Web.Features.Shared.TagHelpers;

/// <summary>The fields of the page in their order, so that the error summary lists them so and links to the right control.</summary>
internal static class FieldOrder
{
    private static readonly object ItemsKey = new();

    /// <summary>Errors under this key of the model state belong to the control with this id.</summary>
    public static void Register(ViewContext view, string key, string controlId) => Fields(view).Add((key, controlId));

    public static IReadOnlyList<(string Key, string ControlId)> Of(ViewContext view) => Fields(view);

    private static List<(string Key, string ControlId)> Fields(ViewContext view)
    {
        var items = view.HttpContext.Items;
        if (items[ItemsKey] is not List<(string, string)> fields)
        {
            items[ItemsKey] = fields = [];
        }

        return fields;
    }
}
