using ComplaintsPortal.BrowserTests.Support;

namespace ComplaintsPortal.BrowserTests.Journeys;

/// <summary>What staff do on a case, in the words of their work.</summary>
public static class CaseSteps
{
    private const string Issue = "Issue the letter for posting";

    /// <summary>Sets out the complaint in points that are all the landlord's to answer.</summary>
    public static async Task SetsOutAsync(this Person lead, string outcomes, params string[] points)
    {
        for (var i = 0; i < points.Length; i++)
        {
            if (i > 0)
            {
                await lead.PressesAsync("Add a point");
            }

            await lead.WritesAsync($"What is point {i + 1} about?", points[i]);
            await lead.ChoosesAsync("Yes", under: $"Are we responsible for point {i + 1}?");
        }

        await lead.WritesAsync("What do they want to happen?", outcomes);
        await lead.PressesAsync("Save the definition");
    }

    /// <summary>Names who deals with it.</summary>
    public static async Task GivesToAsync(this Person lead, string name)
    {
        await lead.ChoosesAsync(name);
        await lead.PressesAsync("Save");
        await lead.IsToldAsync($"{name} deals with it.");
    }

    public static async Task IssuesForPostingAsync(this Person person)
    {
        await person.PressesAsync(Issue);
        await person.IsToldAsync("is issued and waits in the print queue.");
    }

    /// <summary>Takes a letter out of the print queue, reads it and says that it was posted on this day.</summary>
    public static async Task<Pdf> PostsAsync(this Person colleague, string letter, string reference, string day)
    {
        await colleague.OpensAsync("/staff/print-queue");
        var pdf = await colleague.OpensPdfAsync(await colleague.AddressOfAsync($"PDF of {letter}, {reference}"));
        await colleague.ChoosesAsync($"{letter} {reference}");
        await colleague.FillsInDateAsync("On what day did you post them?", day);
        await colleague.PressesAsync("Record as posted");
        await colleague.IsToldAsync("1 letter recorded as posted");
        return pdf;
    }

    public static async Task AddsEvidenceAsync(this Person manager, string reference, string title, string description, string day)
    {
        await manager.OpensAsync($"/cases/{reference}/evidence");
        await manager.WritesAsync("What is it?", title);
        await manager.WritesAsync("What does it show?", description);
        await manager.FillsInDateAsync("From which day is it?", day);
        await manager.PressesAsync("Add to the evidence");
        await manager.IsToldAsync($"“{title}” is added to the evidence.");
    }

    /// <summary>Fills in the finding on the point that the page shows, and saves it.</summary>
    public static async Task FindsAsync(this Person manager, string decision, string happened, string should, string why, string effect)
    {
        await manager.WritesAsync("What happened?", happened);
        await manager.WritesAsync("What should have happened?", should);
        await manager.ChoosesAsync(decision);
        await manager.WritesAsync("Why?", why);
        await manager.WritesAsync("How did it affect them?", effect);
        await manager.PressesAsync("Save the finding");
    }

    public static async Task PromisesAsync(this Person manager, string kind, string what, string day, string? amount = null)
    {
        await manager.ChoosesAsync(kind);
        await manager.WritesAsync("What will be done?", what);
        await manager.WritesAsync("Amount, for a financial remedy", amount ?? "");
        if (amount is not null)
        {
            await manager.ChoosesAsync("Distress and inconvenience");
            await manager.WritesAsync("How did you take the guidance into account?", "Compared with the guide: it affected them, but not for good.");
        }

        await manager.FillsInDateAsync("By which day?", day);
        await manager.PressesAsync("Promise this remedy");
        await manager.IsToldAsync("The remedy is promised.");
    }

    public static async Task CompletesAsync(this Person manager, string reference, int remedy, string day, string how)
    {
        await manager.OpensAsync($"/cases/{reference}/actions/{remedy}");
        await manager.ChoosesAsync("It is done");
        await manager.FillsInDateAsync("When was it done?", day);
        await manager.WritesAsync("How do we know?", how);
        await manager.PressesAsync("Save");
    }

    public static async Task PaysAsync(this Person manager, string reference, int remedy, string pounds, string day, string how)
    {
        await manager.OpensAsync($"/cases/{reference}/money/{remedy}");
        await manager.ChoosesAsync("Yes");
        await manager.WritesAsync("How did they answer?", "She accepts it, on the telephone.");
        await manager.PressesAsync("Save their answer");
        await manager.FillsInDateAsync("When was it paid?", day);
        await manager.WritesAsync("To the complainant", pounds);
        await manager.WritesAsync("How do we know that it was paid?", how);
        await manager.PressesAsync("Record the payment");
        await manager.IsToldAsync($"£{pounds}.00 is paid. Remedy {remedy} is done.");
    }

    public static async Task LearnsAsync(this Person person, string reference, string cause, string change, string who, string day)
    {
        await person.OpensAsync($"/cases/{reference}/learning");
        await person.ChoosesAsync("Yes");
        await person.WritesAsync("What lay behind it?", cause);
        await person.WritesAsync("What changes because of it?", change);
        await person.PicksAsync("Who sees to it?", who);
        await person.FillsInDateAsync("By which day?", day);
        await person.PressesAsync("Save");
        await person.IsToldAsync("What we learn is recorded.");
    }

    /// <summary>Opens her complaint with the reference and the code.</summary>
    public static async Task FollowsHerComplaintAsync(this Person tenant, string reference, string code)
    {
        await tenant.OpensAsync("/track");
        await tenant.WritesAsync("Reference", reference);
        await tenant.WritesAsync("Access code", code);
        await tenant.PressesAsync("Open my complaint");
    }
}
