using System.Security.Claims;
using ComplaintsPortal.Domain.Calendar;
using Microsoft.AspNetCore.Authentication;

namespace ComplaintsPortal.Infrastructure.Staff;

/// <summary>Adds, on every request, for whom the signed-in person acts today; an absence begins and ends without anybody signing in anew.</summary>
public sealed class CoverClaims(AbsenceBook absences, TimeProvider clock) : IClaimsTransformation
{
    private const string Kind = "Cover";

    public Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal)
    {
        // It may be asked more than once in a request.
        if (principal.StaffId() is { } id && principal.Identities.All(one => one.AuthenticationType != Kind)
            && absences.CoveredBy(id, LondonTime.Today(clock)) is { Count: > 0 } covered)
        {
            principal.AddIdentity(new ClaimsIdentity(covered.Select(one => new Claim(StaffClaims.Covers, one.ToString())), Kind));
        }

        return Task.FromResult(principal);
    }
}
