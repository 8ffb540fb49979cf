using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Forms;
using ComplaintsPortal.Infrastructure.Staff;
using ComplaintsPortal.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Shared.Forms;

/// <summary>
/// A form does its work once. Its key is saved together with the work (the request's first SaveChanges), so two presses at the same
/// moment, on two servers even, end in one; the other is led to where the first one led, and told who was first.
/// </summary>
internal sealed class OncePerFormFilter(PortalDbContext context, TimeProvider clock, IServiceScopeFactory scopes, ITempDataDictionaryFactory messages, IUrlHelperFactory addresses) : IAsyncActionFilter
{
    public const string Field = "FormKey";

    public async Task OnActionExecutionAsync(ActionExecutingContext executing, ActionExecutionDelegate next)
    {
        var http = executing.HttpContext;
        if (await KeyAsync(executing) is not { } key)
        {
            await next();
            return;
        }

        if (await FindAsync(context, key, http.RequestAborted) is { } earlier)
        {
            executing.Result = new RedirectResult(Say(http, earlier));
            return;
        }

        context.SavingChanges += (_, _) => Add(key, http);
        var executed = await next();
        if (Saved(key))
        {
            await RememberAsync(key, Address(executed));
        }
        else if (Refused(executed) && await FindAnewAsync(key, http.RequestAborted) is { } first)
        {
            // The same form was faster by a moment, and what it did is why this one could not.
            executed.ExceptionHandled = true;
            executed.Result = new RedirectResult(Say(http, first));
        }
    }

    private static async Task<string?> KeyAsync(ActionExecutingContext executing)
    {
        var request = executing.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || executing.ActionDescriptor.EndpointMetadata.OfType<RepeatableAttribute>().Any())
        {
            return null;
        }

        var form = await request.ReadFormAsync(executing.HttpContext.RequestAborted);
        return form[Field].ToString() is { Length: > 0 and <= SubmittedForm.KeyLength } key && key.All(char.IsAsciiLetterOrDigit) ? key : null;
    }

    private bool Saved(string key) =>
        context.ChangeTracker.Entries<SubmittedForm>().Any(entry => entry.Entity.Key == key && entry.State == EntityState.Unchanged);

    private static bool Refused(ActionExecutedContext executed) =>
        executed.Exception is IllegalActException or DbUpdateException || executed.HttpContext.Response.StatusCode == StatusCodes.Status400BadRequest;

    private string? Address(ActionExecutedContext executed) => executed.Result switch
    {
        RedirectResult redirect => redirect.Url,
        LocalRedirectResult redirect => redirect.Url,
        RedirectToActionResult redirect => addresses.GetUrlHelper(executed).Action(redirect.ActionName, redirect.ControllerName, redirect.RouteValues),
        _ => null,
    };

    private Task RememberAsync(string key, string? address) => address is { Length: > 0 and <= SubmittedForm.UrlLength }
        ? context.Set<SubmittedForm>().Where(form => form.Key == key).ExecuteUpdateAsync(set => set.SetProperty(form => form.ResultUrl, address), CancellationToken.None)
        : Task.CompletedTask;

    private void Add(string key, HttpContext http)
    {
        if (context.ChangeTracker.Entries<SubmittedForm>().Any())
        {
            return;
        }

        var person = http.User.StaffId() is null ? null : http.User.ToActor();
        context.Add(new SubmittedForm { Key = key, StaffId = person?.StaffId, StaffName = person?.Name, SubmittedOn = clock.GetUtcNow().UtcDateTime });
    }

    private static Task<SubmittedForm?> FindAsync(PortalDbContext where, string key, CancellationToken cancellationToken) =>
        where.Set<SubmittedForm>().AsNoTracking().SingleOrDefaultAsync(form => form.Key == key, cancellationToken);

    // The request's own context holds what could not be saved.
    private async Task<SubmittedForm?> FindAnewAsync(string key, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await FindAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), key, cancellationToken);
    }

    private string Say(HttpContext http, SubmittedForm earlier)
    {
        var at = LondonTime.FromUtc(earlier.SubmittedOn);
        var today = LondonTime.Today(clock) == DateOnly.FromDateTime(at);
        var moment = today ? $"at {at.ToString("HH:mm", BritishEnglish.Culture)}" : at.ToString("'on' d MMMM yyyy 'at' HH:mm", BritishEnglish.Culture);
        messages.GetTempData(http)[Banner.NoticeKey] = earlier.StaffName is { } name
            ? $"Already done by {name} {moment}. Nothing was done a second time"
            : $"We already have this. You sent it {moment}";
        return earlier.ResultUrl ?? $"{http.Request.Path}{http.Request.QueryString}";
    }
}
