using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Enquiries;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Data.Search;
using ComplaintsPortal.Infrastructure.Files;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Enquiries;

/// <summary>What follows from an enquiry of a councillor or MP: complaints of the same person or home, a complaint of its own, a copy of the response.</summary>
public sealed class EnquiryDesk(PortalDbContext context, ComplaintIntake complaints, Rulebooks rulebooks)
{
    public const string SharedKind = "ResponseShared";

    private const string ThroughMember = "councillor";

    /// <summary>More than these nobody reads; the search finds the rest.</summary>
    private const int Shown = 10;

    /// <summary>Open and earlier complaints of the same person or home, the newest first.</summary>
    public async Task<IReadOnlyList<EarlierContact>> EarlierAsync(MemberEnquiry enquiry, Actor reader, CancellationToken cancellationToken)
    {
        var all = context.Set<Complaint>().AsNoTracking().VisibleTo(reader, null);
        var named = context.ComplaintsWith(enquiry.Resident);
        var ids = all.Where(c => named.Contains(c.Id)).Select(c => c.Id);
        if (enquiry.Address.Count > 0 && enquiry.Postcode.Length > 0)
        {
            var near = context.ComplaintsWith($"{enquiry.Address[0]} {enquiry.Postcode}");
            ids = ids.Union(all.Where(c => near.Contains(c.Id)).Select(c => c.Id));
        }

        if (enquiry.ResidentEmail.Length > 0)
        {
            ids = ids.Union(all.Where(c => c.Correspondent.Email == enquiry.ResidentEmail).Select(c => c.Id));
        }

        return await all.Where(c => ids.Contains(c.Id)).OrderByDescending(c => c.ReceivedOn).ThenByDescending(c => c.Id).Take(Shown)
            .Select(c => new EarlierContact(c.Reference, c.Status, c.ReceivedDay, c.Correspondent.Name, c.Home)).ToListAsync(cancellationToken);
    }

    /// <summary>Opens a complaint from it and links both, in one transaction.</summary>
    public Task<TakenIn> RaiseAsync(long id, Actor by, DateTime now, CancellationToken cancellationToken) => context.InTransactionAsync(
        async token =>
        {
            var enquiry = await context.Set<MemberEnquiry>().Include(one => one.Notes).SingleAsync(one => one.Id == id, token);
            IllegalActException.ThrowIf(enquiry.WhyNotRaise(enquiry.Complaint is { } linked ? await context.FindComplaintAsync(linked, token) : null, by));
            var channels = rulebooks.On(Domain.Calendar.LondonTime.DateOf(enquiry.ReceivedOn)).Policy.Channels;
            var channel = channels.FirstOrDefault(one => one.Code == ThroughMember)?.Code ?? channels[0].Code;
            var taken = await complaints.ReceiveAsync(enquiry.ToSubmission(channel), by, now, token);
            enquiry.Link(taken.Complaint, new Act(by, now));
            await context.SaveChangesAsync(token);
            return taken;
        },
        cancellationToken);

    /// <summary>Shares the response, with its mail; the caller saves.</summary>
    public async Task ShareAsync(MemberEnquiry enquiry, Complaint complaint, SharingGround ground, string evidence, Act act, CancellationToken cancellationToken)
    {
        var letter = enquiry.Share(complaint, ground, evidence, act);
        var file = await context.Set<StoredFile>().OrderBy(one => one.Id).FirstAsync(one => one.Hash == letter.PdfSha256, cancellationToken);
        var landlord = rulebooks.For(complaint).Policy.Landlord.Name;
        context.Add(new OutboxMessage(SharedKind, enquiry.MemberEmail, $"Your enquiry {enquiry.Reference}", IntakeMail.Text(
        [
            $"Dear {enquiry.Member},",
            "",
            $"you asked us about a resident ({enquiry.Reference}). Our response to them is attached. It is for you alone: please do not pass it on.",
            "",
            landlord,
        ]), act.On)
        {
            ToName = enquiry.Member,
            ComplaintId = complaint.Id,
        }.Attach(file, file.Name));
    }
}

/// <summary>A complaint of the same person or home.</summary>
public sealed record EarlierContact(ComplaintReference Reference, ComplaintStatus Status, DateOnly ReceivedDay, string Name, string Home);
