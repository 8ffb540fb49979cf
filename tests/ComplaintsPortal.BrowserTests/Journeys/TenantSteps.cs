using ComplaintsPortal.BrowserTests.Support;

namespace ComplaintsPortal.BrowserTests.Journeys;

/// <summary>What somebody complains of, as they type it.</summary>
/// <param name="Happened">A day such as "2 December 2024".</param>
public sealed record Told(string WhatWentWrong, string Happened, string FirstKnown, string PutRight);

/// <summary>What complainants do, in the words of the pages.</summary>
public static class TenantSteps
{
    /// <summary>Goes through the whole public form, in no danger and with an email address, and reads off the reference.</summary>
    public static async Task<string> ComplainsAsync(this Person tenant, Told told, string name, string email)
    {
        await tenant.OpensAsync("/");
        await tenant.PressesAsync("Start now");
        await tenant.ChoosesAsync("No");
        await tenant.PressesAsync("Continue");
        await tenant.WritesAsync("What went wrong?", told.WhatWentWrong);
        return await tenant.TellsTheRestAsync(told, name, email);
    }

    /// <summary>The form from what went wrong, which is written already, to the end.</summary>
    public static async Task<string> TellsTheRestAsync(this Person tenant, Told told, string name, string email)
    {
        await tenant.PressesAsync("Continue");
        await tenant.FillsInDateAsync("The day it happened or began (optional)", told.Happened);
        await tenant.FillsInDateAsync("The day you first knew about it (optional)", told.FirstKnown);
        await tenant.PressesAsync("Continue");
        await tenant.WritesAsync("What would put it right? (optional)", told.PutRight);
        await tenant.PressesAsync("Continue");
        await tenant.SeesAsync("Photographs and files");
        await tenant.PressesAsync("Continue");
        await tenant.ChoosesAsync("Myself, or my household");
        await tenant.PressesAsync("Continue");
        await tenant.WritesAsync("Your full name", name);
        await tenant.PressesAsync("Continue");
        await tenant.WritesAsync("Address line 1", "Flat 3, Mizzen House");
        await tenant.WritesAsync("Postcode (optional)", "PO0 7MH");
        await tenant.PressesAsync("Continue");
        await tenant.WritesAsync("Your email address (optional)", email);
        await tenant.ChoosesAsync("Email");
        await tenant.PressesAsync("Continue");
        await tenant.ChoosesAsync("To the home address");
        await tenant.PressesAsync("Continue");
        await tenant.PressesAsync("Continue");
        await tenant.PressesAsync("Send my complaint");
        await tenant.SeesAsync("We have your complaint");
        return await tenant.ReadOffAsync(".govuk-panel__body strong");
    }
}
