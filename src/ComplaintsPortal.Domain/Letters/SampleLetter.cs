using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Domain.Letters;

/// <summary>
/// A letter about a complaint that nobody made, with something in every field, so that a wording can be looked at by people who
/// may not see a complaint.
/// </summary>
public static class SampleLetter
{
    public static LetterContent Of(LetterKind kind, Rulebook rules, DateOnly today)
    {
        var landlord = rules.Policy.Landlord;
        var stage = LetterRules.StageOf(kind);
        return new LetterContent
        {
            Kind = kind,
            StageNumber = stage,
            Reference = "CP-0000-00000",
            Date = today,
            Sender = new LetterSender(landlord.Name, landlord.Service, landlord.Address, landlord.Telephone, landlord.Email, landlord.Website),
            Addressee = new LetterAddressee("Sample Person", "Sample Person", ["1 Sample Street", "Sampletown", "ZZ1 1ZZ"]),
            Officer = new LetterOfficer("Sample Officer", "Housing Manager", landlord.Telephone, landlord.Email),
            Signatory = kind == LetterKind.StageTwoResponse ? new LetterOfficer("Sample Director", "Director", landlord.Telephone, landlord.Email) : null,
            Ombudsman = rules.Code.ContactOn(today),
            ReceivedDay = today.AddDays(-7),
            DefinitionState = DefinitionState.Proposed,
            Points = [Damp(Decision.Upheld), Calls(Decision.NotUpheld)],
            Outcomes = ["The wall is repaired.", "An apology."],
            OutcomesNotPossible = "We cannot move you to another home because of this complaint.",
            Adjustments = "Calls after 2 pm only.",
            ResponseDue = today.AddDays(14),
            NextSteps = "A surveyor visits you next week.",
            Questions = ["Which room is it?", "When did it begin?"],
            ReplyBy = today.AddDays(7),
            Ground = rules.Policy.DeclineReasons is [var ground, ..] ? ground.LetterText : "",
            Reasons = "These are the reasons in this case.",
            Destination = new LetterDestination("Another team", landlord.Telephone),
            OtherHelp = "An advice centre may help you.",
            Extension = new LetterExtension("We wait for somebody outside our control", "The report has not come yet.", today.AddDays(3), today.AddDays(17), 5),
            StepsTaken = "We spoke to you, read our records and inspected the wall.",
            Evidence = [new LetterEvidence("Your photographs", "Six pictures", today.AddDays(-10))],
            EvidenceConsidered = "We looked at the repair records of the building.",
            WhatWentWrong = "We should have come after your second report. We are sorry that we did not.",
            Remedies =
            [
                new LetterRemedy(Kind(rules.Policy, financial: false), "Repair the wall.", today.AddDays(28), "Sample Officer"),
                new LetterRemedy(Kind(rules.Policy, financial: true), "For your trouble.", today.AddDays(14), "Sample Officer", true, 150m),
            ],
            OtherActions = [new LetterAction("Check the flats above and below.", today.AddDays(42), "Sample Officer")],
            Changes = "Second reports of damp are now inspected within a week.",
            Support = "We can go through this letter with you, by telephone or in person.",
            EscalationWindow = rules.Policy.Clocks.EscalationWindow is { } window
                ? new LetterWindow(window.WorkingDays is { } days ? Words.Count(days, "working day") : Words.Count(window.CalendarMonths ?? 0, "month"), today.AddDays(40)) : null,
            EarlierResponseDay = today.AddDays(-30),
            Update = new LetterUpdate("The surveyor came on Tuesday and measured the wall.", "We wait for the report.", today.AddDays(7)),
            Hazards = [new LetterHazard(1, "Damp, mould or fungus", today.AddDays(-8), true, "a significant hazard", "The gutter leaks into the wall.", "Treat the mould and repair the gutter.", today.AddDays(5), today.AddDays(20), today.AddDays(-1))],
            Withdrawal = new LetterWithdrawal("Everything is repaired now. I do not want to go on.", today.AddDays(-1)),
            TrackingAddress = "https://complaints.example.org/track",
            AccessHint = "You need your reference and this access code: 0000-0000-0000.",
            Representative = new LetterRepresentative("Sample Relative", "daughter"),
            Conduct = new LetterConduct(
                ["Contact so often that it keeps others from being helped"], "Forty calls between 1 and 5 June.", "Please write to one person, once a week.",
                "By email to Sample Officer, once a week.", "We considered what you told us of your health.", today, today.AddMonths(3))
            {
                Decision = new RestrictionDecision(RestrictionDecision.Holds, "There were fewer calls, but still several a day.", "Sample Officer", today, Ends: false),
            },
            Formats = rules.Policy.Document.Formats,
        };
    }

    private static LetterPoint Damp(Decision decision) => new()
    {
        Number = 1,
        Text = "The damp in the bedroom, reported twice.",
        Responsibility = Responsibility.Yes,
        WhatHappened = "You reported it in January and in March. Nobody came.",
        WhatShouldHaveHappened = "We should have inspected the wall after the second report.",
        Decision = decision,
        Reasons = "Our records show two reports and no visit.",
        Basis = "Our repairs policy.",
        Detriment = "The room could not be used for eleven weeks.",
    };

    private static LetterPoint Calls(Decision decision) => new()
    {
        Number = 2,
        Text = "Calls that were not returned.",
        Responsibility = Responsibility.Partly,
        ResponsibilityInWords = "We answer for our own team. The contractor’s line is theirs.",
        WhatHappened = "You called three times and were called back each time.",
        WhatShouldHaveHappened = "We call back within one working day, and did.",
        Decision = decision,
        Reasons = "The log of calls shows it.",
        Basis = "Our customer standards.",
        Detriment = "None that we found.",
    };

    private static string Kind(LandlordPolicy policy, bool financial) => policy.RemedyKinds.FirstOrDefault(kind => kind.Financial == financial)?.Words ?? "";
}
