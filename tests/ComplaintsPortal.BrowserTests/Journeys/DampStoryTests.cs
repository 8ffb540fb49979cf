using System.Text.RegularExpressions;
using ComplaintsPortal.BrowserTests.Support;
using ComplaintsPortal.TestSupport.Files;
using Xunit.Abstractions;

namespace ComplaintsPortal.BrowserTests.Journeys;

/// <summary>
/// Marisol Grant works nights. There is mould in her daughter's bedroom; she has reported it four times since October, and two appointments
/// were missed. She has a small phone on which scripts do not run, and no email address at first. docs/tour.md tells the same story.
/// </summary>
[Collection(JourneysCollection.Name)]
public sealed partial class DampStoryTests(BrowserFixture browser, StorySite site, ITestOutputHelper output) : IClassFixture<StorySite>
{
    private const string Mould = "There was black mould in your daughter’s bedroom. You reported it four times since October and it was not treated.";
    private const string Appointments = "Two appointments, on 12 January and 9 February, were missed without a word to you.";
    private const string Email = "marisol.grant@tenant.example";

    private Person _marisol = null!;
    private Person _lead = null!;
    private Person _manager = null!;
    private Person _colleague = null!;
    private Person _reviewer = null!;
    private Person _director = null!;

    private string _reference = "";
    private string _code = "";

    private string Case => $"/cases/{_reference}";

    [Fact]
    [Trait("Clause", "Code 6.12")]
    public Task Damp_is_answered_in_time_reviewed_by_another_signed_by_the_director_and_put_right() => browser.TellAsync(site, output, async story =>
    {
        _marisol = await story.TenantAsync("Marisol Grant", new Visit { Width = Visit.Phone, Scripts = false });
        _lead = await story.StaffAsync("Priya Nair");
        _manager = await story.StaffAsync("Daniel Price");
        _colleague = await story.StaffAsync("Chloe Turner");
        _reviewer = await story.StaffAsync("Ruth Calder");
        _director = await story.StaffAsync("Margaret Flynn");

        await She_complains_on_her_phone_in_the_night();
        await It_is_accepted_and_set_out_the_same_morning();
        await It_is_acknowledged_by_post();
        await She_reads_the_letter_and_says_that_it_is_right();
        await It_is_investigated_and_upheld();
        await Three_remedies_are_promised_and_the_answer_written();
        await The_lead_checks_it_and_it_is_posted_in_time();
        await She_asks_for_stage_two_and_gives_no_reason();
        await Another_manager_is_named_and_she_hears_by_email();
        await The_other_manager_looks_at_everything_again();
        await The_director_sends_it_back_once_then_signs();
        await The_final_letter_reaches_her();
        await What_was_promised_is_done_and_it_is_closed();
    });

    private async Task She_complains_on_her_phone_in_the_night()
    {
        site.GoTo("3 March 2026", "02:40");
        await _marisol.OpensAsync("/");
        await _marisol.PictureAsync("start", height: 640);
        await _marisol.PressesAsync("Start now");
        await _marisol.SeesAsync("Is anyone in danger now?");
        await _marisol.ChoosesAsync("No");
        await _marisol.PressesAsync("Continue");
        await _marisol.WritesAsync("What went wrong?", """
            There is black mould on the wall beside my daughter's bed. I have reported it four times since October and nothing has been done.

            I work nights. Twice I stayed up after my shift for an appointment, on 12 January and 9 February, and nobody came and nobody rang. Ruby is four. She has been coughing since Christmas and sleeps in my bed now.
            """);
        await _marisol.PictureAsync("question", height: 640);
        await _marisol.PressesAsync("Continue");
        await _marisol.WritesAsync("In your own words (optional)", "Since October");
        await _marisol.FillsInDateAsync("The day it happened or began (optional)", "6 October 2025");
        await _marisol.PressesAsync("Continue");
        await _marisol.WritesAsync("What would put it right? (optional)", "Find out where the damp comes from and stop it. Say sorry for the missed appointments. Ruby needs a new mattress, which is £180.");
        await _marisol.PressesAsync("Continue");
        await _marisol.AttachesAsync("Choose files", "bedroom wall.jpg", "image/jpeg", SampleFiles.Jpeg);
        await _marisol.PressesAsync("Add these files");
        await _marisol.ReadsAsync("bedroom wall.jpg");
        await _marisol.PressesAsync("Continue");
        await _marisol.ChoosesAsync("Myself, or my household");
        await _marisol.PressesAsync("Continue");
        await _marisol.WritesAsync("Your full name", "Marisol Grant");
        await _marisol.ChoosesAsync("Tenant");
        await _marisol.PressesAsync("Continue");
        await _marisol.WritesAsync("Address line 1", "Flat 14, Lantern Way");
        await _marisol.WritesAsync("Town or city (optional)", "Portsmouth");
        await _marisol.WritesAsync("Postcode (optional)", "PO0 4LW");
        await _marisol.PressesAsync("Continue");
        await _marisol.WritesAsync("Your telephone number (optional)", "07700 900142");
        await _marisol.ChoosesAsync("Post");
        await _marisol.WritesAsync("Times to call, or not to call (optional)", "After 2 pm, because I work nights");
        await _marisol.PressesAsync("Continue");
        await _marisol.ChoosesAsync("To the home address");
        await _marisol.PressesAsync("Continue");
        await _marisol.SeesAsync("Do you need any help or changes from us?");
        await _marisol.PressesAsync("Continue");
        await _marisol.SeesAsync("Check your answers before you send them");
        await _marisol.PressesAsync("Send my complaint");
        await _marisol.SeesAsync("We have your complaint");
        await _marisol.ReadsAsync("By Tuesday 10 March 2026 we write to you.");
        await _marisol.ReadsAsync("Housing Ombudsman");
        await _marisol.PictureAsync("confirmation", height: 640);
        _reference = await _marisol.ReadOffAsync(".govuk-panel__body strong");
        await _marisol.FollowsHerComplaintAsync(_reference, await _marisol.ReadOffAsync(".portal-code"));
        await _marisol.SeesAsync("We are reading your complaint");
    }

    private async Task It_is_accepted_and_set_out_the_same_morning()
    {
        site.GoTo("3 March 2026", "09:10");
        await _lead.OpensAsync("/staff/to-triage");
        await _lead.PictureAsync("worklist", from: ".portal-lists");
        await _lead.FollowsAsync(_reference);
        await _lead.FollowsAsync("Decide what this is");
        await _lead.PictureAsync("triage");
        await _lead.FollowsAsync("Accept it at stage one");
        await _lead.PicksAsync("What is it about?", "Damp and mould");
        await _lead.WritesAsync("Is anybody in the household vulnerable?", "A child of four who has been coughing since Christmas.");
        await _lead.WritesAsync("What could happen if we wait?", "Mould beside a small child’s bed: her breathing could become worse.");
        await _lead.PressesAsync("Accept and log at stage one");
        await _lead.SeesAsync("Set out the complaint");
        await _lead.SetsOutAsync("Find the cause of the damp and stop it.\nAn apology for the missed appointments.\nA new mattress, £180.", Mould, Appointments);
        await _lead.GivesToAsync("Daniel Price");
    }

    private async Task It_is_acknowledged_by_post()
    {
        await _lead.SeesAsync("We have received your complaint");
        await _lead.PictureAsync("letter-preview", from: "h1");
        await _lead.IssuesForPostingAsync();

        site.GoTo("4 March 2026", "11:00");
        var letter = await _colleague.PostsAsync("We have received your complaint", _reference, "4 March 2026");
        letter.Says("Marisol Grant Flat 14, Lantern Way Portsmouth");
        letter.Says(Mould);
        letter.Says("Daniel Price, Damp and Mould Manager, will investigate your complaint");
        letter.Says("We will send you our full answer by Tuesday 17 March 2026.");
        letter.Says(_reference);

        // Nobody could mail her a receipt, so the letter gives her a code in writing.
        _code = AccessCode().Match(letter.Text).Value;
        Assert.NotEmpty(_code);
    }

    private async Task She_reads_the_letter_and_says_that_it_is_right()
    {
        site.GoTo("6 March 2026", "15:20");
        await _marisol.FollowsHerComplaintAsync(_reference, _code);
        await _marisol.SeesAsync("We are looking into your complaint (stage one)");
        await _marisol.ReadsAsync("Daniel Price, Damp and Mould Manager");
        await _marisol.PictureAsync("tracking", height: 900);
        await _marisol.PressesAsync("Tell us whether this is right");
        await _marisol.ChoosesAsync("Yes, this is right");
        await _marisol.PressesAsync("Send");
        await _marisol.IsToldAsync("Thank you. We know now that we have understood you.");
    }

    private async Task It_is_investigated_and_upheld()
    {
        site.GoTo("9 March 2026", "14:45");
        await _manager.OpensAsync($"{Case}/contact");
        await _manager.ChoosesAsync("We contacted them");
        await _manager.PicksAsync("How?", "Telephone");
        await _manager.FillsInDateAsync("When?", "9 March 2026");
        await _manager.WritesAsync("Time", "14:30");
        await _manager.WritesAsync("What was said?", "I rang after 2 pm, as she asked. She told me about the four reports and the two mornings on which she waited after a night shift. Ruby’s mattress had to be thrown away.");
        await _manager.PressesAsync("Save the contact");
        await _manager.IsToldAsync("The contact is recorded.");
        await _manager.OpensAsync(Case);
        await _manager.PictureAsync("case");
        await _manager.AddsEvidenceAsync(_reference, "Repair records", "Four reports from 6 October to 19 January. No inspection was ordered.", "9 March 2026");
        await _manager.AddsEvidenceAsync(_reference, "The contractor’s diary", "Both visits were moved. Nobody rang her.", "6 March 2026");

        site.GoTo("11 March 2026", "16:10");
        await _manager.AddsEvidenceAsync(_reference, "The damp surveyor’s report", "Rain comes in through a broken gutter joint above the window.", "11 March 2026");
        await _manager.OpensAsync($"{Case}/findings/1");
        await _manager.FindsAsync(
            "Upheld",
            "You reported mould on 6 October, 10 November, 15 December and 19 January. The first report was given the lowest priority, and the others were added to it as notes. No surveyor was sent.",
            "By our damp and mould procedure a surveyor should have come within ten working days of your first report, by 20 October.",
            "The repair records show your four reports and no inspection. The survey of 11 March found a broken gutter joint, which a visit in October would have found.",
            "Ruby could not use her room through the winter and was coughing. You shared your bed and slept badly between shifts.");
        await _manager.SeesAsync("Finding on point 2");
        await _manager.PictureAsync("finding", from: "h1");
        await _manager.FindsAsync(
            "Upheld",
            "You waited on 12 January and on 9 February. The contractor had moved both visits and did not tell you.",
            "You should have had a call the day before, after 2 pm.",
            "The contractor’s diary agrees with what you told us. We had not passed on when you can be rung.",
            "You stayed awake after two night shifts for nothing.");
        await _manager.SeesAsync("Record the findings");
    }

    private async Task Three_remedies_are_promised_and_the_answer_written()
    {
        await _manager.OpensAsync($"{Case}/remedies");
        await _manager.PromisesAsync("An apology", "A written apology from the Repairs Manager for the reports that nobody acted on and the two missed appointments.", "20 March 2026");
        await _manager.PromisesAsync("Taking action where there has been a delay", "Mend the gutter, treat the mould and paint the bedroom wall. Every visit is agreed with you for after 2 pm.", "2 April 2026");
        await _manager.PromisesAsync("A financial remedy", "A new mattress, and something for the distress and the two lost mornings.", "27 March 2026", amount: "430");

        // More than the manager may approve.
        await _lead.OpensAsync($"{Case}/money/3");
        await _lead.PressesAsync("Approve £430.00");
        await _lead.IsToldAsync("The payment is approved.");
        await _manager.OpensAsync($"{Case}/draft");
        await _manager.WritesAsync("What we did to investigate", "I spoke to you on 9 March, read the repair records and the contractor’s diary, and our damp surveyor visited your home on 11 March.");
        await _manager.WritesAsync("What went wrong, and our apology", "We did not act on four reports of mould, and you waited twice for people who did not come. I am sorry for both, and for the winter that Ruby spent without her room.");
        await _manager.WritesAsync("What we change because of this complaint", "A second report of damp from the same home now goes to me the same day. The contractor tells us of every visit that moves.");
        await _manager.PressesAsync("Save the draft");
        await _manager.IsToldAsync("The draft is saved.");
        await _manager.PictureAsync("draft", height: 700, from: "h1");
        await _manager.OpensAsync($"{Case}/send-for-check");
        await _manager.PressesAsync("Send for the quality check");
        await _manager.IsToldAsync("Sent to the complaints lead for the quality check.");
    }

    private async Task The_lead_checks_it_and_it_is_posted_in_time()
    {
        site.GoTo("12 March 2026", "10:05");
        await _lead.OpensAsync("/staff/quality-check");
        await _lead.FollowsAsync(_reference);
        await _lead.FollowsAsync("Check the quality");
        foreach (var item in ComplaintsPortal.Web.Features.QualityCheck.Checklist.Items)
        {
            await _lead.ChoosesAsync(item.Words);
        }

        await _lead.ChoosesAsync("It is right and can go");
        await _lead.PictureAsync("quality-check", height: 700, from: "h1");
        await _lead.PressesAsync("Save the decision");
        await _lead.IsToldAsync("The response passed the quality check. It can be issued now.");
        await _lead.IssuesForPostingAsync();
        var answer = await _colleague.PostsAsync("Our answer to your complaint", _reference, "12 March 2026");
        answer.Says("Housing Ombudsman");
        answer.Says("£430");
        await _lead.OpensAsync(Case);
        await _lead.ReadsWhenUnfoldedAsync("Done on Thursday 12 March 2026.");
    }

    private async Task She_asks_for_stage_two_and_gives_no_reason()
    {
        site.GoTo("20 March 2026", "16:30");
        await _marisol.FollowsHerComplaintAsync(_reference, _code);
        await _marisol.SeesAsync("We have sent you our answer (stage one)");
        await _marisol.PressesAsync("Send us a message or files");
        await _marisol.WritesAsync("Message", $"I have an email address now: {Email}. Please write to me there.");
        await _marisol.PressesAsync("Send");
        await _marisol.PressesAsync("Ask for stage two");
        await _marisol.PressesAsync("Ask for stage two");
        await _marisol.IsToldAsync("You have asked for stage two. We write to you by the date below.");
        await _marisol.SeesAsync("You have asked for stage two");
    }

    private async Task Another_manager_is_named_and_she_hears_by_email()
    {
        site.GoTo("23 March 2026", "09:30");
        await _lead.OpensAsync($"{Case}/contact-details");
        await _lead.WritesAsync("Email address", Email);
        await _lead.ChoosesAsync("By email");
        await _lead.WritesAsync("How do you know?", "She wrote it in her message of 20 March.");
        await _lead.PressesAsync("Save");
        await _lead.IsToldAsync("The contact details are saved.");
        await _lead.OpensAsync($"{Case}/escalation");
        await _lead.PressesAsync("Accept and log at stage two");
        await _lead.SeesAsync("Set out the complaint");
        await _lead.PressesAsync("Save the definition");

        // Daniel Price answered stage one, so he is not among those who can be named.
        await _lead.SeesAsync("Name who reviews it");
        await _lead.DoesNotReadAsync("Daniel Price");
        await _lead.GivesToAsync("Ruth Calder");
        await _lead.PressesAsync("Issue and email the letter");
        await site.DeliverMailAsync();
        var (_, to, mail) = site.MailServer.Mails[^1];
        Assert.Equal(Email, to);
        Assert.Contains("Ruth Calder", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Wednesday 22 April 2026", mail.Text, StringComparison.Ordinal);
    }

    private async Task The_other_manager_looks_at_everything_again()
    {
        site.GoTo("31 March 2026", "11:15");
        await _reviewer.OpensAsync("/staff/mine");
        await _reviewer.FollowsAsync(_reference);
        await _reviewer.AddsEvidenceAsync(_reference, "Photographs of the bedroom after the repair", "The wall is dry and painted.", "30 March 2026");
        await _reviewer.OpensAsync($"{Case}/findings/1");
        await _reviewer.FindsAsync(
            "Upheld",
            "Four reports brought no inspection between October and March. I read the records again, and they leave no doubt.",
            "A surveyor should have come by 20 October.",
            "The answer at stage one was right about the reports. It did not say who would make sure that the damp stays away.",
            "A winter without her room, for a child of four.");
        await _reviewer.FindsAsync(
            "Upheld",
            "Both visits were moved by the contractor. Nobody told you.",
            "A call the day before, after 2 pm.",
            "The contractor’s diary shows it.",
            "Two mornings without sleep after a night at work.");
        await _reviewer.OpensAsync($"{Case}/remedies");
        await _reviewer.PromisesAsync("Taking action where there has been a delay", "The damp surveyor visits again and measures the wall.", "17 April 2026");
        await _reviewer.OpensAsync($"{Case}/draft");
        await _reviewer.WritesAsync("What we did to investigate", "I took no part in stage one. I read the whole case, and saw photographs of the room after the repair.");
        await _reviewer.WritesAsync("What went wrong, and our apology", "We let you down for five months. I am sorry.");
        await _reviewer.PressesAsync("Save the draft");
        await _reviewer.OpensAsync($"{Case}/send-for-signature");
        await _reviewer.PressesAsync("Send for signature");
    }

    private async Task The_director_sends_it_back_once_then_signs()
    {
        site.GoTo("8 April 2026", "09:00");
        await _director.OpensAsync("/staff/signature");
        await _director.FollowsAsync(_reference);
        await _director.FollowsAsync("Sign the response or send it back");
        await _director.PictureAsync("sign-off", from: "h1");
        await _director.ChoosesAsync("I send it back");
        await _director.WritesAsync("What needs to change?", "Name the two missed appointments in the apology.");
        await _director.PressesAsync("Save the decision");
        await _director.IsToldAsync("Sent back to Ruth Calder.");

        site.GoTo("9 April 2026", "10:00");
        await _reviewer.OpensAsync($"{Case}/draft");
        await _reviewer.ReadsAsync("Name the two missed appointments in the apology.");
        await _reviewer.WritesAsync("What went wrong, and our apology", "We let you down for five months, and on 12 January and 9 February nobody came. I am sorry.");
        await _reviewer.PressesAsync("Save the draft");
        await _reviewer.OpensAsync($"{Case}/send-for-signature");
        await _reviewer.PressesAsync("Send for signature");
        await _director.OpensAsync($"{Case}/sign-off");
        await _director.ChoosesAsync("I sign it");
        await _director.PressesAsync("Save the decision");
        await _director.IsToldAsync("Signed. The final response can be issued now.");
    }

    private async Task The_final_letter_reaches_her()
    {
        await _reviewer.OpensAsync($"{Case}/letters/stage-two-response");
        await _reviewer.PressesAsync("Issue and email the letter");
        await site.DeliverMailAsync();
        var (_, to, mail) = site.MailServer.Mails[^1];
        Assert.Equal(Email, to);
        var letter = await Pdf.ReadAsync(Assert.Single(mail.Attachments).Content);
        letter.Says("Our final answer to your complaint");
        letter.Says("9 April 2026");
        letter.Says("Marisol Grant");
        letter.Says(Mould);
        letter.Says(Appointments);
        letter.Says("we have decided that your complaint is upheld");
        letter.Says("on 12 January and 9 February nobody came. I am sorry.");
        letter.Says("The damp surveyor visits again and measures the wall.");
        letter.Says("A new mattress, and something for the distress and the two lost mornings.");
        letter.Says("This is our final response");
        letter.Says("Housing Ombudsman");
        letter.Says("within 12 months of the date of this letter");
        letter.Says("Margaret Flynn");
        letter.Says("Ruth Calder, Head of Tenancy Services, reviewed your complaint");
        await letter.PictureAsync("final-letter");

        await _marisol.FollowsHerComplaintAsync(_reference, _code);
        await _marisol.SeesAsync("We have sent you our final answer (stage two)");
        Assert.Equal(letter.Content, (await _marisol.OpensPdfAsync(await _marisol.AddressOfAsync("PDF of Our final answer to your complaint"))).Content);
    }

    private async Task What_was_promised_is_done_and_it_is_closed()
    {
        site.GoTo("20 April 2026", "13:00");
        await _lead.OpensAsync($"{Case}/close");
        await _lead.ReadsAsync("It cannot be closed yet.");
        await _manager.CompletesAsync(_reference, 1, "18 March 2026", "A copy of the Repairs Manager’s letter of 18 March.");
        await _manager.CompletesAsync(_reference, 2, "30 March 2026", "Photographs of 30 March, and she says that the wall is dry.");
        await _manager.PaysAsync(_reference, 3, "430", "26 March 2026", "Payment of £430 on 26 March.");
        await _reviewer.CompletesAsync(_reference, 4, "16 April 2026", "The surveyor’s measurements of 16 April: dry.");
        await _reviewer.IsToldAsync("Nothing is open any more.");
        await _lead.LearnsAsync(
            _reference, "Nobody noticed that the same home reported damp again and again.", "A second report of damp from one home goes to the Repairs Manager the same day.",
            "Priya Nair (LAH Landlord Complaints Lead)", "30 June 2026");
        await _lead.OpensAsync($"{Case}/close");
        await _lead.PressesAsync("Close the complaint");
        await _lead.IsToldAsync("The complaint is closed.");
        await _lead.PictureAsync("closed");
        await _marisol.FollowsHerComplaintAsync(_reference, _code);
        await _marisol.SeesAsync("Your complaint is closed");
    }

    [GeneratedRegex("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")]
    private static partial Regex AccessCode();
}
