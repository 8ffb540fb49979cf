using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Domain.Updates;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Updates;

/// <summary>Finds and keeps what was agreed about updates.</summary>
public sealed class UpdateDesk(PortalDbContext context)
{
    private const string ByLetter = "letter";

    public Task<UpdatePlan?> OfAsync(long complaintId, CancellationToken cancellationToken) =>
        context.Set<UpdatePlan>().SingleOrDefaultAsync(p => p.ComplaintId == complaintId, cancellationToken);

    public async Task<UpdatePlan> AgreeAsync(Complaint complaint, UpdateAgreement agreement, Rulebook rules, Act act, CancellationToken cancellationToken)
    {
        var method = rules.Policy.Channels.FirstOrDefault(c => c.Code == agreement.Method)?.Words ?? agreement.Method;
        if (await OfAsync(complaint.Id, cancellationToken) is { } plan)
        {
            plan.Agree(complaint, agreement, method, rules, act);
            return plan;
        }

        var begun = UpdatePlan.Begin(complaint, agreement, method, rules, act);
        context.Add(begun);
        return begun;
    }

    /// <summary>An extension was decided: from now on they hear from us at its interval, in the way that was agreed before (Code 5.9).</summary>
    public async Task FollowExtensionAsync(Complaint complaint, Extension extension, Rulebook rules, Act act, CancellationToken cancellationToken)
    {
        var plan = await OfAsync(complaint.Id, cancellationToken);
        await AgreeAsync(
            complaint, new UpdateAgreement(extension.UpdateEveryDays, plan?.Method ?? ByLetter, plan?.Agreed ?? false, plan?.AgreedHow is { Length: > 0 } how ? how : "With the extension."), rules, act, cancellationToken);
    }

    /// <summary>Whoever got a letter about the complaint has heard how it stands; one about an access code or how we are in touch says nothing of it.</summary>
    public async Task FollowAsync(Complaint complaint, Letter letter, Rulebook rules, CancellationToken cancellationToken)
    {
        if (letter.SentDay is not { } day || await OfAsync(complaint.Id, cancellationToken) is not { } plan)
        {
            return;
        }

        if (letter.Kind == LetterKind.ProgressUpdate)
        {
            plan.LetterSent(day, rules.Calendar);
        }
        else if (!LetterKinds.IsForComplainantOnly(letter.Kind))
        {
            plan.Heard(day, rules.Calendar);
        }
    }
}
