using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Hazards;
using ComplaintsPortal.Infrastructure.Intake;
using ComplaintsPortal.TestSupport.Files;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.IntakeApi;

/// <summary>What other systems hand over. Now is Wednesday 4 March 2026, 10:00.</summary>
[Trait("Clause", "Code 3.1")]
public sealed class IntakeApiTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private const string Long = "long";

    [Theory]
    [InlineData(null)]
    [InlineData("cpi_0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("x")]
    public async Task Without_a_token_that_works_nothing_is_taken(string? token)
    {
        var reply = await IntakeClient.With(factory, token).SendAsync("key", IntakeClient.AMessage(("name", "No Token")));

        Assert.Equal((401, "no-token", "application/problem+json"), (reply.Status, reply.Problem, reply.Kind));
        Assert.Equal("Bearer", reply.Headers.WwwAuthenticate.ToString());
        Assert.Equal(0, await CountAsync("No Token"));
    }

    [Fact]
    public async Task A_signed_in_administrator_without_a_token_is_nobody()
    {
        var visitor = await factory.SignedInAsync(StaffRole.Administrator);
        using var answer = await visitor.AskAsync(HttpMethod.Post, IntakeClient.Messages, new StringContent(IntakeClient.AMessage().ToJsonString(), Encoding.UTF8, "application/json"));
        Assert.Equal(401, (int)answer.StatusCode);
    }

    [Fact]
    [Trait("Clause", "PCC-6a")]
    [Trait("Clause", "Code 3.2")]
    public async Task A_message_is_a_complaint_for_triage_with_its_words_and_moment_under_the_name_of_the_system()
    {
        var mailbox = await IntakeClient.OfAsync(factory, "Complaints mailbox");
        var reply = await mailbox.SendAsync("mail-1", IntakeClient.AMessage(
            ("name", " Whole\u0000 Message "), ("receivedOn", "2026-03-03T17:05:00+01:00"), ("words", "Line one.\r\nLine two 🙂."), ("address", new JsonArray("3 Quay Street", "Portsmouth")), ("postcode", "po1 2ab"),
            ("adjustments", "Large print"), ("wishToComplain", "yes"), ("sourceReference", "M-77"), ("representative", new JsonObject { ["name"] = "Di Daughter", ["relation"] = "Daughter" })));

        Assert.Equal((201, "recorded", "application/json"), (reply.Status, reply["outcome"], reply.Kind));
        Assert.Equal("2026-03-10", reply["acknowledgeBy"]);
        var saved = await ReadAsync(reply);
        var came = saved.Submission.AsItCame;
        Assert.Equal((ComplaintStatus.ToTriage, "Complaints mailbox", null), (saved.Status, saved.RecordedByName, saved.RecordedById));
        Assert.Equal(new DateTime(2026, 3, 3, 16, 5, 0, DateTimeKind.Utc), saved.ReceivedOn);
        Assert.Equal(("Whole Message", "Line one.\nLine two 🙂.", "email", "PO1 2AB", "Di Daughter"), (came.ComplainantName, came.WhatHappened, came.Channel, came.Postcode, came.Representative!.Name));
        Assert.Equal(["3 Quay Street", "Portsmouth", "PO1 2AB"], came.HomeAddress);
        Assert.True(saved.Submission.IsIntact);
        Assert.Equal("Asked whether they wish to complain: yes.\nIts number there: M-77.", saved.Contacts.Single().Text);
        Assert.Equal(1, await factory.InDatabaseAsync(context => context.Set<OutboxMessage>().CountAsync(mail => mail.ComplaintId == saved.Id && mail.Kind == "Receipt")));
        Assert.Equal(factory.Clock.UtcNow, (await factory.InDatabaseAsync(context => context.Set<IntakeSource>().SingleAsync(one => one.Name == "Complaints mailbox"))).LastUsedOn);
    }

    [Fact]
    [Trait("Clause", "PCC-8c")]
    public async Task Danger_alerts_at_once_whoever_hands_it_over()
    {
        var centre = await IntakeClient.OfAsync(factory, "Contact centre");
        var reply = await centre.SendAsync("call-1", IntakeClient.AMessage(("channel", "telephone"), ("danger", true), ("dangerInWords", "Gas")));
        Assert.Single(await factory.EventsAsync<DangerAlerted>(ComplaintReference.Parse(reply["reference"]!, null)));
    }

    [Fact]
    [Trait("Clause", "PCC-8c")]
    public async Task A_hazard_starts_its_clocks_and_is_told_at_once_with_a_complaint_and_with_a_reply()
    {
        var centre = await IntakeClient.OfAsync(factory, "Hazard line");
        var message = IntakeClient.AMessage(("channel", "telephone"));
        message["hazards"] = new JsonArray("damp-and-mould", "electrical");
        var reference = ComplaintReference.Parse((await centre.SendAsync("hazard-1", message))["reference"]!, null);
        Assert.Equal([("damp-and-mould", HazardGrade.Significant), ("electrical", HazardGrade.Significant)], await HazardsAsync(reference));

        // A danger in a reply is no less a danger, and a repeat tells nobody twice.
        var reply = IntakeClient.AMessage(("inReplyTo", reference.ToString()), ("danger", true), ("dangerInWords", "Now there are sparks."));
        Assert.Equal("joined", (await centre.SendAsync("hazard-2", reply))["outcome"]);
        await centre.SendAsync("hazard-2", reply);
        Assert.Equal(("other", HazardGrade.Emergency), (await HazardsAsync(reference))[^1]);
        Assert.Equal(3, (await factory.EventsAsync<HazardAlerted>(reference)).Count);
        Assert.Equal(1, await factory.InDatabaseAsync(context => context.Set<OutboxMessage>().CountAsync(mail => mail.Kind == "HazardAlert" && mail.Subject.Contains(reference.ToString()) && mail.Subject.StartsWith("Emergency") && mail.ToName == TestStaff.Of(StaffRole.ComplaintsLead).Name)));

        message["hazards"] = new JsonArray("dragons");
        var wrong = await centre.SendAsync("hazard-3", message);
        Assert.Contains(wrong.Errors, error => error.Field == "hazards" && error.Detail.StartsWith("Leave it out, or give some of damp-and-mould, ", StringComparison.Ordinal));
    }

    private Task<List<(string, HazardGrade)>> HazardsAsync(ComplaintReference reference) => factory.InDatabaseAsync(async context =>
        (await context.Set<Hazard>().Where(h => context.Set<Complaint>().Any(c => c.Id == h.ComplaintId && c.Reference == reference)).OrderBy(h => h.Number).ToListAsync()).ConvertAll(h => (h.KindCode, h.Grade)));

    [Fact]
    [Trait("Clause", "Code 2.5")]
    public async Task Code_2_5_words_and_a_moment_are_enough_and_no_date_is_too_old()
    {
        var mailbox = await IntakeClient.OfAsync(factory, "Bare mailbox");
        var reply = await mailbox.SendAsync("bare", new JsonObject { ["channel"] = "letter", ["receivedOn"] = "2019-01-02T03:04:05Z", ["words"] = "It is cold.", ["occurredOn"] = "2001-01-01" });
        Assert.Equal(201, reply.Status);
        Assert.Equal("It is cold.", (await ReadAsync(reply)).Submission.AsItCame.WhatHappened);
    }

    [Fact]
    public async Task The_same_message_again_does_nothing_twice_and_hears_the_same()
    {
        var mailbox = await IntakeClient.OfAsync(factory, "Repeating mailbox");
        var message = IntakeClient.AMessage(("name", "Sent Twice"));
        var first = await mailbox.SendAsync("mail:2", message, ("photo.jpg", SampleFiles.Jpeg));
        factory.Clock.Advance(TimeSpan.FromMinutes(10));
        var second = await mailbox.SendAsync("mail:2", message, ("photo.jpg", SampleFiles.Jpeg));
        factory.Clock.Advance(TimeSpan.FromMinutes(-10));

        Assert.Equal((201, 200, first.Text), (first.Status, second.Status, second.Text));
        Assert.Equal(["false", "true"], first.Headers.GetValues("Idempotency-Replayed").Concat(second.Headers.GetValues("Idempotency-Replayed")));
        Assert.Equal(1, await CountAsync("Sent Twice"));

        // The key is the source's own.
        var other = await (await IntakeClient.OfAsync(factory, "Another mailbox")).SendAsync("mail:2", message, ("photo.jpg", SampleFiles.Jpeg));
        Assert.Equal((201, true), (other.Status, other["reference"] != first["reference"]));
    }

    [Fact]
    public async Task The_same_key_for_something_else_is_refused()
    {
        var mailbox = await IntakeClient.OfAsync(factory, "Careless mailbox");
        await mailbox.SendAsync("mail-3", IntakeClient.AMessage(("name", "Key Reused")));
        foreach (var other in new[] { await mailbox.SendAsync("mail-3", IntakeClient.AMessage(("name", "Key Reused"), ("words", "Else."))), await mailbox.SendAsync("mail-3", IntakeClient.AMessage(("name", "Key Reused")), ("photo.jpg", SampleFiles.Jpeg)) })
        {
            Assert.Equal((422, "key-reused"), (other.Status, other.Problem));
        }

        Assert.Equal(1, await CountAsync("Key Reused"));
    }

    [Fact]
    public async Task Eight_at_the_same_moment_are_one_complaint()
    {
        var mailbox = await IntakeClient.OfAsync(factory, "Hasty mailbox");
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => mailbox.SendAsync("same", IntakeClient.AMessage(("name", "At Once")))));

        Assert.Equal(1, replies.Count(reply => reply.Status == 201));
        Assert.Equal(7, replies.Count(reply => reply.Status == 200));
        Assert.Single(replies.Select(reply => reply["reference"]).Distinct());
        Assert.Equal(1, await CountAsync("At Once"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Clause", "BRF-G9")]
    public async Task A_reply_joins_its_complaint_and_whoever_deals_with_it_is_told(bool inSubject)
    {
        var reference = await factory.AddCaseAsync(c => c.Acknowledged(), s => s with { Email = "amina@tenant.example" });
        var mailbox = await IntakeClient.OfAsync(factory, $"Reply mailbox {inSubject}");
        var reply = await mailbox.SendAsync("r-1", IntakeClient.AMessage(
            ("name", "Amina Yusuf"), ("email", "AMINA@tenant.example"), ("words", "Nobody came again."),
            inSubject ? ("subject", $"RE: Your complaint {reference} [external]") : ("inReplyTo", reference.ToString().ToLowerInvariant())), ("wall.jpg", SampleFiles.Jpeg));

        Assert.Equal((201, "joined", reference.ToString()), (reply.Status, reply["outcome"], reply["reference"]));
        var complaint = await factory.ReadCaseAsync(reference);
        Assert.Equal(("Amina Yusuf", "Nobody came again.", "email"), complaint.Contacts.Where(c => c.RecordedBy.StartsWith("Reply", StringComparison.Ordinal)).Select(c => (c.With, c.Text, c.Channel)).Single());
        Assert.Equal("wall.jpg", complaint.Files[^1].Name);
        Assert.Single(await factory.EventsAsync<CorrespondenceHandedOver>(reference));
        var told = await factory.InDatabaseAsync(context => context.Set<OutboxMessage>().Where(mail => mail.Kind == ReplyMail.Kind && mail.Subject.EndsWith(reference.ToString())).Select(mail => mail.To).ToListAsync());
        Assert.Equal([TestStaff.Of(StaffRole.InvestigatingManager).Email], told);

        Assert.Equal(200, (await mailbox.SendAsync("r-1", IntakeClient.AMessage(
            ("name", "Amina Yusuf"), ("email", "AMINA@tenant.example"), ("words", "Nobody came again."),
            inSubject ? ("subject", $"RE: Your complaint {reference} [external]") : ("inReplyTo", reference.ToString().ToLowerInvariant())), ("wall.jpg", SampleFiles.Jpeg))).Status);
        Assert.Single(await factory.EventsAsync<CorrespondenceHandedOver>(reference));
    }

    [Fact, Trait("Clause", "BRF-G9")]
    public async Task Nothing_that_a_reply_says_beside_its_words_is_lost()
    {
        var reference = await factory.AddCaseAsync(c => c.Acknowledged(), s => s with { Email = "amina@tenant.example", Telephone = "07700 900123" });
        var mailbox = await IntakeClient.OfAsync(factory, "Reply beside");
        await mailbox.SendAsync("r-1", IntakeClient.AMessage(
            ("name", "Amina Yusuf"), ("email", "amina@tenant.example"), ("words", "Nobody came again."), ("inReplyTo", reference.ToString()), ("telephone", "07700 900999"),
            ("contactTimes", "after six"), ("address", new JsonArray("8 New Street", "Portsmouth")), ("postcode", "PO4 4DD"), ("whenInWords", "on Monday"), ("occurredOn", "2026-03-02"),
            ("outcomeSought", "A dry room."), ("adjustments", "Large letters, please."), ("representative", new JsonObject { ["name"] = "Omar Yusuf", ["relation"] = "son", ["consent"] = "She says yes." }),
            ("sourceReference", "CRM-77"), ("danger", true), ("dangerInWords", "There are sparks.")));

        var note = (await factory.ReadCaseAsync(reference)).Contacts.Single(contact => contact.RecordedBy.StartsWith("Reply", StringComparison.Ordinal)).Text;
        Assert.Equal(
            "Nobody came again.\n\nWhen, in their words: on Monday\nThe day it happened or began: Monday 2 March 2026\nWhat would put it right: A dry room.\nHelp or changes asked for: Large letters, please.\n"
            + "Telephone: 07700 900999\nWhen to call: after six\nAddress: 8 New Street, Portsmouth, PO4 4DD\nSomebody speaks for them: Omar Yusuf, son\nTheir consent: She says yes.\nIts number there: CRM-77.",
            note);
        var alert = await factory.InDatabaseAsync(context => context.Set<OutboxMessage>().Where(mail => mail.Kind == HazardAlerts.Kind && mail.TextBody.Contains(reference.ToString())).Select(mail => mail.TextBody).FirstAsync());
        Assert.Contains("Telephone: 07700 900999 (on file: 07700 900123)", alert, StringComparison.Ordinal);
        Assert.Contains("They say now: after six", alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_answers_our_question_and_a_closed_complaint_still_takes_one()
    {
        var asked = await factory.AddCaseAsync(c => c.To(ComplaintStatus.Clarifying), start: factory.Clock.UtcNow.AddDays(-5));
        var closed = await factory.AddCaseAsync(c => c.To(ComplaintStatus.Closed), start: factory.Clock.UtcNow.AddDays(-60));
        var mailbox = await IntakeClient.OfAsync(factory, "Answer mailbox");
        await mailbox.SendAsync("a", IntakeClient.AMessage(("inReplyTo", asked.ToString()), ("words", "The bedroom.")));
        await mailbox.SendAsync("b", IntakeClient.AMessage(("inReplyTo", closed.ToString()), ("words", "It is back.")));

        Assert.Equal("The bedroom.", (await factory.ReadCaseAsync(asked)).Triage!.Answer);
        var after = await factory.ReadCaseAsync(closed);
        Assert.Equal((ComplaintStatus.Closed, "It is back.\n\nIt came from mina@tenant.example, which is not the address on file."), (after.Status, after.Contacts[^1].Text));
        Assert.Equal(2, await factory.InDatabaseAsync(context => context.Set<OutboxMessage>().CountAsync(mail => mail.Kind == ReplyMail.Kind && mail.Subject.EndsWith(closed.ToString()))));
    }

    [Fact]
    public async Task A_reply_to_what_is_not_here_is_a_complaint_so_that_nothing_is_lost()
    {
        var mailbox = await IntakeClient.OfAsync(factory, "Lost mailbox");
        var reply = await mailbox.SendAsync("x", IntakeClient.AMessage(("inReplyTo", "CP-2019-00042")));

        Assert.Equal((201, "recorded", "There is no complaint CP-2019-00042 here, so this was recorded as a complaint of its own."), (reply.Status, reply["outcome"], reply["note"]));
        Assert.Contains("It names CP-2019-00042", (await ReadAsync(reply)).Contacts.Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_are_kept_and_one_that_cannot_be_taken_keeps_no_words_out()
    {
        var mailbox = await IntakeClient.OfAsync(factory, "File mailbox");
        var reply = await mailbox.SendAsync("f", IntakeClient.AMessage(("words", null)), ("../her letter.pdf", SampleFiles.Pdf), ("winmail.zip", SampleFiles.PlainZip), ("kitchen.jpg", SampleFiles.Jpeg));

        Assert.Equal((201, "2"), (reply.Status, reply["filesTaken"]));
        Assert.Equal("winmail.zip", reply.Json["filesNotTaken"]![0]!["name"]!.ToString());
        var saved = await ReadAsync(reply);
        Assert.Equal(["her letter.pdf", "kitchen.jpg"], saved.Submission.AsItCame.Files.Select(file => file.Name));
        Assert.Contains("A file could not be taken: winmail.zip.", saved.Contacts.Single().Text, StringComparison.Ordinal);
        var file = await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).AskAsync(HttpMethod.Get, $"/cases/{saved.Reference}/files/{saved.Files[0].Id}");
        Assert.Equal(SampleFiles.Pdf, await file.Content.ReadAsByteArrayAsync());
    }

    /// <summary>Each field with what cannot be, and the sentence.</summary>
    public static TheoryData<string, string?, string> Wrong => new()
    {
        { "channel", null, "Give the channel by which it came: one of " }, { "channel", "pigeon", "Give the channel by which it came: one of " },
        { "receivedOn", null, "Give the moment at which it reached the landlord, such as 2026-03-04T09:30:00Z" },
        { "receivedOn", "2026-03-04T10:06:00Z", "The moment at which it reached the landlord is in the future" },
        { "receivedOn", "1899-12-31T00:00:00Z", "The moment at which it reached the landlord is before 1900" },
        { "words", null, "Give what they say, or a file that says it" }, { "words", " \n ", "Give what they say, or a file that says it" }, { "words", Long, "Their words must be 100,000 characters or fewer" },
        { "subject", Long, "The subject must be 500 characters or fewer" }, { "inReplyTo", "the last one", "A reference looks like CP-2026-00123. Leave it out where it is not known" },
        { "name", Long, "The name must be 200 characters or fewer" }, { "complainantKind", "martian", "Leave it out, or give one of " },
        { "email", "not an address", "Give an email address such as name@example.com, or leave it out" }, { "email", "a@b.example\r\nBcc: c@d.example", "Give an email address such as name@example.com, or leave it out" },
        { "telephone", Long, "The telephone number must be 50 characters or fewer" }, { "postcode", "PO1 2AB PO1 2AB", "The postcode must be 12 characters or fewer" },
        { "contactTimes", Long, "When to call must be 500 characters or fewer" }, { "whenInWords", Long, "When it happened must be 500 characters or fewer" },
        { "outcomeSought", Long, "What would put it right must be 100,000 characters or fewer" }, { "dangerInWords", Long, "The danger must be 100,000 characters or fewer" },
        { "adjustments", Long, "The help or adjustments must be 100,000 characters or fewer" }, { "sourceReference", Long, "Its number in the other system must be 200 characters or fewer" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Each_wrong_field_is_named_with_a_sentence(string field, string? value, string sentence)
    {
        var reply = await (await IntakeClient.OfAsync(factory, $"Wrong {field}")).SendAsync("w", IntakeClient.AMessage(("name", "Wrong Field"), (field, value == Long ? new string('x', 100_001) : value)));

        Assert.Equal((422, "wrong-fields", "application/problem+json"), (reply.Status, reply.Problem, reply.Kind));
        Assert.Contains(reply.Errors, error => error.Field == field && error.Detail.StartsWith(sentence, StringComparison.Ordinal));
        Assert.Equal(0, await CountAsync("Wrong Field"));
    }

    [Theory]
    [InlineData("{", "It is not JSON.")]
    [InlineData("null", "The message is empty.")]
    [InlineData("[]", "It is not JSON.")]
    [InlineData("{\"dangr\":true}", "The field “dangr” is not known. Its name may be misspelt.")]
    [InlineData("{\"danger\":\"yes\"}", "The field “danger” holds something that does not fit there.")]
    [InlineData("{\"receivedOn\":\"yesterday\"}", "The field “receivedOn” holds something that does not fit there.")]
    [InlineData("{\"wishToComplain\":1}", "The field “wishToComplain” holds something that does not fit there.")]
    [InlineData("{\"address\":\"3 Quay Street\"}", "The field “address” holds something that does not fit there.")]
    [InlineData("{\"words\":\"a\",\"words\":\"b\"}", "The field “words” holds something that does not fit there.")]
    public async Task What_cannot_be_read_says_why_in_words(string body, string sentence)
    {
        var reply = await (await IntakeClient.OfAsync(factory, "Unread")).SendAsync("u", new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal((400, "not-read", sentence), (reply.Status, reply.Problem, reply["detail"]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData("kéy")]
    [InlineData("01234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890")]
    public async Task A_message_without_a_proper_key_is_refused(string? key) =>
        Assert.Equal((400, "no-key"), await (await IntakeClient.OfAsync(factory, "Keyless")).SendAsync(key, IntakeClient.AMessage()) is var reply ? (reply.Status, reply.Problem) : default);

    [Fact]
    public async Task Other_kinds_of_content_and_parts_that_are_not_asked_for_are_refused()
    {
        var client = await IntakeClient.OfAsync(factory, "Odd parts");
        Assert.Equal(415, (await client.SendAsync("1", new StringContent("channel=email", Encoding.UTF8, "application/x-www-form-urlencoded"))).Status);
        Assert.Equal(415, (await client.SendAsync("2", (HttpContent?)null)).Status);
        Assert.Equal(400, (await client.SendAsync("3", new MultipartFormDataContent { { new StringContent("{}"), "complaint" } })).Status);
        Assert.Equal(400, (await client.SendAsync("4", new MultipartFormDataContent { { new ByteArrayContent(SampleFiles.Jpeg), "file", "a.jpg" } })).Status);
        var cut = new ByteArrayContent(Encoding.UTF8.GetBytes("--b\r\nContent-Disposition: form-data; name=\"message\"\r\n\r\n{\"chan"));
        cut.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");
        Assert.Equal((400, "not-read"), await client.SendAsync("5", cut) is var reply ? (reply.Status, reply.Problem) : default);
        Assert.Equal(413, (await client.SendAsync("6", IntakeClient.AMessage(), [.. Enumerable.Range(0, 21).Select(number => ($"{number}.jpg", SampleFiles.Jpeg))])).Status);
        Assert.Equal(413, (await client.SendAsync("7", IntakeClient.AMessage(("words", new string('x', 1_100_000))))).Status);
    }

    [Fact]
    public async Task A_revoked_token_opens_nothing_from_that_moment()
    {
        var client = await IntakeClient.OfAsync(factory, "Revoked system");
        Assert.Equal(201, (await client.SendAsync("1", IntakeClient.AMessage())).Status);
        await factory.InDatabaseAsync(async context =>
        {
            (await context.Set<IntakeSource>().SingleAsync(one => one.Name == "Revoked system")).Revoke(new Act(TestStaff.Of(StaffRole.Administrator).Actor, factory.Clock.UtcNow));
            await context.SaveChangesAsync();
        });
        Assert.Equal(401, (await client.SendAsync("1", IntakeClient.AMessage())).Status);
    }

    [Fact]
    public async Task Too_many_in_a_while_are_told_when_to_come_again_and_the_forms_have_a_limit_of_their_own()
    {
        await using var strict = await PortalFactory.StartAsync(one => one.With("RateLimits:ApiPosts", "2").With("RateLimits:PublicPosts", "1").With("RateLimits:Window", "00:02:00"));
        var client = await IntakeClient.OfAsync(strict, "Busy");
        Assert.Equal(201, (await client.SendAsync("1", IntakeClient.AMessage())).Status);
        Assert.Equal(201, (await client.SendAsync("2", IntakeClient.AMessage())).Status);
        var reply = await client.SendAsync("3", IntakeClient.AMessage());

        Assert.Equal((429, "too-many", "120"), (reply.Status, reply.Problem, string.Join("", reply.Headers.GetValues("Retry-After"))));
        Assert.Equal(2, await strict.InDatabaseAsync(context => context.Set<Complaint>().CountAsync()));
    }

    private Task<Complaint> ReadAsync(IntakeReply reply) => factory.ReadCaseAsync(ComplaintReference.Parse(reply["reference"]!, CultureInfo.InvariantCulture));

    private Task<int> CountAsync(string name) => factory.InDatabaseAsync(context => context.Set<Complaint>().CountAsync(c => c.Correspondent.Name == name));
}
