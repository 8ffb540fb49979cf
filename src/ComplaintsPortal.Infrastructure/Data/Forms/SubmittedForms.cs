using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Data.Forms;

/// <summary>Forgets the forms that were sent long ago.</summary>
public sealed class SubmittedForms(PortalDbContext context, TimeProvider clock)
{
    /// <summary>Far longer than any page stays open.</summary>
    public const int KeptDays = 90;

    /// <summary>How many were forgotten.</summary>
    public Task<int> SweepAsync(CancellationToken cancellationToken = default)
    {
        var limit = clock.GetUtcNow().UtcDateTime.AddDays(-KeptDays);
        return context.Set<SubmittedForm>().Where(form => form.SubmittedOn < limit).ExecuteDeleteAsync(cancellationToken);
    }
}
