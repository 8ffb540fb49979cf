using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace ComplaintsPortal.Web.Features.Shared.Forms;

/// <summary>
/// Lists in forms are read-only and begin empty. MVC would try to fill that empty list, which cannot grow, and lose what was posted; here
/// the posted answers become a new list.
/// </summary>
internal sealed class AnswersBinder(IModelBinder inner) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        bindingContext.Model = null;
        return inner.BindModelAsync(bindingContext);
    }
}

/// <inheritdoc cref="AnswersBinder"/>
internal sealed class AnswersBinderProvider : IModelBinderProvider
{
    private static readonly CollectionModelBinderProvider Collections = new();

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType is { IsGenericType: true } type
        && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
        && context.BindingInfo.BindingSource?.CanAcceptDataFrom(BindingSource.Body) != true
        && Collections.GetBinder(context) is { } inner
            ? new AnswersBinder(inner)
            : null;
}
