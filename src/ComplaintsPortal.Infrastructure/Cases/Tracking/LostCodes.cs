using System.Net;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Staff;

namespace ComplaintsPortal.Infrastructure.Cases.Tracking;

/// <summary>
/// A lost access code is sent anew to the email address on file only; where there is none, the complaints lead is told to post one.
/// Whoever asks hears the same in every case.
/// </summary>
public sealed class LostCodes(PortalDbContext context, AccessAttempts attempts, Rulebooks rulebooks, TrackingMail mail, TimeProvider clock)
{
    private static readonly Actor Somebody = new(null, "Somebody with the reference", []);

    public async Task AskAsync(ComplaintReference reference, IPAddress address, CancellationToken cancellationToken = default)
    {
        AttemptKey[] keys = [AttemptKey.LostCode(reference), AttemptKey.Of(address)];
        if (await attempts.IsLockedAsync(keys, cancellationToken))
        {
            return;
        }

        // Counts against the address too: nobody tries out references here.
        await attempts.RecordAsync(keys, cancellationToken);
        await context.InTransactionAsync(
            async token =>
            {
                if (await context.FindComplaintAsync(reference, token) is { } complaint)
                {
                    await RenewAsync(complaint, new Act(Somebody, clock.GetUtcNow().UtcDateTime), token);
                    await context.SaveChangesAsync(token);
                }
            },
            cancellationToken);
    }

    private async Task RenewAsync(Complaint complaint, Act act, CancellationToken cancellationToken)
    {
        var rules = rulebooks.For(complaint);
        if (OutboxMessage.IsAddress(complaint.Correspondent.Email))
        {
            var code = AccessCode.New();
            complaint.RenewAccessCode(AccessCode.Hash(complaint.Reference, code), "by email to the address on file", act);
            context.Add(mail.NewCode(complaint, code, TrackingMail.WasAskedFor, rules, act.On));
            return;
        }

        complaint.AskForAccessCodeByPost(act);
        context.AddRange((await context.LeadsToTellAsync(complaint, cancellationToken)).Select(lead => mail.PostNewCode(
            complaint, $"Somebody asked for a new access code for complaint {complaint.Reference}. There is no email address on file.", lead, act.On)));
    }
}
