using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Concerns;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Domain.Meetings;
using ComplaintsPortal.Domain.Paragraphs;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Domain.Updates;

namespace ComplaintsPortal.Infrastructure.Seeding;

/// <summary>What runs beside the demonstration's complaints: hazards with their clocks, updates, and what must be kept in mind.</summary>
internal static class DemoCourse
{
    private static readonly (string Words, string Kind)[] Kinds = [("mould", "damp-and-mould"), ("light fitting", "electrical"), ("boiler", "excess-cold"), ("fire door", "fire")];

    public static IEnumerable<object> Beside(IReadOnlyList<Complaint> complaints, DemoStaff staff, Rulebook rules, DateTime now)
    {
        foreach (var (i, complaint) in complaints.Index())
        {
            if (Kinds.FirstOrDefault(kind => complaint.Submission.AsItCame.WhatHappened.Contains(kind.Words, StringComparison.Ordinal)).Kind is { } kind
                && complaint.Status is ComplaintStatus.ToTriage or ComplaintStatus.StageOne or ComplaintStatus.StageOneChecking)
            {
                yield return AHazard(complaint, kind, i, staff, rules.Calendar, now);
            }

            if (complaint.Status is ComplaintStatus.StageOne or ComplaintStatus.StageTwo && complaint.StageOne.AcknowledgedDay is not null && UpdatePlan.Counts(complaint))
            {
                var act = new Act(staff.Actor(complaint.HandlerName ?? staff.Lead.Name), Later(AtLatest(complaint.RecordedOn.AddDays(4), now), now.AddDays(-(i % 8))));
                yield return UpdatePlan.Begin(complaint, new UpdateAgreement(i % 2 == 0 ? 5 : 3, "telephone", true, "Agreed on the telephone after the acknowledgement."), "telephone", rules, act);
            }

            if (complaint.Status == ComplaintStatus.StageOne && complaint.StageOne.AcknowledgedDay is not null && i % 4 == 1)
            {
                yield return AMeeting(complaint, i, staff, now);
            }

            if (complaint.Status == ComplaintStatus.StageOne && i % 5 == 0)
            {
                yield return Concern.Note(complaint, 1, Notes[i / 5 % Notes.Length], new Act(staff.Lead, AtLatest(complaint.RecordedOn.AddDays(2), now)));
            }
        }
    }

    /// <summary>Texts for responses that the lead approved; one is about to be looked at again.</summary>
    public static IEnumerable<StandardParagraph> Paragraphs(DemoStaff staff, DateTime now)
    {
        var act = new Act(staff.Lead, now.AddDays(-60));
        yield return StandardParagraph.Approve(1, new("", "Apology for delay", "We are sorry for how long you waited. You should not have had to ask us more than once.", act.Day.AddDays(365)), act);
        yield return StandardParagraph.Approve(2, new("repairs-and-maintenance", "After damp and mould work", "We come back six weeks after the work to see that the room has stayed dry. You can ask us to come sooner.", act.Day.AddDays(365)), act);
        yield return StandardParagraph.Approve(3, new("", "Help to understand this letter", "If you would like to talk this letter through, ring the person named above. Somebody you choose can join the call.", act.Day.AddDays(75)), act);
    }

    // Offered to all of these; some are held, some still to come, one was not wanted.
    private static Meeting AMeeting(Complaint complaint, int i, DemoStaff staff, DateTime now)
    {
        var who = staff.Actor(complaint.HandlerName ?? staff.Lead.Name);
        var act = new Act(who, AtLatest(complaint.RecordedOn.AddDays(3), now));
        var meeting = Meeting.Offer(complaint, 1, new MeetingOffer(i % 8 == 1 ? MeetingKind.AtHome : MeetingKind.Telephone, act.Day, "To hear their side, and to agree what would put it right.", CompanyOffered: true), act);
        switch (i % 3)
        {
            case 0:
                meeting.CallOff(complaint, "They would rather have letters.", new Act(who, AtLatest(act.On.AddHours(1), now)));
                break;
            case 1:
                meeting.Arrange(complaint, HalfPastTen(now, 2), i % 8 == 1 ? "At their home" : "", "A friend from the residents’ group", new Act(who, AtLatest(act.On.AddHours(1), now)));
                break;
            default:
                meeting.Arrange(complaint, HalfPastTen(now, 3), "", "", new Act(who, AtLatest(act.On.AddHours(1), now)));
                break;
        }

        return meeting;
    }

    private static readonly ConcernNote[] Notes =
    [
        new(ConcernKind.Vulnerability, "A child with asthma lives in the home. Do not let this wait behind others."),
        new(ConcernKind.LetterBeforeAction, "A solicitor wrote about disrepair. Nothing is filed at court, so we answer as usual."),
        new(ConcernKind.PossibleLiability, "A visitor was hurt. The legal team knows; we offer to put it right all the same."),
    ];

    // Some are new, some investigated, some made safe, so that every clock can be seen.
    private static Hazard AHazard(Complaint complaint, string kind, int i, DemoStaff staff, WorkingDayCalendar calendar, DateTime now)
    {
        var hazard = Hazard.Told(complaint, 1, kind, calendar, new Act(Actor.System, complaint.RecordedOn));
        var who = staff.Lead;
        if (i % 7 == 0 || now - complaint.ReceivedOn < TimeSpan.FromHours(12))
        {
            return hazard;
        }

        var came = AtLatest(complaint.ReceivedOn.AddHours(complaint.Danger ? 6 : 30), now);
        hazard.Do(complaint, HazardAct.TriedAccess, AtLatest(complaint.ReceivedOn.AddHours(4), now), "Nobody was in at the first visit. A card was left with a number to ring.", calendar, new Act(who, AtLatest(came.AddHours(-1), now)));
        hazard.Investigated(
            complaint,
            new HazardInvestigation(
                came, true, hazard.Grade, "The surveyor found the cause and took readings and photographs.", "Make the room safe, remove the cause and put right what was damaged.",
                LondonTime.DateOf(came).AddDays(5), LondonTime.DateOf(came).AddDays(25)),
            calendar, new Act(who, came));
        if (i % 4 != 1)
        {
            hazard.Do(complaint, HazardAct.MadeSafe, AtLatest(came.AddHours(3), now), "Treated, and the source switched off.", calendar, new Act(who, AtLatest(came.AddHours(3), now)));
        }

        if (i % 4 == 2)
        {
            var told = AtLatest(came.AddHours(26), now);
            hazard.Do(complaint, HazardAct.Summarised, told, "Given to them at home, with the pictures.", calendar, new Act(who, told));
            hazard.Do(complaint, HazardAct.TookSteps, told, "Work ordered.", calendar, new Act(who, told));
        }

        return hazard;
    }

    private static DateTime Later(DateTime a, DateTime b) => a > b ? a : b;

    private static DateTime AtLatest(DateTime moment, DateTime now) => moment < now ? moment : now;

    private static DateTime HalfPastTen(DateTime now, int daysOn) => LondonTime.ToUtc(LondonTime.DateOf(now).AddDays(daysOn), new TimeOnly(10, 30));
}
