using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.TestSupport.Files;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.IntakeApi;

/// <summary>The site dies at every point of taking a message in; the other system sends the same message again, as it should.</summary>
public sealed class IntakeKillTests
{
    [Fact]
    public async Task Killed_anywhere_and_sent_again_it_is_one_complaint_with_one_receipt()
    {
        var database = new DyingDatabase();
        await using var site = await PortalFactory.StartAsync(one => DyingDatabase.In(one, database));
        var client = await IntakeClient.OfAsync(site, "Mailbox");
        Assert.Equal(201, (await client.SendAsync("first", IntakeClient.AMessage(), ("a.jpg", SampleFiles.Jpeg))).Status);
        var (deaths, answeredBefore) = (0, 0);
        for (var point = 1; ; point++)
        {
            var (name, key) = ($"Killed {point}", $"kill-{point}");
            var message = IntakeClient.AMessage(("name", name));
            database.DieAt(point);
            var lost = await client.SendAsync(key, message, ("a.jpg", SampleFiles.Jpeg));
            if (!database.Revive())
            {
                Assert.Equal(201, lost.Status);
                break;
            }

            deaths++;
            Assert.Equal((500, "our-fault"), (lost.Status, lost.Problem));
            var again = await client.SendAsync(key, message, ("a.jpg", SampleFiles.Jpeg));
            answeredBefore += again.Status == 200 ? 1 : 0;
            Assert.True(again.Status is 200 or 201, $"killed at point {point}: {again.Status} {again.Text}");
            var (complaints, receipts) = await site.InDatabaseAsync(async context =>
            {
                var ids = await context.Set<Complaint>().Where(c => c.Correspondent.Name == name).Select(c => c.Id).ToListAsync();
                return (ids.Count, await context.Set<OutboxMessage>().CountAsync(mail => mail.ComplaintId != null && ids.Contains(mail.ComplaintId.Value)));
            });
            Assert.True(complaints == 1 && receipts == 1, $"killed at point {point}: {complaints} complaints, {receipts} receipts");
        }

        // Fewer would mean that the test no longer sees them; once at least the work was done and only the answer was lost.
        Assert.InRange(deaths, 20, 90);
        Assert.InRange(answeredBefore, 1, 6);
    }
}
