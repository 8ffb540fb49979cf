using ComplaintsPortal.BrowserTests.Support;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace ComplaintsPortal.BrowserTests.Journeys;

/// <summary>
/// Two managers have the same draft open: Daniel Price, who investigates, and Tom Ashworth, who is deputy lead and helps out. Neither knows of the other.
/// </summary>
[Collection(JourneysCollection.Name)]
public sealed class TwoEditorsStoryTests(BrowserFixture browser, StorySite site, ITestOutputHelper output) : IClassFixture<StorySite>
{
    private const string Steps = "What we did to investigate";
    private const string Apology = "What went wrong, and our apology";

    [Fact]
    public Task The_second_sees_both_texts_field_by_field_and_joins_them() => browser.TellAsync(site, output, async story =>
    {
        site.GoTo("3 March 2026", "14:10");
        var reference = await ADraftOfDanielsAsync();
        var daniel = await story.StaffAsync("Daniel Price");
        var tom = await story.StaffAsync("Tom Ashworth");
        await daniel.OpensAsync($"/cases/{reference}/draft");
        await tom.OpensAsync($"/cases/{reference}/draft");

        await daniel.WritesAsync(Steps, "I visited the home with the surveyor.");
        await daniel.WritesAsync(Apology, "We came too late. I am sorry.");
        await daniel.PressesAsync("Save the draft");
        await daniel.IsToldAsync("The draft is saved.");
        await tom.WritesAsync(Steps, "I rang the contractor and read the repair records.");
        await tom.WritesAsync(Apology, "We did not come when we said. We are sorry.");
        await tom.PressesAsync("Save the draft");

        await tom.SeesAsync("Two people wrote the draft");
        foreach (var words in new[] { "home with", "contractor and read", "came too late. I am", "did not come when we said. We are" })
        {
            await tom.ReadsAsync(words);
        }

        await tom.PressesAsync("Save");
        await tom.ReadsAsync("Choose which text to keep");
        await tom.ChoosesAsync("A text that joins both", under: $"{Steps}: which text to keep?");
        await tom.PictureAsync("conflict", height: 900, from: "h1");
        await tom.WritesAsync("The joined text", "I visited the home with the surveyor. Tom Ashworth rang the contractor and read the repair records.", under: $"{Steps}: which text to keep?");
        await tom.ChoosesAsync("The text of Daniel Price", under: $"{Apology}: which text to keep?");
        await tom.PressesAsync("Save");

        await tom.IsToldAsync("The two versions are joined. Both stay in the history.");
        await tom.DoesNotReadAsync("We kept what you typed");
        Assert.Equal("I visited the home with the surveyor. Tom Ashworth rang the contractor and read the repair records.", await tom.HasWrittenAsync(Steps));
        Assert.Equal("We came too late. I am sorry.", await tom.HasWrittenAsync(Apology));
        var saved = (await site.EventsAsync<DraftSaved>(reference))[^1];
        Assert.Equal("I visited the home with the surveyor.", saved.Before.StepsTaken);
        Assert.Equal("I rang the contractor and read the repair records.", saved.Unjoined!.StepsTaken);
        Assert.Equal("We did not come when we said. We are sorry.", saved.Unjoined.WhatWentWrong);
        Assert.Equal("We came too late. I am sorry.", saved.After.WhatWentWrong);
    });

    // One that the demonstration has under investigation, with him.
    private Task<ComplaintReference> ADraftOfDanielsAsync() => site.InDatabaseAsync(context => context.Set<Complaint>()
        .Where(c => c.Status == ComplaintStatus.StageOne && c.HandlerName == "Daniel Price" && !c.Danger)
        .OrderBy(c => c.Id).Select(c => c.Reference).FirstAsync());
}
