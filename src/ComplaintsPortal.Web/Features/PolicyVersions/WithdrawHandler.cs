using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Rules;

namespace ComplaintsPortal.Web.Features.PolicyVersions;

/// <summary>Takes back a version that has not begun. That it was there, and why it went, stays in the list of changes.</summary>
public sealed class WithdrawHandler(RuleChanges changes, PolicyVersionsQuery versions, TimeProvider clock)
{
    public async Task HandleAsync(string id, WithdrawForm form, Actor by, CancellationToken cancellationToken)
    {
        if ((await versions.FindAsync(id, cancellationToken)).WhyNotWithdraw is { } whyNot)
        {
            throw new IllegalActException(whyNot);
        }

        await changes.SaveAsync(
            (state, number) =>
                state.AdditionOf(id) is null ? throw new IllegalActException("This version has been withdrawn already.")
                : state.History.Find(id)!.EffectiveFrom <= LondonTime.Today(clock) ? throw new IllegalActException("This version has begun while you were writing.")
                : new RuleChange
                {
                    Number = number,
                    Kind = RuleChangeKind.VersionWithdrawn,
                    Subject = id,
                    Note = form.Reason!,
                    On = clock.GetUtcNow().UtcDateTime,
                    ById = by.StaffId,
                    ByName = by.Name,
                },
            cancellationToken);
    }
}
