using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.TestSupport.Letters;

/// <summary>One complete letter of each kind: damp in a child's bedroom, two missed appointments, in Portsmouth's wording.</summary>
public static class SampleLetters
{
    public static IReadOnlyList<LetterKind> Kinds { get; } = Enum.GetValues<LetterKind>();

    public static LandlordPolicy Policy { get; } = PolicyCatalogue.Load().Get("portsmouth-2024");

    public static Code Code { get; } = CodeCatalogue.Load().Latest;

    public static LetterTemplate Template(LetterKind kind) => Policy.Letters[kind];

    public static LetterContent Content(LetterKind kind) => kind switch
    {
        LetterKind.StageOneAcknowledgement => Defined(kind) with
        {
            Adjustments = "Please call after 2 pm. I work nights and sleep in the morning.",
            ResponseDue = new DateOnly(2026, 6, 17),
        },
        LetterKind.Clarification => Basic(kind) with
        {
            Questions = ["Which room is the damp in?", "When did you first tell us about it, and whom did you speak to?"],
            ReplyBy = new DateOnly(2026, 6, 10),
        },
        LetterKind.ServiceRequestNotice => Basic(kind) with
        {
            Reasons = "You told us for the first time that the lamp in the stairway does not work, and asked us to repair it.",
            NextSteps = "An electrician will come on Thursday 11 June 2026 between 9 am and 1 pm. You do not have to be in.",
        },
        LetterKind.Referral => Basic(kind) with
        {
            Reasons = "What you told us is about the band in which the council has placed your application for a home.",
            Destination = new LetterDestination("Housing Options", "Telephone: 023 9283 4989\nCivic Offices, Guildhall Square, Portsmouth"),
        },
        LetterKind.Decline => Basic(kind) with
        {
            Ground = "Our policy lets us look at complaints made within 12 months of the matter becoming apparent.",
            Reasons = "You told us that you first saw the fault in the worktop 13 months before you wrote to us.\n\nWe asked what kept you from telling us sooner. You said that nothing did. We found no exceptional circumstances.",
            OtherHelp = "The maker of the worktop may still have to help you under its guarantee.",
        },
        LetterKind.StageOneExtension or LetterKind.StageTwoExtension => Basic(kind) with
        {
            Extension = new LetterExtension(
                "We are waiting for somebody outside our control, such as a contractor or another organisation",
                "The contractor who inspected the wall has not sent us the report. They have promised it for Friday 19 June 2026.",
                new DateOnly(2026, 6, 17), new DateOnly(2026, 6, 26), 3),
        },
        LetterKind.NewDate => Basic(kind) with
        {
            Extension = new LetterExtension("", "Friday 12 June 2026 is a new bank holiday (National day of thanks).", new DateOnly(2026, 6, 17), new DateOnly(2026, 6, 18), 0),
        },
        LetterKind.StageOneResponse => Answered(kind) with
        {
            EscalationWindow = new LetterWindow("30 working days", new DateOnly(2026, 7, 28)),
        },
        LetterKind.StageTwoAcknowledgement => Defined(kind) with { ResponseDue = new DateOnly(2026, 7, 22) },
        LetterKind.StageOneReview => Basic(kind) with
        {
            Reasons = "You sent us the surveyor's report of 2 June, which we did not have when we answered you.",
            ResponseDue = new DateOnly(2026, 6, 30),
        },
        LetterKind.EscalationRefused => Basic(kind) with
        {
            Ground = "We do not look again at what we have already considered as a complaint.",
            Reasons = "You asked us to look again at the missed appointments of 2024. We answered that complaint on 3 March 2025 at stage two.",
            EarlierResponseDay = new DateOnly(2026, 6, 16),
        },
        LetterKind.StageTwoResponse => Answered(kind) with
        {
            Signatory = new LetterOfficer("Helen Marsh", "Director of Housing", "023 9200 0103", "helen.marsh@example.org"),
        },
        LetterKind.ProgressUpdate => Basic(kind) with
        {
            Update = new LetterUpdate("The surveyor came on 2 June. We do not have the report yet.", "We answer each of your points as soon as we have read it.", new DateOnly(2026, 6, 10)),
        },
        LetterKind.HazardSummary => Basic(kind) with
        {
            Hazards =
            [
                new LetterHazard(1, "Damp, mould or fungus", new DateOnly(2026, 6, 1), true, "a significant hazard", "Mould covers the outside wall, because the gutter leaks.", "Treat the mould and repair the gutter.", new DateOnly(2026, 6, 8), new DateOnly(2026, 6, 19), new DateOnly(2026, 6, 3), true),
                new LetterHazard(2, "Electricity: bare wires, water near sockets or lights", new DateOnly(2026, 6, 1), false, "no hazard", "The socket is dry and safe.", "", null, null),
            ],
        },
        LetterKind.ProvisionalFindings => Answered(kind) with { ReplyBy = new DateOnly(2026, 6, 12) },
        LetterKind.Withdrawal => Basic(kind) with { Withdrawal = new LetterWithdrawal("You have repaired everything now. I do not want to go on with it.", new DateOnly(2026, 6, 2)) },
        LetterKind.ConsentRequest => Basic(kind) with { Representative = new LetterRepresentative("Cllr Joan Marsh", "ward councillor") },
        LetterKind.ContactWarning => Basic(kind) with { Conduct = AConduct with { Terms = "", Equality = "", From = null, Review = null } },
        LetterKind.ContactRestriction => Basic(kind) with { Conduct = AConduct },
        LetterKind.ContactDecision => Basic(kind) with { Conduct = AConduct with { Decision = new RestrictionDecision(RestrictionDecision.Holds, "You called less often, but still eleven times in a week.", "Nia Price", new DateOnly(2026, 9, 1), Ends: false) } },
        LetterKind.NewAccessCode => Basic(kind) with { AccessHint = "You need your reference, CP-2026-00123, and this access code: 7GQ2-M4XD-90KT." },
        LetterKind.RemediesDone => Basic(kind) with
        {
            Remedies =
            [
                new LetterRemedy("Taking action where there has been a delay", "Treat the mould and repair the wall.", new DateOnly(2026, 6, 20), "Daniel Osei", DoneDay: new DateOnly(2026, 6, 1)),
                new LetterRemedy("A financial remedy", "For the clothes that were ruined.", new DateOnly(2026, 6, 30), "Daniel Osei", Financial: true, Amount: 250),
            ],
        },
    };

    private static LetterConduct AConduct => new(
        ["Contact so often or so long that it keeps others from being helped"], "Between 1 and 5 May you called 61 times, on most days after you had been answered.",
        "Please write to Daniel Osei. You have an answer within two working days.", "You can write to Daniel Osei by email. Other calls are ended politely.",
        "You told us of your anxiety. We therefore named one person and answer within two working days.", new DateOnly(2026, 6, 3), new DateOnly(2026, 9, 1));

    private static LetterContent Basic(LetterKind kind) => new()
    {
        Kind = kind,
        StageNumber = LetterRules.StageOf(kind),
        Reference = "CP-2026-00123",
        Date = new DateOnly(2026, 6, 3),
        Sender = new LetterSender(
            "Portsmouth City Council", "Local Authority Housing", ["Civic Offices", "Guildhall Square", "Portsmouth", "PO1 2AL"],
            "023 9200 0100", "housing.complaints@example.org", "www.example.org/housing"),
        Addressee = new LetterAddressee(
            "Amina Yusuf", "Amina Yusuf", ["Flat 4", "12 Example Street", "Southsea", "Portsmouth", "PO4 0AA"]),
        Officer = new LetterOfficer("Daniel Osei", "Area Housing Manager", "023 9200 0101", "daniel.osei@example.org"),
        Ombudsman = Code.ContactOn(new DateOnly(2026, 6, 3)),
        ReceivedDay = new DateOnly(2026, 6, 1),
        TrackingAddress = "https://complaints.example.org/track",
        AccessHint = "You need your reference and the access code that we gave you.",
        Formats = ["large print", "Braille", "audio", "another language"],
    };

    private static LetterContent Defined(LetterKind kind) => Basic(kind) with
    {
        DefinitionState = DefinitionState.Proposed,
        Points =
        [
            new LetterPoint { Number = 1, Text = "The damp and mould in your daughter's bedroom, which you reported four times since October.", Responsibility = Responsibility.Yes },
            new LetterPoint { Number = 2, Text = "Two appointments that were missed without a call.", Responsibility = Responsibility.Yes },
            new LetterPoint
            {
                Number = 3,
                Text = "The noise from the shop below.",
                Responsibility = Responsibility.Partly,
                ResponsibilityInWords = "We are responsible for the floor between the flat and the shop. The council's Environmental Health team looks into noise.",
            },
        ],
        Outcomes = ["The mould treated and the wall repaired.", "An apology.", "Something towards the clothes that were ruined."],
    };

    private static LetterContent Answered(LetterKind kind)
    {
        var defined = Defined(kind);
        return defined with
        {
            Points =
            [
                defined.Points[0] with
                {
                    WhatHappened = "You reported mould on 14 October, 2 December, 20 January and 3 March. We treated the surface once, on 12 December.\n\nNobody looked at the wall behind it.",
                    WhatShouldHaveHappened = "We should have inspected the wall after your second report.",
                    Decision = Decision.Upheld,
                    Reasons = "Our own records show four reports and one visit.",
                    Basis = "Our Damp and Mould Procedure, section 4; Landlord and Tenant Act 1985, section 11.",
                    Detriment = "Your daughter slept in the living room for eleven weeks.",
                },
                defined.Points[1] with
                {
                    WhatHappened = "The contractor did not come on 5 and 19 February.",
                    WhatShouldHaveHappened = "They should have come, or called you the day before.",
                    Decision = Decision.PartlyUpheld,
                    Reasons = "One visit was cancelled by a text message that reached you. The other was not.",
                    Detriment = "You lost half a night's sleep waiting.",
                },
                defined.Points[2] with
                {
                    WhatHappened = "The shop runs its cooling at night.",
                    WhatShouldHaveHappened = "The floor should keep out ordinary noise, and it does.",
                    Decision = Decision.NotUpheld,
                    Reasons = "We measured the floor in April. It meets the standard.",
                },
            ],
            StepsTaken = "We spoke to you on 4 June. We looked at your repair records, and inspected the flat on 8 June with a surveyor.",
            Evidence =
            [
                new LetterEvidence("Your photographs of the wall", "Six pictures", new DateOnly(2026, 3, 3)),
                new LetterEvidence("Surveyor's report", "Moisture readings in three places", new DateOnly(2026, 6, 8)),
            ],
            EvidenceConsidered = "We also asked the contractor for its diary of visits.",
            WhatWentWrong = "We did not look for the cause of the mould, although you told us four times that it came back. We are sorry for that, and for what it meant for you and your daughter.",
            Remedies =
            [
                new LetterRemedy("Taking action", "Repair the outside wall and treat the bedroom", new DateOnly(2026, 7, 10), "Daniel Osei"),
                new LetterRemedy("Financial remedy", "For the distress and the ruined clothes", new DateOnly(2026, 6, 30), "Priya Nair", Financial: true, Amount: 350m),
                new LetterRemedy("Apologising", "An apology by the repairs manager, in person", new DateOnly(2026, 6, 12), "Daniel Osei", DoneDay: new DateOnly(2026, 6, 12)),
            ],
            OtherActions = [new LetterAction("Inspect the flat again after the repair", new DateOnly(2026, 8, 14), "Daniel Osei")],
            Changes = "A second report of mould in the same room now always leads to an inspection.",
            Support = "If you would like, Daniel Osei can visit you with an interpreter to go through this letter.",
        };
    }
}
