using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Domain.Surveys;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Staff;
using ComplaintsPortal.Infrastructure.Surveys;
using ComplaintsPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.SurveyAnswer;

/// <summary>
/// Keeps the answers and tells the leads where somebody should look. Staff who save at the same moment never make a complainant's answers
/// bounce; of two answers at once the first counts.
/// </summary>
public sealed class SurveyHandler(PortalDbContext context, SurveyMail mail, TimeProvider clock)
{
    private const int MostTries = 5;

    public Task HandleAsync(ComplaintReference reference, SurveyAnswers answers, Actor? staff, CancellationToken cancellationToken) =>
        DoAsync(reference, staff, async (complaint, survey, act) =>
        {
            survey.Answer(complaint, answers, act);
            if (survey.NeedsLook)
            {
                var leads = await context.ActiveStaffWith(StaffRole.ComplaintsLead).AsNoTracking().Where(lead => lead.Email != null).ToListAsync(cancellationToken);
                context.AddRange(leads.Where(lead => OutboxMessage.IsAddress(lead.Email) && !complaint.IsKeptAway(lead.Id))
                    .Select(lead => mail.Answer(complaint, survey, lead.Name, lead.Email!, act.On)));
            }
        }, cancellationToken);

    private async Task DoAsync(ComplaintReference reference, Actor? staff, Func<Complaint, Survey, Act, Task> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            context.ChangeTracker.Clear();
            var complaint = await context.FindComplaintAsync(reference, cancellationToken) ?? throw new NotFoundException("complaint");
            var survey = await context.Set<Survey>().SingleOrDefaultAsync(one => one.ComplaintId == complaint.Id, cancellationToken) ?? throw new NotFoundException("survey");
            await work(complaint, survey, new Act(staff ?? Actor.Complainant(complaint.Correspondent.Name), clock.GetUtcNow().UtcDateTime));
            try
            {
                await context.SaveChangesAsync(cancellationToken);
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < MostTries)
            {
                // Somebody else was faster; look again.
            }
        }
    }
}
