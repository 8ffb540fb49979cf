using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.Group;
using ComplaintsPortal.Web.Features.Track;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Group;

/// <summary>Several people complain of the same: one investigation, a letter to each. Now is Wednesday 4 March 2026, 10:00.</summary>
public sealed partial class GroupPagesTests
{
    private const string Acknowledgement = "letters/stage-one-acknowledgement";

    [Fact]
    public async Task Each_fault_is_a_sentence_beside_its_field_and_nobody_joins()
    {
        await using var site = await StartAsync();
        var reference = await site.AddCaseAsync(c => c.Acknowledged());
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        PageAssert.NotAllowed(await (await site.SignedInAsync(StaffRole.StaffMember)).GetAsync($"/cases/{reference}/group"));
        PageAssert.NotFound(await (await site.SignedInAsync(TestStaff.Another(StaffRole.InvestigatingManager))).GetAsync($"/cases/{reference}/group"));
        PageAssert.NotFound(await lead.GetAsync($"/cases/{reference}/group/4711/leave"));
        var page = await (await lead.GetAsync($"/cases/{reference}/group")).PressAsync("Add them");
        PageAssert.Error("Name", JoinFormValidator.NoName, page);
        PageAssert.Error("Postal address", JoinFormValidator.NoWay, page);
        PageAssert.Error("How do they want their letters?", JoinFormValidator.NoPreference, page);
        PageAssert.Error("How do you know that they complain of the same?", JoinFormValidator.NoHow, page);
        page = await page.Fill("Name", new string('x', 201)).Fill("Email address (optional)", "ken@tenant.example, x@y.example").Fill("Telephone number (optional)", new string('1', 51))
            .Fill("Postal address", string.Join('\n', Enumerable.Repeat("a", 9))).Fill("Postcode", new string('P', 13)).Fill("How do you know that they complain of the same?", new string('x', 100_001)).PressAsync("Add them");
        PageAssert.Error("Name", "The name must be 200 characters or fewer", page);
        PageAssert.Error("Email address (optional)", JoinFormValidator.NoEmail, page);
        PageAssert.Error("Telephone number (optional)", "The telephone number must be 50 characters or fewer", page);
        PageAssert.Error("Postal address", JoinFormValidator.TooLong, page);
        PageAssert.Error("Postcode", "The postcode must be 12 characters or fewer", page);
        PageAssert.Error("How do you know that they complain of the same?", "How you know must be 100,000 characters or fewer", page);
        page = await page.Fill("Email address (optional)", "ken@tenant.example").Fill("Postal address", "").Choose("By post").PressAsync("Add them");
        PageAssert.Error("How do they want their letters?", "Enter a postal address, because they want letters by post", page);
        Assert.Equal(0, await site.InDatabaseAsync(context => context.Set<CaseParty>().CountAsync(party => !party.IsMain)));
    }

    [Fact]
    public async Task Somebody_who_joined_late_or_lost_their_code_is_sent_one_of_their_own()
    {
        await using var site = await StartAsync();
        var reference = await site.AddCaseAsync(c => c.Acknowledged(), s => s with { Email = "amina@tenant.example" });
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        var hers = (await site.ReadCaseAsync(reference)).AccessCodeHash;
        var page = await JoinAsync(lead, reference, "Ken Ito", "ken@tenant.example", "By email");
        var first = await SendCodeAsync(page, "ken@tenant.example");
        PageAssert.Is("We are looking into your complaint (stage one)", await site.Anybody().FollowAsync(reference, first));

        var second = await SendCodeAsync(await lead.GetAsync($"/cases/{reference}/group"), "ken@tenant.example");
        PageAssert.GeneralError(TrackController.Wrong, await site.Anybody().FollowAsync(reference, first));
        PageAssert.Is("We are looking into your complaint (stage one)", await site.Anybody().FollowAsync(reference, second));

        // Hers is another, and is neither made nor lost by his.
        page = await lead.GetAsync($"/cases/{reference}/letters/new-access-code");
        Assert.Contains("It goes to Amina Yusuf alone.", page.Text, StringComparison.Ordinal);
        var complaint = await site.ReadCaseAsync(reference);
        Assert.Equal(hers, complaint.AccessCodeHash);
        Assert.All(complaint.Letters.Where(l => l.Kind == LetterKind.NewAccessCode), l => Assert.Equal(("Ken Ito", "ken@tenant.example"), (l.ForName, l.Addressee)));
        Assert.DoesNotContain(complaint.Letters, l => l.Text.Contains(second, StringComparison.Ordinal));
        PageAssert.NotFound(await lead.GetAsync($"/cases/{reference}/letters/new-access-code?for=2"));
        PageAssert.NotFound(await lead.GetAsync($"/cases/{reference}/letters/progress-update?for=1"));

        async Task<string> SendCodeAsync(Page from, string to)
        {
            await (await from.FollowAsync("Send a new code to Ken Ito")).PressAsync("Issue and email the letter");
            var mail = (await site.InDatabaseAsync(context => context.Set<OutboxMessage>().Where(m => m.To == to).OrderBy(m => m.Id).ToListAsync()))[^1];
            return mail.TextBody.Split("this access code: ")[1][..14];
        }
    }

    [Fact]
    public async Task A_members_record_says_nothing_that_only_the_first_complainant_gave()
    {
        await using var site = await StartAsync();
        var reference = await site.AddCaseAsync(c => c.Accept().Define().Assign(), s => s with { Email = "amina@tenant.example", Telephone = "07700 900999" });
        var page = await JoinAsync(await site.SignedInAsync(StaffRole.ComplaintsLead), reference, "Ken Ito", "ken@tenant.example", "By email");
        page = await page.FollowAsync("Record of Ken Ito");

        Assert.Contains(reference.ToString(), page.Links);
        Assert.DoesNotContain("amina@tenant.example", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("07700 900999", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_letter_goes_to_each_once_in_their_own_name_way_and_format()
    {
        await using var site = await StartAsync();
        var reference = await site.AddCaseAsync(c => c.Accept().Define().Assign(), s => s with { Email = "amina@tenant.example", PreferredContact = ContactPreference.Email, AdjustmentsAsked = "I cannot read small print." });
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        await JoinAsync(lead, reference, "Ken Ito", "ken@tenant.example", "By email");
        var page = await JoinAsync(lead, reference, "Rosa Delgado", "", "By post", "Large print");
        Assert.Contains("Their own code comes with the next acknowledgement or answer to them, or when you send it", page.Text, StringComparison.Ordinal);

        page = await lead.GetAsync($"/cases/{reference}/{Acknowledgement}");
        Assert.Contains("And in their own name to Ken Ito, by email to ken@tenant.example.", page.Text, StringComparison.Ordinal);
        Assert.Contains("And in their own name to Rosa Delgado, by post, large print.", page.Text, StringComparison.Ordinal);
        await page.PressAsync("Issue and email the letter");

        var letters = (await site.ReadCaseAsync(reference)).Letters;
        Assert.Equal(["", "Ken Ito", "Rosa Delgado"], letters.Select(l => l.ForName));
        Assert.Equal([Delivery.Email, Delivery.Email, Delivery.Post], letters.Select(l => l.Delivery));
        Assert.Contains("Dear Ken Ito", letters[1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Amina", letters[1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("small print", letters[1].Text, StringComparison.Ordinal);
        Assert.Contains("small print", letters[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("7 Harbour Row", letters[2].Addressee, StringComparison.Ordinal);
        var mails = await site.InDatabaseAsync(context => context.Set<OutboxMessage>().Where(m => m.LetterId != null).OrderBy(m => m.Id).Select(m => new { m.To, m.LetterId, m.TextBody }).ToListAsync());
        Assert.Equal(["amina@tenant.example", "ken@tenant.example"], mails.Select(m => m.To));
        Assert.Equal([letters[0].Id, letters[1].Id], mails.Select(m => m.LetterId!.Value));
        var queue = await lead.GetAsync("/staff/print-queue");
        Assert.Contains("Large print", queue.Text, StringComparison.OrdinalIgnoreCase);

        // The same form again issues nothing a second time.
        await page.PressAsync("Issue and email the letter");
        Assert.Equal(3, (await site.ReadCaseAsync(reference)).Letters.Count);

        // What was printed for posting holds Rosa's own code; the database only its hash.
        Assert.DoesNotMatch(Code(), letters[1].Text + letters[2].Text);
        Assert.Matches(Code(), mails[1].TextBody);
    }

    [Fact]
    public async Task Each_opens_the_tracking_page_with_their_own_code_and_reads_only_what_is_theirs()
    {
        await using var site = await StartAsync();
        var reference = await site.AddTrackedAsync(c => c.Accept().Define().Assign(), s => s with { Email = "amina@tenant.example", PreferredContact = ContactPreference.Email });
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        await JoinAsync(lead, reference, "Ken Ito", "ken@tenant.example", "By email");
        await (await lead.GetAsync($"/cases/{reference}/{Acknowledgement}")).PressAsync("Issue and email the letter");
        var text = await site.InDatabaseAsync(context => context.Set<OutboxMessage>().Where(m => m.To == "ken@tenant.example").Select(m => m.TextBody).SingleAsync());
        await site.MeanwhileAsync(reference, CaseSetUp.Staff.Lead, (complaint, act) =>
        {
            foreach (var letter in complaint.Letters)
            {
                complaint.RecordLetterSent(letter.Number, site.Clock.Today, TestCase.Portsmouth, act);
            }
        });

        var ken = site.Anybody();
        var page = await ken.FollowAsync(reference, Code().Match(text).Value);
        Assert.Contains("/track/complaint/letters/2", page.Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
        Assert.DoesNotContain("/track/complaint/letters/1", page.Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
        Assert.DoesNotContain("Amina", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Read your complaint", page.Text, StringComparison.Ordinal);
        PageAssert.NotFound(await ken.GetAsync("/track/complaint/letters/1"));
        page = await (await ken.GetAsync("/track/complaint/message")).Fill("Message", "It is in my flat too.").PressAsync("Send");
        Assert.Contains("It is in my flat too.", page.Text, StringComparison.Ordinal);

        var amina = site.Anybody();
        page = await amina.FollowAsync(reference);
        Assert.DoesNotContain("It is in my flat too.", page.Text, StringComparison.Ordinal);
        PageAssert.NotFound(await amina.GetAsync("/track/complaint/letters/2"));

        // Whoever left gets nothing more, and their code opens nothing.
        page = await (await lead.GetAsync($"/cases/{reference}/group")).FollowAsync("Leaves the group (Ken Ito)");
        PageAssert.Error("What did they say?", LeaveFormValidator.NoWords, await page.PressAsync("They leave the group"));
        PageAssert.Says("Ken Ito is not part of the complaint any more. It goes on for the others.", await page.Fill("What did they say?", "“I have moved”, on the telephone.").PressAsync("They leave the group"));
        Assert.Contains("Open your complaint", (await ken.GetAsync("/track/complaint")).Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await site.InDatabaseAsync(context => context.Set<CaseParty>().Where(party => !party.IsMain && party.LeftOn == null).ToListAsync()));
        PageAssert.Is("There is nothing to do here now", await lead.GetAsync($"/cases/{reference}/group/1/leave"));
    }

    /// <summary>One of the group asks for stage two, and the whole complaint goes there (Code 6.10, 6.12).</summary>
    [Fact]
    [Trait("Clause", "Code 6.10")]
    public async Task Whoever_is_part_of_it_can_take_it_to_stage_two_for_everybody()
    {
        await using var site = await StartAsync();
        var reference = await site.AddCaseAsync(c => c.Responded());
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        await JoinAsync(lead, reference, "Ken Ito", "ken@tenant.example", "By email");
        await site.InDatabaseAsync(async context =>
        {
            (await context.Set<CaseParty>().SingleAsync(party => !party.IsMain)).GiveAccessCode(AccessCode.Hash(reference, "7GQ2-M4XD-90KT"));
            await context.SaveChangesAsync();
        });
        var ken = site.Anybody();
        await ken.FollowAsync(reference, "7GQ2-M4XD-90KT");
        var asked = await (await ken.GetAsync("/track/complaint/stage-two")).PressAsync("Ask for stage two");
        PageAssert.Says("You have asked for stage two. We write to you by the date below.", asked);
        var complaint = await site.ReadCaseAsync(reference);
        Assert.Equal(ComplaintStatus.EscalationRequested, complaint.Status);
        Assert.Contains("Ken Ito", (await lead.GetAsync($"/cases/{reference}")).Text, StringComparison.Ordinal);
    }

    /// <summary>Whoever writes down a request for somebody of the group says who it was.</summary>
    [Fact]
    [Trait("Clause", "Code 6.10")]
    public async Task Staff_say_which_of_them_asked_for_stage_two()
    {
        await using var site = await StartAsync();
        var reference = await site.AddCaseAsync(c => c.Responded());
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        await JoinAsync(lead, reference, "Ken Ito", "ken@tenant.example", "By email");

        var page = await (await lead.GetAsync($"/cases/{reference}/escalation-request")).Pick("Who asked?", "Ken Ito").PressAsync("Record the request");
        PageAssert.Says("The request for stage two is recorded. Now decide on it.", page);

        Assert.Matches("Stage two was asked for by Ken Ito on .* 4 March 2026", (await lead.GetAsync($"/cases/{reference}")).Text);
    }

    /// <summary>Whoever speaks for one of the group gets that one's letters, and only with consent; what limits contact with them stands on every page (Code 3.6, 5.14).</summary>
    [Fact]
    [Trait("Clause", "Code 3.6, Code 5.14")]
    public async Task Who_speaks_for_one_of_them_gets_that_ones_letters_and_a_warning_goes_to_the_one_it_is_about()
    {
        await using var site = await StartAsync();
        var reference = await site.AddCaseAsync(c => c.Accept().Define().Assign(), s => s with { Email = "amina@tenant.example", PreferredContact = ContactPreference.Email });
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        await JoinAsync(lead, reference, "Ken Ito", "ken@tenant.example", "By email");
        var act = new Act(CaseSetUp.Staff.Lead, site.Clock.UtcNow);
        await site.InDatabaseAsync(async context =>
        {
            var ken = await context.Set<Person>().SingleAsync(p => p.Name == "Ken Ito");
            context.Add(Representative.Record(ken, null, Speaks(act.Day, ConsentEvidence.None, ""), act));
            context.Add(ContactRestriction.Warn(ken, new WarningNote([TestCase.Portsmouth.Policy.Conduct.Behaviours[0].Code], "Two calls on 2 March.", "Please write to us by email."), act));
            await context.SaveChangesAsync();
        });

        // Without consent it goes to Ken, and the page says why.
        var page = await lead.GetAsync($"/cases/{reference}/{Acknowledgement}");
        Assert.Contains("And in their own name to Ken Ito, by email to ken@tenant.example.", page.Text, StringComparison.Ordinal);
        Assert.Contains("There is none of Hana Ito yet.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Warned about contact: Ken Ito", page.Text, StringComparison.Ordinal);
        Assert.Contains("Do not tell Hana Ito anything: Ken Ito", page.Text, StringComparison.Ordinal);

        // The warning and the request for consent are about Ken, and go to nobody else.
        await (await lead.GetAsync($"/cases/{reference}/letters/contact-warning")).PressAsync("Issue and email the letter");
        await (await lead.GetAsync($"/cases/{reference}/letters/consent-request")).PressAsync("Issue and email the letter");
        var letters = (await site.ReadCaseAsync(reference)).Letters;
        Assert.Equal([("Ken Ito", "ken@tenant.example"), ("Ken Ito", "ken@tenant.example")], letters.Select(l => (l.ForName, l.Addressee)));
        Assert.Contains("Dear Ken Ito", letters[0].Text, StringComparison.Ordinal);
        Assert.Contains("Hana Ito", letters[1].Text, StringComparison.Ordinal);

        await site.InDatabaseAsync(async context =>
        {
            var ken = await context.Set<Person>().SingleAsync(p => p.Name == "Ken Ito");
            (await context.Set<Representative>().SingleAsync()).Change(ken, Speaks(act.Day, ConsentEvidence.Written, "His letter of 3 March."), "He wrote.", act);
            await context.SaveChangesAsync();
        });
        page = await lead.GetAsync($"/cases/{reference}/{Acknowledgement}");
        Assert.Contains("And in their own name to Hana Ito (who speaks for Ken Ito), by email to hana@tenant.example.", page.Text, StringComparison.Ordinal);
        await page.PressAsync("Issue and email the letter");

        letters = (await site.ReadCaseAsync(reference)).Letters;
        Assert.Equal([("", "amina@tenant.example"), ("Ken Ito", "hana@tenant.example")], letters.Skip(2).Select(l => (l.ForName, l.Addressee)));
        Assert.Contains("Dear Hana Ito", letters[3].Text, StringComparison.Ordinal);
        Assert.Equal("Hana Ito", await site.InDatabaseAsync(context => context.Set<OutboxMessage>().Where(m => m.LetterId == letters[3].Id).Select(m => m.ToName).SingleAsync()));
    }

    /// <summary>Each of the group can say that we have misunderstood, answer what was found, and say whether something was done (Code 5.6, LHP-37, Code 7.3).</summary>
    [Fact]
    [Trait("Clause", "Code 5.6, LHP-37, Code 7.3")]
    public async Task Each_of_them_answers_on_the_tracking_page_for_themselves()
    {
        await using var site = await StartAsync();
        var reference = await site.AddTrackedAsync(c => c.Acknowledged().Find(), s => s with { Email = "amina@tenant.example", PreferredContact = ContactPreference.Email });
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        await JoinAsync(lead, reference, "Ken Ito", "ken@tenant.example", "By email");
        var part = await site.InDatabaseAsync(async context =>
        {
            var party = await context.Set<CaseParty>().SingleAsync(one => !one.IsMain);
            party.GiveAccessCode(AccessCode.Hash(reference, "7GQ2-M4XD-90KT"));
            await context.SaveChangesAsync();
            return party.Id;
        });
        var ken = site.Anybody();
        await ken.FollowAsync(reference, "7GQ2-M4XD-90KT");

        // Agreeing is the complainant's; that something is wrong anybody of them can say.
        await (await ken.GetAsync("/track/complaint/definition")).Choose("Yes, this is right").PressAsync("Send");
        Assert.NotEqual(DefinitionState.Agreed, (await site.ReadCaseAsync(reference)).StageOne.DefinitionState);
        Assert.Contains("I agree with how you understand the complaint.", (await ken.GetAsync("/track/complaint")).Text, StringComparison.Ordinal);
        await (await ken.GetAsync("/track/complaint/definition")).Choose("No, something is wrong or missing").Fill("What is wrong or missing?", "My flat is missing.").PressAsync("Send");
        Assert.Equal((DefinitionState.Corrected, "Ken Ito: My flat is missing."), (await site.ReadCaseAsync(reference)).StageOne is var one ? (one.DefinitionState, one.DefinitionCorrection) : default);

        var manager = await site.SignedInAsync(StaffRole.InvestigatingManager);
        await (await manager.GetAsync($"/cases/{reference}/reply")).FillDate("By when can they answer?", site.Clock.Today.AddDays(3)).PressAsync("Ask them to answer");
        await (await manager.GetAsync($"/cases/{reference}/letters/provisional-findings")).PressAsync("Issue and email the letter");
        await site.MeanwhileAsync(reference, CaseSetUp.Staff.Lead, (complaint, act) =>
        {
            foreach (var letter in complaint.Letters.Where(letter => letter.SentDay is null).ToList())
            {
                complaint.RecordLetterSent(letter.Number, site.Clock.Today, TestCase.Portsmouth, act);
            }
        });
        var page = await (await ken.GetAsync("/track/complaint/reply")).Fill("Your answer", "Nobody came to me either.").PressAsync("Send");
        Assert.Contains("We have your answer", page.Banner, StringComparison.Ordinal);
        var reply = (await site.ReadCaseAsync(reference)).Reply!;
        Assert.Equal([("", null), ("Nobody came to me either.", part)], reply.Parties.Select(party => (party.Answer, party.PartyId)));
        Assert.True((await site.ReadCaseAsync(reference)).AwaitsReply(site.Clock.Today));
        page = await (await manager.GetAsync($"/cases/{reference}/reply")).Fill("What did they say?", "Nothing to add.").PressAsync("Save the answer");
        PageAssert.Error("Who answered?", Features.Reply.ReplyAnswerFormValidator.Nobody, page);
        Assert.DoesNotContain("Ken Ito", page.Document.QuerySelector("fieldset")!.TextContent, StringComparison.Ordinal);
    }

    private static RepresentativeNote Speaks(DateOnly from, ConsentEvidence evidence, string words) =>
        new("Hana Ito", RepresentativeKind.Relative, "daughter", "hana@tenant.example", "", [], "", GetsLetters: true, evidence, words, from, null);

    /// <summary>Who joins late gets the letters from then on, under the record that is surely theirs.</summary>
    [Fact]
    public async Task Who_joins_late_gets_the_letters_from_then_on_and_keeps_their_record()
    {
        await using var site = await StartAsync();
        await site.AddCaseAsync(_ => { }, s => s with { ComplainantName = "Ken Ito", Email = "ken@tenant.example" });
        var known = await site.InDatabaseAsync(context => context.Set<Person>().Where(p => p.Name == "Ken Ito").Select(p => p.Id).FirstAsync());
        var reference = await site.AddCaseAsync(c => c.Acknowledged());
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        await JoinAsync(lead, reference, "Ken Ito", "ken@tenant.example", "By email");
        Assert.Equal(known, await site.InDatabaseAsync(context => context.Set<CaseParty>().Where(party => !party.IsMain).Select(party => party.PersonId).SingleAsync()));
        Assert.Single((await site.ReadCaseAsync(reference)).Letters);
        Assert.Contains("2 complainants, one investigation", (await lead.GetAsync($"/cases/{reference}")).Text, StringComparison.Ordinal);
        Assert.Contains(reference.ToString(), (await lead.GetAsync($"/staff/complainants/{known}")).Text, StringComparison.Ordinal);

        var page = await (await lead.GetAsync($"/cases/{reference}/{Acknowledgement}?correct=true")).Fill("What is corrected, and why?", "The point was wrong.").PressAsync("Issue the corrected letter");
        Assert.Contains("is issued", page.Banner, StringComparison.Ordinal);
        Assert.Equal(["", "", "Ken Ito"], (await site.ReadCaseAsync(reference)).Letters.Select(l => l.ForName));
        PageAssert.Conflict("Ken Ito is part of it already.", await (await lead.GetAsync($"/cases/{reference}/group")).Fill("Name", "Ken Ito").Fill("Email address (optional)", "ken@tenant.example").Choose("By email").Fill("How do you know that they complain of the same?", "Again.").PressAsync("Add them"));
    }

    private static Task<PortalFactory> StartAsync() => PortalFactory.StartAsync(site => site.With(services => services.AddSingleton<ILetterPdf, InstantPdf>()));

    private static async Task<Page> JoinAsync(Visitor lead, ComplaintReference reference, string name, string email, string way, string format = "Standard")
    {
        var page = await (await lead.GetAsync($"/cases/{reference}/group")).Fill("Name", name).Fill("Email address (optional)", email).Fill("Postal address", "7 Harbour Row\nPortsmouth").Fill("Postcode", "PO1 3AX")
            .Choose(way).Pick("Format", format).Fill("How do you know that they complain of the same?", $"{name} called.").PressAsync("Add them");
        PageAssert.Says($"{name} is part of the complaint. Every letter from now on goes to them too, in their own name.", page);
        return page;
    }

    [GeneratedRegex("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")]
    private static partial Regex Code();
}
