using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.TestSupport.Letters;

/// <summary>The sample letters as another landlord would send them, each bent into every shape that real cases have.</summary>
public static class EdgeLetters
{
    private const string LongWord = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";

    /// <summary>The name of each edge, and what it does to a complete letter. None takes a compulsory fact away.</summary>
    public static IReadOnlyList<(string Name, Func<LetterContent, LetterContent> Bend)> All { get; } =
    [
        ("as it is", c => c),
        ("officer without email", c => c with { Officer = c.Officer with { Email = "" } }),
        ("officer without telephone", c => c with { Officer = c.Officer with { Telephone = "" } }),
        ("representative and copies", c => c with { Addressee = c.Addressee with { Name = "Sam Reed", Salutation = "Sam Reed", OnBehalfOf = "Amina Yusuf", CopyTo = ["Councillor Jo Blake", "Citizens Advice"] } }),
        ("nothing upheld, no remedies", c => c with
        {
            Points = [.. c.Points.Select(p => p with { Decision = p.Decision is null ? null : Decision.NotUpheld, Detriment = "", Basis = "" })],
            Remedies = c.Kind == LetterKind.RemediesDone ? [.. c.Remedies.Where(r => r.DoneDay is not null)] : [], OtherActions = [], WhatWentWrong = "",
        }),
        ("everything partly upheld", c => c with { Points = [.. c.Points.Select(p => p with { Decision = p.Decision is null ? null : Decision.PartlyUpheld, Detriment = "It cost you sleep." })] }),
        ("forty points", c => c.Points.Count == 0 ? c : c with { Points = [.. Enumerable.Range(1, 40).Select(i => c.Points[(i - 1) % c.Points.Count] with { Number = i })] }),
        ("one point", c => c with { Points = [.. c.Points.Take(1)] }),
        ("name from right to left", c => c with { Addressee = c.Addressee with { Name = "أمينة يوسف", Salutation = "أمينة يوسف" }, Officer = c.Officer with { Name = "דניאל לוי" } }),
        ("emoji", c => Typed(c, "I am 😡 about the 🚿 and the 👨‍👩‍👧‍👦 is cold 🥶")),
        ("apostrophes, quotes and ampersands", c => Typed(c, "O'Brien & Sons' \"quick\" fix < 5 mm > nothing; it’s ‘done’")),
        ("script tags", c => Typed(c, "<script>alert('x')</script><img src=x onerror=alert(1)></td></table>")),
        ("Markdown and field signs", c => Typed(c, "# Not a heading | not a cell | **not bold** {{reference}} [link](http://x.example) `code`")),
        ("very long words", c => Typed(c, string.Concat(Enumerable.Repeat(LongWord, 5)))),
        ("several paragraphs with ragged space", c => Typed(c, "First line\nsecond line\n\n\n\nNew paragraph after blank lines\n\n")),
        ("line marks of other systems", c => Typed(c, "One\r\ntwo\r\n\r\nthree")),
        ("controls and marks of direction", c => Typed(c, "a\u0000b\u0007c\u202Ed")),
        ("no postcode", c => c with { Addressee = c.Addressee with { Lines = ["Flat 4", "12 Example Street"] } }),
        ("an address of one line", c => c with { Addressee = c.Addressee with { Lines = ["PO Box 9"] } }),
        ("no address, by email only", c => c with { Addressee = c.Addressee with { Lines = [] } }),
        ("no listed evidence", c => c with { Evidence = [], EvidenceConsidered = c.StepsTaken.Length > 0 ? "What you told us on the telephone." : "" }),
        ("evidence without a day", c => c with { Evidence = [.. c.Evidence.Select(e => e with { Day = null, Description = "" })] }),
        ("thirty remedies", c => c.Remedies.Count == 0 ? c : c with { Remedies = [.. Enumerable.Range(0, 30).Select(i => c.Remedies[i % c.Remedies.Count])] }),
        ("all remedies done", c => c with { Remedies = [.. c.Remedies.Select(r => r with { DoneDay = new DateOnly(2026, 6, 12) })], OtherActions = [] }),
        ("pence and large amounts", c => c with { Remedies = [.. c.Remedies.Select(r => r.Financial ? r with { Amount = 12345.6m } : r)] }),
        ("no tracking page", c => c.Kind == LetterKind.NewAccessCode ? c : c with { TrackingAddress = "", AccessHint = "" }),
        ("no window", c => c with { EscalationWindow = null }),
        ("an outcome that is not possible", c => c.Outcomes.Count == 0 ? c : c with { OutcomesNotPossible = "We cannot evict the shop.\n\nWe can ask it to be quiet." }),
        ("forty outcomes", c => c.Outcomes.Count == 0 ? c : c with { Outcomes = [.. Enumerable.Repeat("An apology.", 40)] }),
        ("definition agreed", c => c with { DefinitionState = DefinitionState.Agreed }),
        ("no adjustments", c => c with { Adjustments = "" }),
        ("nothing changes, no support", c => c with { Changes = "", Support = "" }),
        ("what is new became another complaint", c => c.Kind is LetterKind.StageTwoAcknowledgement or LetterKind.EscalationRefused ? c with { NewComplaint = "CP-2026-00124" } : c),
        ("no other help", c => c with { OtherHelp = "" }),
        ("updates every day", c => c with { Extension = c.Extension is { } e ? e with { UpdateEveryDays = 1 } : null }),
        ("not responsible for anything", c => c with { Points = [.. c.Points.Select(p => p with { Responsibility = p.Responsibility is null ? null : Responsibility.No, ResponsibilityInWords = "The water company is: 0800 000 000." })] }),
    ];

    /// <summary>A complete letter of this landlord: its letterhead, formats, ground, reason, remedies and window instead of the sample's.</summary>
    public static LetterContent Content(LandlordPolicy policy, LetterKind kind)
    {
        var landlord = policy.Landlord;
        var c = SampleLetters.Content(kind);
        var money = policy.RemedyKinds.FirstOrDefault(k => k.Financial);
        var other = policy.RemedyKinds.First(k => !k.Financial);
        return c with
        {
            Sender = new LetterSender(landlord.Name, landlord.Service, landlord.Address, landlord.Telephone, landlord.Email, landlord.Website),
            Addressee = c.Addressee with { Lines = ["Flat 4", "12 Example Street", "Example Town", "EX4 0AA"] },
            Officer = c.Officer with { Role = policy.Roles[Domain.Staff.StaffRole.InvestigatingManager] },
            Signatory = c.Signatory is null || !policy.StageTwo.DirectorSignsOff ? null : c.Signatory with { Role = policy.Roles[Domain.Staff.StaffRole.Director] },
            Formats = policy.Document.Formats,
            Ground = kind switch
            {
                LetterKind.Decline => policy.DeclineReasons[0].LetterText,
                LetterKind.EscalationRefused => policy.EscalationRefusalGrounds[0].LetterText,
                _ => c.Ground,
            },
            Destination = c.Destination is null ? null : new LetterDestination(policy.OtherProcesses[0].Words, policy.OtherProcesses[0].Contact),
            Extension = c.Extension is null ? null : c.Extension with { Reason = policy.ExtensionReasons[0].Words },
            Remedies = [.. c.Remedies.Select(r => r with { Kind = r.Financial && money is not null ? money.Words : other.Words })],
            EscalationWindow = policy.Clocks.EscalationWindow is null ? null : c.EscalationWindow,
        };
    }

    // A name is one line of a form.
    private static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // The same words wherever somebody can type some.
    private static LetterContent Typed(LetterContent c, string words) => c with
    {
        Points =
        [
            .. c.Points.Select(p => p with
            {
                Text = words,
                ResponsibilityInWords = p.ResponsibilityInWords.Length > 0 ? words : "",
                WhatHappened = p.WhatHappened.Length > 0 ? words : "",
                WhatShouldHaveHappened = p.WhatShouldHaveHappened.Length > 0 ? words : "",
                Reasons = p.Reasons.Length > 0 ? words : "",
                Basis = p.Basis.Length > 0 ? words : "",
                Detriment = p.Detriment.Length > 0 ? words : "",
            }),
        ],
        Outcomes = [.. c.Outcomes.Select(_ => words)],
        Questions = [.. c.Questions.Select(_ => words)],
        Adjustments = c.Adjustments.Length > 0 ? words : "",
        Reasons = c.Reasons.Length > 0 ? words : "",
        NextSteps = c.NextSteps.Length > 0 ? words : "",
        OtherHelp = c.OtherHelp.Length > 0 ? words : "",
        StepsTaken = c.StepsTaken.Length > 0 ? words : "",
        EvidenceConsidered = c.EvidenceConsidered.Length > 0 ? words : "",
        WhatWentWrong = c.WhatWentWrong.Length > 0 ? words : "",
        Changes = c.Changes.Length > 0 ? words : "",
        Support = c.Support.Length > 0 ? words : "",
        Evidence = [.. c.Evidence.Select(e => e with { Title = words })],
        Remedies = [.. c.Remedies.Select(r => r with { Description = words })],
        Extension = c.Extension is { } extension ? extension with { Explanation = words } : null,
        Addressee = c.Addressee with { Name = OneLine(words), Salutation = OneLine(words) },
    };
}
