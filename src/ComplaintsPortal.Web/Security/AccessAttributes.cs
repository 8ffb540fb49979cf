using ComplaintsPortal.Domain.Staff;
using Microsoft.AspNetCore.Authorization;

namespace ComplaintsPortal.Web.Security;

/// <summary>Open to everybody, signed in or not. Such pages have the public layout, and their forms are rate-limited.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class PublicAttribute : Attribute, IAllowAnonymous;

/// <summary>
/// Open to staff whose role holds the permission (<see cref="Permissions"/>). On an action it is asked as well as the controller's own.
/// What depends on the case is for the domain to refuse.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AllowAttribute(Permission permission) : AuthorizeAttribute(PolicyName(permission))
{
    public Permission Permission { get; } = permission;

    internal static string PolicyName(Permission permission) => $"Permission:{permission}";
}
