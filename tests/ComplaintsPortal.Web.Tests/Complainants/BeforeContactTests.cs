using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Feedback;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Hazards;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Complainants;

/// <summary>What was agreed with somebody, and how contact is limited, on pages beside the complaint. Now is Wednesday 4 March 2026, 10:00.</summary>
[Trait("Clause", "Code 5.10")]
[Trait("Clause", "Code 5.14")]
public sealed class BeforeContactTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private const string Ringing = "The ringing frightens my son.";

    [Fact]
    public async Task The_list_of_complainants_says_it_beside_the_number_also_where_a_merged_record_knows_it()
    {
        var (first, second, other) = (await factory.ACaseAsync(), await factory.ACaseAsync(), await factory.ACaseAsync());
        await NoCallsAsync(first);
        await factory.AgreeAsync(first.Complaint.Reference, new NeedNote(NeedKind.Other, $"Speak slowly. {new string('x', 200)}", "Her letter.", factory.Clock.Today));
        await factory.AgreeAsync(second.Complaint.Reference, new NeedNote(NeedKind.LargePrint, "Small letters swim.", "Her letter.", factory.Clock.Today, NeedAudience.LeadAndHandler));
        await factory.RestrictAsync(second.Complaint.Reference, "By email to Nia only.");
        var into = await factory.WithPersonAsync(first.Complaint.Reference, (_, _) => null);
        await factory.WithPersonAsync(second.Complaint.Reference, (from, act) =>
        {
            from.Change(from.Details() with { Language = "Polish" }, "She said so.", act);
            return null;
        });
        await factory.InDatabaseAsync(async context =>
        {
            var fromId = await context.Set<CaseParty>().Where(party => party.ComplaintId == second.Complaint.Id).Select(party => party.PersonId).SingleAsync();
            var (from, standing) = (await context.Set<Person>().SingleAsync(p => p.Id == fromId), await context.Set<Person>().SingleAsync(p => p.Id == into));
            context.Add(PersonMerge.Do(from, standing, [], "Same date of birth.", new(TestStaff.Of(StaffRole.ComplaintsLead).Actor, factory.Clock.UtcNow)));
            await context.SaveChangesAsync();
        });

        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        Assert.Equal(
            $"Contact is restricted|By email to Nia only.|Do not telephone|{first.Complaint.Correspondent.Telephone}|Prefers Polish|Speak slowly. {new string('x', 86)}…|Letters in large print",
            Reached(await lead.GetAsync($"/staff/complainants?q={first.Complaint.Reference}")));
        Assert.Equal(other.Complaint.Correspondent.Telephone, Reached(await lead.GetAsync($"/staff/complainants?q={other.Complaint.Reference}")));
    }

    [Fact]
    public async Task What_was_only_asked_for_was_declined_or_has_ended_is_no_longer_said()
    {
        var test = await factory.ACaseAsync();
        await factory.WithPersonAsync(test.Complaint.Reference, (person, act) => Need.Record(person, new NeedNote(NeedKind.NoTelephone, Ringing, "Her letter.", act.Day), act));
        await factory.WithPersonAsync(test.Complaint.Reference, (person, act) =>
        {
            var need = Need.Record(person, new NeedNote(NeedKind.Braille, "Braille.", "Her letter.", act.Day), act);
            need.Decline(person, "She found that she reads none.", act);
            return need;
        });
        await factory.WithPersonAsync(test.Complaint.Reference, (person, act) => ContactRestriction.Warn(person, new WarningNote(["threats"], "A threat on 2 March.", "Please write."), act));

        var page = await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync($"/staff/complainants?q={test.Complaint.Reference}");
        Assert.Equal($"{test.Complaint.Correspondent.Telephone}|Warned about contact", Reached(page));
    }

    [Theory]
    [InlineData("Somebody Else", true, false, "", "email address")]
    [InlineData("", false, true, "", "telephone number")]
    [InlineData("own", false, false, "po1 4qt", "name and postcode")]
    [InlineData("own", true, true, "", "name, email address and telephone number")]
    public async Task Feedback_names_whoever_may_have_given_it_and_says_it_before_they_are_thanked(string name, bool email, bool telephone, string postcode, string same)
    {
        var test = await factory.ACaseAsync($"thanks{Guid.NewGuid():N}@tenant.example");
        var theirs = test.Complaint.Correspondent;
        await NoCallsAsync(test);
        await factory.RestrictAsync(test.Complaint.Reference, "By email to Nia only.");

        var page = await FeedbackAsync(new FeedbackReceived(FeedbackKind.Comment, "telephone", factory.Clock.UtcNow, "The hall is dark.")
        {
            Name = name == "own" ? theirs.Name.ToUpperInvariant() : name,
            Email = email ? theirs.Email.ToUpperInvariant() : "",
            Telephone = telephone ? $"+44 {theirs.Telephone[1..]}" : "",
            Postcode = postcode,
        });
        Assert.Contains($"On record {theirs.Name}: same {same}", page.Text, StringComparison.Ordinal);
        Assert.Contains($"Before you write to or call {theirs.Name} Contact is restricted: By email to Nia only. To be looked at again by 4 June 2026. {ContactRestriction.NeverStops}", page.Text, StringComparison.Ordinal);
        Assert.Contains($"Do not telephone: {Ringing} Arranged: Told everybody.", page.Text, StringComparison.Ordinal);
        await page.FollowAsync(theirs.Name);
    }

    [Fact]
    public async Task Nobody_is_named_by_a_name_alone_or_a_number_that_is_nobodys()
    {
        var test = await factory.ACaseAsync(with: submission => submission with { Telephone = "999" });
        await NoCallsAsync(test);
        var page = await FeedbackAsync(new FeedbackReceived(FeedbackKind.Comment, "telephone", factory.Clock.UtcNow, "The hall is dark.") { Name = test.Complaint.Correspondent.Name, Telephone = "999", Postcode = "PO9 9ZZ" });
        Assert.DoesNotContain("On record", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Before you write", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asks_whether_two_records_are_one_persons_reads_it_of_both()
    {
        var (one, two) = (await factory.ACaseAsync(), await factory.ACaseAsync());
        await NoCallsAsync(one);
        await factory.RestrictAsync(two.Complaint.Reference, "By email to Nia only.");
        var ids = (await factory.WithPersonAsync(one.Complaint.Reference, (_, _) => null), await factory.WithPersonAsync(two.Complaint.Reference, (_, _) => null));
        var page = await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync($"/staff/complainants/{ids.Item1}/merge/{ids.Item2}");
        Assert.Contains($"Before you write to or call {one.Complaint.Correspondent.Name} Do not telephone: {Ringing}", page.Text, StringComparison.Ordinal);
        Assert.Contains($"Before you write to or call {two.Complaint.Correspondent.Name} Contact is restricted: By email to Nia only.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_complaint_that_is_taken_down_from_a_record_says_it_all_the_while_and_to_nobody_else()
    {
        var test = await factory.ACaseAsync();
        await NoCallsAsync(test);
        var id = await factory.WithPersonAsync(test.Complaint.Reference, (_, _) => null);
        var expected = $"Before you write to or call {test.Complaint.Correspondent.Name} Do not telephone: {Ringing}";
        var page = await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync($"/staff/record?person={id}");
        Assert.Contains(expected, page.Text, StringComparison.Ordinal);
        page = await page.PressAsync("Record it");
        Assert.NotEmpty(page.Errors);
        Assert.Contains(expected, page.Text, StringComparison.Ordinal);

        // The number of the record in a form proves no right to read it.
        var staff = await factory.SignedInAsync(StaffRole.StaffMember);
        var token = (await staff.GetAsync("/staff/record")).Document.QuerySelector("main input[name=FormToken]")!.GetAttribute("value")!;
        Assert.DoesNotContain("Before you write", (await staff.PostAsync("/staff/record", [new("FormToken", token), new("Form.Person", $"{id}")])).Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "PCC-8c")]
    public async Task A_mail_that_asks_somebody_to_call_says_it_because_they_may_have_no_sign_in()
    {
        var test = await factory.ACaseAsync();
        await NoCallsAsync(test);
        await factory.AgreeAsync(test.Complaint.Reference, new NeedNote(NeedKind.Other, "She hears voices.", "Her doctor’s letter.", factory.Clock.Today, NeedAudience.LeadAndHandler));
        await factory.RestrictAsync(test.Complaint.Reference, "By email to Nia only.");
        await factory.WithPersonAsync(test.Complaint.Reference, (person, act) => Representative.Record(
            person, null, new RepresentativeNote("Leila Haddad", RepresentativeKind.Relative, "daughter", "", "07700 900771", [], "", false, ConsentEvidence.PowerOfAttorney, "A copy is in the files.", act.Day, null), act));
        await factory.InScopeAsync(async services =>
        {
            var context = services.GetRequiredService<PortalDbContext>();
            var act = new Act(TestStaff.Of(StaffRole.ComplaintsLead).Actor, factory.Clock.UtcNow);
            await services.GetRequiredService<HazardDesk>().RecordAsync((await context.FindComplaintAsync(test.Complaint.Reference))!, new HazardReport("damp-and-mould", HazardGrade.Significant, "Mould by the bed.", act.On), StaffCase.Rules, act, default);
            return await context.SaveChangesAsync();
        });

        var mail = await MailAsync(HazardAlerts.Kind, $"{test.Complaint.Reference}");
        Assert.Contains(
            $"\n\nBefore you call:\n- Contact is restricted: By email to Nia only. {ContactRestriction.NeverStops}\n- Do not telephone: {Ringing}\n- Another adjustment\n- Leila Haddad speaks for them, telephone 07700 900771.\n\nWhat it is:\n",
            mail, StringComparison.Ordinal);
        Assert.DoesNotContain("voices", mail, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "PCC-8c")]
    public async Task The_alert_of_a_danger_says_what_they_asked_for_with_the_complaint_and_nothing_where_they_asked_for_nothing()
    {
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        foreach (var asked in new[] { "I am deaf. Please send a text.", "" })
        {
            var page = await (await lead.GetAsync("/staff/record")).Choose("Yes", "Is anybody in danger now?").Fill("What is the danger?", "Water runs into the fuse box.")
                .Choose("Yes, and they do", "Did you ask whether they wish to complain?").Fill("Name", "Dee Ware").Fill("Telephone number", "07700 900779").Fill("What happened, in their words", "The leak.")
                .Fill("What help or adjustments do they need?", asked).PressAsync("Record it");
            var mail = await MailAsync("DangerAlert", page.Address.Split('/')[^1]);
            Assert.Equal(asked.Length > 0, mail.Contains($"\n\nBefore you call:\n- They asked for: {asked}\n\nThe danger", StringComparison.Ordinal));
            Assert.Equal(asked.Length > 0, mail.Contains("Before you call", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(true, "DangerAlert", "\n\nThe danger")]
    [InlineData(false, HazardAlerts.Kind, "\n\nWhat it is:")]
    [Trait("Clause", "PCC-8c")]
    public async Task Whoever_is_known_and_in_danger_is_called_by_somebody_who_knows_it_too(bool danger, string kind, string after)
    {
        var before = await factory.ACaseAsync($"known{Guid.NewGuid():N}@tenant.example");
        await NoCallsAsync(before);
        await factory.RestrictAsync(before.Complaint.Reference, "By email to Nia only.");

        var again = await InHarmAsync(before.Complaint.Submission.AsItCame with { Representative = new("Leila Haddad", "daughter", "", "07700 900771", "") }, danger);
        Assert.Contains(
            $"\n\nBefore you call:\n- Contact is restricted: By email to Nia only. {ContactRestriction.NeverStops}\n- Do not telephone: {Ringing}\n- Do not tell Leila Haddad anything about the complaint. {Representation.Wanted(StaffCase.Rules.Policy.Representation)} There is none of Leila Haddad yet.{after}",
            await MailAsync(kind, $"{again}"), StringComparison.Ordinal);

        var noNumber = await InHarmAsync(before.Complaint.Submission.AsItCame with { Telephone = "" }, danger);
        Assert.Contains($"\n\nBefore you call:\n- On record their telephone number is {before.Complaint.Correspondent.Telephone}.\n- Contact is restricted", await MailAsync(kind, $"{noNumber}"), StringComparison.Ordinal);

        // Whoever is only called the same is somebody else until people decide otherwise.
        var another = await InHarmAsync(before.Complaint.Submission.AsItCame with { Email = $"other{Guid.NewGuid():N}@tenant.example", Telephone = "07700 900002" }, danger);
        Assert.DoesNotContain("Before you call", await MailAsync(kind, $"{another}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_complaint_that_began_with_somebodys_record_is_theirs_although_they_gave_no_number()
    {
        var test = await factory.ACaseAsync(with: submission => submission with { Email = "", Telephone = "", PostalAddress = ["1 Hill Street", "Portsmouth PO1 4QT"] });
        await factory.RestrictAsync(test.Complaint.Reference, "By letter only.");
        var id = await factory.WithPersonAsync(test.Complaint.Reference, (_, _) => null);
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        foreach (var (name, theirs) in new[] { (test.Complaint.Correspondent.Name.ToUpperInvariant(), true), ("Another Caller", false) })
        {
            var page = await (await lead.GetAsync($"/staff/record?person={id}")).Choose("Yes", "Is anybody in danger now?").Fill("What is the danger?", "Water runs into the fuse box.")
                .Choose("Yes, and they do", "Did you ask whether they wish to complain?").Fill("Name", name).Fill("What happened, in their words", "The leak.").PressAsync("Record it");
            var reference = ComplaintReference.Parse(page.Address.Split('/')[^1], null);
            Assert.Equal(theirs, id == await factory.WithPersonAsync(reference, (_, _) => null));
            Assert.Equal(theirs, (await MailAsync("DangerAlert", $"{reference}")).Contains("Contact is restricted: By letter only.", StringComparison.Ordinal));
        }
    }

    private async Task<ComplaintReference> InHarmAsync(Submission submission, bool danger) => await factory.InScopeAsync(async services =>
        (await services.GetRequiredService<ComplaintIntake>().ReceiveAsync(
            submission with { Danger = danger, DangerInWords = danger ? "I smell gas." : "", ReceivedOn = factory.Clock.UtcNow, Hazards = danger ? [] : ["damp-and-mould"] }, Actor.Complainant(submission.ComplainantName), factory.Clock.UtcNow)).Reference);

    private Task<string> MailAsync(string kind, string reference) => factory.InDatabaseAsync(context => context.Set<OutboxMessage>().Where(mail => mail.Kind == kind && mail.Subject.Contains(reference)).Select(mail => mail.TextBody).FirstAsync());

    private Task NoCallsAsync(StaffCase test) => factory.AgreeAsync(test.Complaint.Reference, new NeedNote(NeedKind.NoTelephone, Ringing, "Her letter.", factory.Clock.Today));

    private async Task<Page> FeedbackAsync(FeedbackReceived received)
    {
        var item = await factory.InScopeAsync(services => services.GetRequiredService<FeedbackIntake>().RecordAsync(received, TestStaff.Of(StaffRole.StaffMember).Actor, factory.Clock.UtcNow, CancellationToken.None));
        return await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync($"/staff/feedback/{item.Id}");
    }

    private static string Reached(Page page) =>
        string.Join('|', page.Document.QuerySelectorAll("td[data-label='Reached at']").Single().QuerySelectorAll(".portal-reach").Select(line => line.Shown()));
}
