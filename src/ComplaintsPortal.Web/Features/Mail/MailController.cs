using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Mail;

/// <summary>Mail that has not gone, and what an administrator decides about it.</summary>
[Allow(Permission.Administer)]
[Route("staff/mail")]
public sealed class MailController(PortalDbContext context, OutboxDecisions decisions) : PortalController
{
    private const string Path = "/staff/mail";
    private const int Most = 100;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var health = await context.OutboxHealthAsync(cancellationToken);
        var mails = await context.Set<OutboxMessage>().AsNoTracking()
            .Where(mail => mail.State != OutboxState.Sent)
            .OrderBy(mail => mail.State == OutboxState.Waiting || mail.State == OutboxState.Sending).ThenBy(mail => mail.Id)
            .Take(Most)
            .Select(mail => new MailRow(mail.Id, mail.Kind, mail.To, mail.Subject, mail.State, mail.CreatedOn, mail.Attempts, mail.NextAttemptOn, mail.LastError))
            .ToListAsync(cancellationToken);
        return View(new MailViewModel(health, mails));
    }

    [HttpPost("{id:long}/arrived")]
    public Task<IActionResult> Arrived(long id, CancellationToken cancellationToken) =>
        DecideAsync(act => decisions.ArrivedAsync(id, act, cancellationToken), "Recorded that it arrived.");

    [HttpPost("{id:long}/again")]
    public Task<IActionResult> Again(long id, CancellationToken cancellationToken) =>
        DecideAsync(act => decisions.SendAgainAsync(id, act, cancellationToken), "It will be sent again.");

    [HttpPost("{id:long}/bounced")]
    public Task<IActionResult> Bounced(long id, CancellationToken cancellationToken) =>
        DecideAsync(act => decisions.BouncedAsync(id, "An administrator says that it did not arrive.", act, cancellationToken), "Recorded that it did not arrive. A letter goes into the print queue instead.");

    private async Task<IActionResult> DecideAsync(Func<Act, Task> decide, string done)
    {
        await decide(new Act(Actor, Clock.GetUtcNow().UtcDateTime));
        Done(done);
        return Redirect(Path);
    }
}

/// <summary>A mail that has not gone. Its text is nobody's business here.</summary>
public sealed record MailRow(long Id, string Kind, string To, string Subject, OutboxState State, DateTime CreatedOn, int Attempts, DateTime NextAttemptOn, string? LastError);

public sealed record MailViewModel(OutboxHealth Health, IReadOnlyList<MailRow> Mails);
