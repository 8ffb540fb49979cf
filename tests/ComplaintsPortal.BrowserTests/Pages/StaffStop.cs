using ComplaintsPortal.Domain.Staff;
using Microsoft.Playwright;

namespace ComplaintsPortal.BrowserTests.Pages;

/// <summary>One staff page in one state.</summary>
/// <param name="Route">As the controller has it, so that the list can be held against the routes there are.</param>
/// <param name="As">Who looks; the first of the role.</param>
/// <param name="Case">Which complaint of <see cref="StaffSite"/>, where the route has one.</param>
public sealed record StaffStop(string Route, StaffRole As, string? Case = null)
{
    /// <summary>The last part of the route where it can be several things: a ground, a kind of letter.</summary>
    public string? With { get; init; }

    public string Query { get; init; } = "";

    /// <summary>A button that is pressed, with the form as it came unless more is said; the page then shows its errors.</summary>
    public string? Press { get; init; }

    /// <summary>A field that is emptied before, where the form as it came has no error.</summary>
    public string? Emptied { get; init; }

    /// <summary>A field that is given more than it may hold, where an empty one is no mistake.</summary>
    public string? Overfilled { get; init; }

    /// <summary>What is filled in before the button is pressed, for a page that only a filled form leads to.</summary>
    public Func<IPage, Task>? Filled { get; init; }

    /// <summary>The heading of the page to which the button leads; null where the form comes back with its errors.</summary>
    public string? LeadsTo { get; init; }

    public override string ToString() => $"{As} /{Route} {Case} {With}{Query}".Trim();
}
