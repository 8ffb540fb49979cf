using System.CommandLine;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data.StartUp;
using ComplaintsPortal.Infrastructure.Staff;
using ComplaintsPortal.Web.Features.People;
using ComplaintsPortal.Web.Features.SetPassword;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Identity;

namespace ComplaintsPortal.Web.Hosting.Commands;

/// <summary>
/// <c>people add-administrator</c> and <c>people link</c>: for whoever may work on the server, where nobody can sign in who could do it on the
/// site. What they print is a link on which the person chooses a password; no password is ever shown or written down.
/// </summary>
internal static class PeopleCommand
{
    private static readonly Actor CommandLine = new(null, "The server’s command line", []);

    public static Command Create(Func<WebApplicationBuilder, WebApplication> build)
    {
        var email = new Option<string>("--email") { Description = "Their email address, with which they sign in.", Required = true };
        var name = new Option<string>("--name") { Description = "Their full name.", Required = true };
        var data = new Option<string?>("--data") { Description = "The folder for the database, the files and the mail (./data)." };

        var add = new Command("add-administrator", "Add an administrator, and print the link on which they choose a password.") { email, name, data }.TakingSettings();
        add.SetAction((parsed, cancellationToken) => WithSiteAsync(
            build, parsed, data, (services, token) => AddAsync(services, parsed.GetValue(name)!.Trim(), parsed.GetValue(email)!.Trim(), token), cancellationToken));

        var link = new Command("link", "Print a new link on which somebody who is there already chooses a password.") { email, data }.TakingSettings();
        link.SetAction((parsed, cancellationToken) => WithSiteAsync(
            build, parsed, data, (services, token) => LinkAsync(services, parsed.GetValue(email)!.Trim(), token), cancellationToken));

        return new Command("people", "Who can sign in.") { add, link };
    }

    private static async Task AddAsync(IServiceProvider services, string name, string email, CancellationToken cancellationToken)
    {
        var form = new PersonForm { Name = name, Email = email, Roles = [StaffRole.Administrator] };
        var checkedForm = await services.GetRequiredService<IValidator<PersonForm>>().ValidateAsync(form, cancellationToken);
        Refuse(checkedForm.Errors.Select(error => error.ErrorMessage));
        var (id, result) = await services.GetRequiredService<PersonHandler>().AddAsync(form, CommandLine, cancellationToken);
        Refuse(result.Errors.Select(error => error.Description));
        await PrintLinkAsync(services, id, name, cancellationToken);
    }

    private static async Task LinkAsync(IServiceProvider services, string email, CancellationToken cancellationToken)
    {
        var person = await services.GetRequiredService<UserManager<StaffMember>>().FindByEmailAsync(email)
            ?? throw new StartUpException($"Nobody has the email address {email}.");
        if (!person.IsActive)
        {
            throw new StartUpException($"{person.Name} has been deactivated: an administrator makes them active again on the page People.");
        }

        await PrintLinkAsync(services, person.Id, person.Name, cancellationToken);
    }

    private static async Task PrintLinkAsync(IServiceProvider services, Guid id, string name, CancellationToken cancellationToken)
    {
        var token = await services.GetRequiredService<SignInHelpHandler>().NewLinkAsync(id, CommandLine, cancellationToken);
        var until = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime + StaffIdentity.PasswordLinkLasts;
        await Console.Out.WriteLineAsync($"{name} chooses a password on this page. The link works once, until {Words.Moment(until)}. Whoever has it can use it: give it to nobody else.");
        await Console.Out.WriteLineAsync(services.GetRequiredService<SiteAddress>().Of($"/set-password/{id}?token={SignInLink.Encode(token)}"));
    }

    private static async Task WithSiteAsync(
        Func<WebApplicationBuilder, WebApplication> build, ParseResult parsed, Option<string?> data, Func<IServiceProvider, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        await using var app = build(PortalHost.CreateBuilder(parsed.Settings(), parsed.GetValue(data)));
        await app.Services.StartDatabaseAsync(cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        await work(scope.ServiceProvider, cancellationToken);
    }

    // The sign-in name is the email address, so one mistake may be reported for both.
    private static void Refuse(IEnumerable<string> faults)
    {
        if (faults.Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } said)
        {
            throw new StartUpException($"Nobody was added: {string.Join("; ", said)}.");
        }
    }
}
