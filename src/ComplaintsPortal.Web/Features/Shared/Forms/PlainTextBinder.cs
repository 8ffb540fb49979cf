using System.Buffers;
using System.ComponentModel.DataAnnotations;
using System.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace ComplaintsPortal.Web.Features.Shared.Forms;

/// <summary>
/// Text as people mean it: one kind of line end, no space around it, no null bytes or other control characters that a letter cannot show;
/// nothing typed is null. Passwords are left as they are (<c>[DataType(DataType.Password)]</c>).
/// </summary>
internal sealed class PlainTextBinder : IModelBinder
{
    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(code => (char)code).Where(one => one is not '\n' and not '\t')]);

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var posted = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (posted == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, posted);
        bindingContext.Result = ModelBindingResult.Success(Clean(posted.FirstValue));
        return Task.CompletedTask;
    }

    internal static string? Clean(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var lines = text.ReplaceLineEndings("\n");
        if (lines.AsSpan().ContainsAny(Controls))
        {
            var kept = new StringBuilder(lines.Length);
            foreach (var one in lines.Where(one => !Controls.Contains(one)))
            {
                kept.Append(one);
            }

            lines = kept.ToString();
        }

        lines = lines.Trim();
        return lines.Length == 0 ? null : lines;
    }
}

/// <inheritdoc cref="PlainTextBinder"/>
internal sealed class PlainTextBinderProvider : IModelBinderProvider
{
    private static readonly PlainTextBinder Binder = new();

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(string)
        && context.BindingInfo.BindingSource?.CanAcceptDataFrom(BindingSource.Body) != true
        && !IsPassword(context.Metadata)
            ? Binder
            : null;

    private static bool IsPassword(ModelMetadata metadata) =>
        metadata is DefaultModelMetadata { Attributes.Attributes: var attributes }
        && attributes.OfType<DataTypeAttribute>().Any(attribute => attribute.DataType == DataType.Password);
}
