using ComplaintsPortal.Domain.Complaints;
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
    private const int MostSent = 50;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var health = await context.OutboxHealthAsync(cancellationToken);
        var mails = await context.Set<OutboxMessage>().AsNoTracking()
            .Where(mail => mail.State != OutboxState.Sent)
            .OrderBy(mail => mail.State == OutboxState.Waiting || mail.State == OutboxState.Sending).ThenBy(mail => mail.Id)
            .Take(Most)
            .Select(mail => new MailRow(mail.Id, mail.Kind, mail.To, mail.Subject, mail.State, mail.LetterId != null, mail.CreatedOn, mail.Attempts, mail.NextAttemptOn, mail.LastError))
            .ToListAsync(cancellationToken);
        return View(new MailViewModel(health, mails));
    }

    /// <summary>What the mail server took: where a mail that came back is found and recorded.</summary>
    [HttpGet("sent")]
    public async Task<IActionResult> Sent(string? search, CancellationToken cancellationToken)
    {
        var sent = context.Set<OutboxMessage>().AsNoTracking().Where(mail => mail.State == OutboxState.Sent);
        var about = ComplaintReference.TryParse(search, out var reference)
            ? sent.Where(mail => context.Set<Complaint>().Any(complaint => complaint.Id == mail.ComplaintId && complaint.Reference == reference))
            : search is { Length: > 0 } address ? sent.Where(mail => mail.To == address) : sent;
        var mails = await about.OrderByDescending(mail => mail.SentOn).ThenByDescending(mail => mail.Id).Take(MostSent)
            .Select(mail => new SentMailRow(mail.Id, mail.To, mail.Subject, mail.SentOn!.Value, mail.LetterId != null))
            .ToListAsync(cancellationToken);
        return View(new SentMailViewModel(search, mails, MostSent));
    }

    [HttpPost("{id:long}/arrived")]
    public Task<IActionResult> Arrived(long id, CancellationToken cancellationToken) =>
        DecideAsync(act => decisions.ArrivedAsync(id, act, cancellationToken), "Recorded that it arrived.");

    [HttpPost("{id:long}/again")]
    public Task<IActionResult> Again(long id, CancellationToken cancellationToken) =>
        DecideAsync(act => decisions.SendAgainAsync(id, act, cancellationToken), "It will be sent again.");

    [HttpPost("{id:long}/bounced")]
    public async Task<IActionResult> Bounced(long id, CancellationToken cancellationToken) => await DecideAsync(
        act => decisions.BouncedAsync(id, $"{act.By.Name} recorded that it did not arrive.", act, cancellationToken),
        $"Recorded that it did not arrive. {await InsteadAsync(id, cancellationToken)}");

    [HttpPost("{id:long}/give-up")]
    public async Task<IActionResult> GiveUp(long id, CancellationToken cancellationToken) => await DecideAsync(
        act => decisions.GiveUpAsync(id, $"{act.By.Name} gave it up.", act, cancellationToken),
        $"It is not tried any longer. {await InsteadAsync(id, cancellationToken)}");

    private async Task<string> InsteadAsync(long id, CancellationToken cancellationToken) =>
        await context.Set<OutboxMessage>().AnyAsync(mail => mail.Id == id && mail.LetterId != null, cancellationToken)
            ? "The letter waits in the print queue instead, and the complaints lead is told."
            : "Reach the person in another way.";

    private async Task<IActionResult> DecideAsync(Func<Act, Task> decide, string done)
    {
        await decide(new Act(Actor, Clock.GetUtcNow().UtcDateTime));
        Done(done);
        return Redirect(Path);
    }
}

/// <summary>A mail that has not gone. Its text is nobody's business here.</summary>
public sealed record MailRow(long Id, string Kind, string To, string Subject, OutboxState State, bool IsLetter, DateTime CreatedOn, int Attempts, DateTime NextAttemptOn, string? LastError);

/// <summary>A mail that the mail server took.</summary>
/// <param name="IsLetter">When it came back, its letter goes by post.</param>
public sealed record SentMailRow(long Id, string To, string Subject, DateTime SentOn, bool IsLetter);

public sealed record SentMailViewModel(string? Search, IReadOnlyList<SentMailRow> Mails, int Most);

public sealed record MailViewModel(OutboxHealth Health, IReadOnlyList<MailRow> Mails);
