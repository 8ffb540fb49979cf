using ComplaintsPortal.Infrastructure.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace ComplaintsPortal.Web.Hosting;

/// <summary>
/// A page of the staff asks the database several times, for itself and for the counts beside it: it keeps one connection, which otherwise is
/// opened and given back for each. What is no page (a file, a letter) is sent without one, however slowly it is fetched.
/// </summary>
internal sealed class OneConnectionFilter : IAsyncActionFilter, IAsyncResultFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (DatabaseOf(context.HttpContext) is not { } database)
        {
            await next();
            return;
        }

        await database.OpenConnectionAsync(context.HttpContext.RequestAborted);
        if (await next() is not { Exception: null, Result: ViewResult })
        {
            await database.CloseConnectionAsync();
        }
    }

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        await next();
        if (context.Result is ViewResult && DatabaseOf(context.HttpContext) is { } database)
        {
            await database.CloseConnectionAsync();
        }
    }

    private static DatabaseFacade? DatabaseOf(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method) && http.User.Identity is { IsAuthenticated: true } ? http.RequestServices.GetRequiredService<PortalDbContext>().Database : null;
}
