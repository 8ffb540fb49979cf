using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Staff;
using ComplaintsPortal.Web.Features.Shared;

namespace ComplaintsPortal.Web.Cases;

/// <summary>
/// Opens a complaint for a person. Whoever may see nothing of it gets the same page as for a complaint that does not exist.
/// </summary>
public sealed class CaseLoader(PortalDbContext context, CaseReaders readers, CaseFlagsQuery flags, AbsenceBook absences, Rulebooks rulebooks, TimeProvider clock)
{
    /// <summary>For reading, as much as the person may see.</summary>
    /// <exception cref="NotFoundException">There is none, or not for this person.</exception>
    public async Task<OpenCase> OpenAsync(ComplaintReference reference, Actor reader, CancellationToken cancellationToken) =>
        await OpenAsync(await context.ReadComplaintAsync(reference, cancellationToken), reader, cancellationToken);

    /// <summary>The same with an empty list of files, for a page that asks for those it shows.</summary>
    /// <exception cref="NotFoundException">There is none, or not for this person.</exception>
    public async Task<OpenCase> OpenWithoutFilesAsync(ComplaintReference reference, Actor reader, CancellationToken cancellationToken) =>
        await OpenAsync(await context.ReadComplaintWithoutFilesAsync(reference, cancellationToken), reader, cancellationToken);

    /// <summary>For a task on it: only people who see everything work on a case. What they may do is for the verb to say.</summary>
    /// <exception cref="NotFoundException">There is none, or not for this person.</exception>
    /// <exception cref="NotAllowedException">The person sees only part of it.</exception>
    public async Task<OpenCase> OpenToWorkAsync(ComplaintReference reference, Actor reader, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(await context.FindComplaintAsync(reference, cancellationToken), reader, cancellationToken);
        return open.SeesEverything ? open : throw new NotAllowedException("You may see where this complaint stands, but you do not work on it.");
    }

    /// <summary>
    /// The act that the signed-in person carries out now: pass it to the verb, then call <see cref="SaveAsync"/>.
    /// </summary>
    public Act ActOf(OpenCase open) => new(open.Reader, clock.GetUtcNow().UtcDateTime);

    /// <summary>
    /// Saves what a verb changed. When somebody else saved in between, nothing is written and the answer is the page
    /// "This complaint has changed" (<see cref="CaseConflictFilter"/>), with everything that was typed.
    /// </summary>
    public Task SaveAsync(CancellationToken cancellationToken) => context.SaveChangesAsync(cancellationToken);

    private async Task<OpenCase> OpenAsync(Complaint? found, Actor reader, CancellationToken cancellationToken)
    {
        var complaint = found ?? throw new NotFoundException("complaint");
        var view = CaseAccess.Of(complaint, reader, await readers.TeamOfAsync(reader, cancellationToken));
        var (rules, today) = (rulebooks.For(complaint), LondonTime.Today(clock));
        return view == CaseView.Nothing
            ? throw new NotFoundException("complaint")
            : new OpenCase(complaint, rules, view, reader, today)
            {
                Flags = view == CaseView.Everything ? [.. await flags.ReadAsync(complaint, rules.Policy, reader, today, cancellationToken), .. Away(complaint)] : [],
            };
    }

    private IEnumerable<CaseFlag> Away(Complaint complaint) =>
        complaint.AwaitsResponse && absences.Of(complaint.HandlerId, LondonTime.Today(clock)) is { } away
            ? [new CaseFlag("Away", $"{away.StaffName} is away until {Words.Day(away.Until)}. {away.CoverName} covers.")]
            : [];
}
