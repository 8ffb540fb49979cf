using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.StartUp;

namespace ComplaintsPortal.Web.Tests.Cases;

/// <summary>Which policy a complaint gets, through intake and the database.</summary>
public sealed class RulebooksTests
{
    [Fact]
    public async Task A_complaint_keeps_the_version_of_the_day_it_was_received_side_by_side_with_the_next()
    {
        await using var portal = await PortalAsync(("Landlord:Policy", "briefing"), ("Landlord:AdoptionDate", "2026-06-01"));
        portal.Clock.UtcNow = new DateTime(2026, 6, 1, 9, 0, 0, DateTimeKind.Utc);

        // 23:59 on Sunday 31 May in London, and one minute after midnight: summer time is an hour ahead.
        var before = await ReceiveAsync(portal, new DateTime(2026, 5, 31, 22, 59, 0, DateTimeKind.Utc));
        var on = await ReceiveAsync(portal, new DateTime(2026, 5, 31, 23, 1, 0, DateTimeKind.Utc));

        Assert.Equal(("briefing-interim", "briefing-code"), (before.PolicyId, on.PolicyId));
        var found = await portal.WithAsync<Rulebooks, (string, string, string)>(rules => Task.FromResult(
            (rules.For(before).Policy.Id, rules.For(on).Policy.Id, rules.Current.Policy.Id)));
        Assert.Equal(("briefing-interim", "briefing-code", "briefing-code"), found);
        // Ten working days of receipt against five to acknowledge and ten from then.
        Assert.Equal((new DateOnly(2026, 6, 12), new DateOnly(2026, 6, 22)), (before.ResponseDue, on.ResponseDue));
    }

    [Fact]
    public async Task The_policy_in_force_changes_on_the_day_without_a_restart()
    {
        await using var portal = await PortalAsync(("Landlord:Policy", "briefing"), ("Landlord:AdoptionDate", "2026-06-02"));
        portal.Clock.UtcNow = new DateTime(2026, 6, 1, 22, 59, 0, DateTimeKind.Utc);
        Assert.Equal("briefing-interim", await CurrentAsync(portal));
        portal.Clock.UtcNow = new DateTime(2026, 6, 1, 23, 0, 0, DateTimeKind.Utc);
        Assert.Equal("briefing-code", await CurrentAsync(portal));
    }

    [Theory]
    [InlineData("2028-12-20T10:00:00Z")]
    [InlineData("2031-07-01T10:00:00Z")]
    [Trait("Clause", "Code 2.5")]
    public async Task Code_3_2_A_complaint_is_taken_in_whatever_bank_holidays_are_announced(string received)
    {
        await using var portal = await PortalAsync();
        var moment = DateTime.Parse(received, null, System.Globalization.DateTimeStyles.AdjustToUniversal);
        portal.Clock.UtcNow = moment;
        var complaint = await ReceiveAsync(portal, moment);
        Assert.NotNull(complaint.ResponseDue);
    }

    [Theory]
    [InlineData("Landlord:AdoptionDate is \"1 June\"; allowed: a day such as 2026-04-01.", "Landlord:AdoptionDate", "1 June")]
    [InlineData("Landlord:StageTwoResponseDays is \"ten\"; allowed: a number of working days.", "Landlord:StageTwoResponseDays", "ten")]
    [InlineData("The policy in Landlord:Policy cannot be used. briefing: the days of the stage-two response are 12; allowed: 10 or 20", "Landlord:StageTwoResponseDays", "12")]
    [InlineData("The policy in Landlord:Policy cannot be used. nowhere: the policy does not exist; allowed: ashfield-2020", "Landlord:Policy", "nowhere")]
    public async Task A_setting_that_does_not_fit_stops_the_start(string says, string key, string value)
    {
        await using var portal = await PortalAsync(("Landlord:Policy", "briefing"), ("Landlord:AdoptionDate", "2026-06-01"), (key, value));
        var refusal = await Assert.ThrowsAsync<StartUpException>(() => CurrentAsync(portal));
        Assert.StartsWith(says, refusal.Message, StringComparison.Ordinal);
    }

    private static Task<string> CurrentAsync(CaseServices portal) =>
        portal.WithAsync<Rulebooks, string>(rules => Task.FromResult(rules.Current.Policy.Id));

    private static Task<CaseServices> PortalAsync(params (string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string?> { ["Portal:Address"] = "https://complaints.landlord.example/" };
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        return CaseServices.CreateAsync(all);
    }

    private static async Task<Complaint> ReceiveAsync(CaseServices portal, DateTime receivedOn)
    {
        var submission = new Submission
        {
            Channel = "telephone",
            ReceivedOn = receivedOn,
            ComplainantName = "Amina Yusuf",
            WhatHappened = "The lift has not worked for three weeks.",
        };
        var taken = await portal.WithAsync<ComplaintIntake, TakenIn>(intake => intake.ReceiveAsync(submission, Actor.Complainant("Amina Yusuf"), portal.Clock.UtcNow));
        return (await portal.WithContextAsync(context => context.FindComplaintAsync(taken.Reference)))!;
    }
}
