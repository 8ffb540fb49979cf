using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Web.Features.Shared;

/// <summary>A page about the landlord's policy.</summary>
public sealed record PolicyPage(string Title, string Href, Permission Needs);

/// <summary>The pages under "Policy", in the order in which they are shown; the navigation leads to the first that a person may open.</summary>
public static class PolicyPages
{
    public const string Above = "/staff/policy";

    public static IReadOnlyList<PolicyPage> All { get; } =
    [
        new("Versions", "/staff/policy", Permission.CheckPolicy),
        new("Letters", "/staff/policy/wording", Permission.WordLetters),
        new("Check against the Code", "/staff/policy/check", Permission.CheckPolicy),
        new("Rehearsal", "/staff/policy/rehearsal", Permission.RehearsePolicy),
        new("Bank holidays", "/staff/policy/holidays", Permission.Administer),
    ];

    public static IReadOnlyList<PolicyPage> For(Actor actor) => [.. All.Where(page => actor.Can(page.Needs))];
}
