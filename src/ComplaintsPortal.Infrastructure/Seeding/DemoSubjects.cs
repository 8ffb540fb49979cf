using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Infrastructure.Seeding;

/// <summary>The subjects of the demonstration: what tenants really write about, in made-up cases.</summary>
internal static class DemoSubjects
{
    public static IReadOnlyList<DemoSubject> All { get; } =
    [
        new()
        {
            Category = "damp-and-mould",
            Manager = "Daniel Price",
            Words = "There is black mould in my daughter’s bedroom. I have reported it four times since October. Two appointments were missed and nobody rang. She has asthma and sleeps in my bed now. I work nights and I cannot keep taking days off for people who do not come.",
            Outcome = "I want the mould treated and the cause found, an apology, and something for the bed and curtains we had to throw away.",
            Adjustments = "I read small print with difficulty. Please tell me on the telephone what a letter says.",
            WhenToCall = "After 2 pm: I work nights.",
            Points =
            [
                new("You reported mould in your daughter’s bedroom four times and it was not treated.", "The first report was logged as low priority. The next three were added as notes to the same order, and no surveyor was sent.", "A surveyor should have visited within ten working days of the first report.", Decision.Upheld, "The repair log shows your calls and no inspection. Our damp and mould procedure asks for an inspection after the first report.", "Your daughter could not use her room through the winter, and her asthma made this worse."),
                new("Two appointments were missed without notice.", "The contractor moved both visits and did not tell you.", "You should have had a call the day before, at a time when you are awake.", Decision.Upheld, "The contractor’s records agree with yours. Your request for calls after 2 pm was not passed on.", "You lost sleep and two days’ pay."),
            ],
            Remedies =
            [
                new("apology", "A written apology from the Repairs Manager.", 5),
                new("action", "Treat the mould, repair the extractor fan and the gutter above the window.", 15),
                new("financial", "£450 for the bed, the curtains, and the distress and inconvenience.", 20, 450),
            ],
            Steps = "We read the repair log and the contractor’s records, spoke to you on the telephone, and our damp surveyor visited your home.",
            Changes = "A second report of damp from the same home now goes to the Damp and Mould Manager the same day.",
        },
        new()
        {
            Category = "repairs-and-maintenance",
            Manager = "Grace Okafor",
            Words = "The boiler has broken down for the third time since September. We had no heating or hot water for nine days. My mother is 81 and lives with us.",
            Outcome = "A boiler that works, and compensation for the extra electricity.",
            Points =
            [
                new("Your boiler broke down three times and each repair did not last.", "Three engineers replaced three different parts. Nobody looked at the history.", "After the second failure a senior engineer should have inspected the whole system.", Decision.Upheld, "The contract asks for a senior inspection after a second failure within six months. It did not happen.", "Your household, with an older person in it, was without heating for nine days."),
            ],
            Remedies = [new("action", "Replace the boiler.", 10), new("financial", "£180 for electric heating and inconvenience.", 15, 180)],
            Steps = "We read the gas contractor’s job sheets, asked the senior engineer for a report, and spoke to you at home.",
            Changes = "The contractor sends us a list of repeat failures every week.",
        },
        new()
        {
            Category = "repairs-and-maintenance",
            Manager = "Grace Okafor",
            Words = "My front door does not lock. I reported it on a Friday evening and was told it was not an emergency. I could not leave my flat all weekend.",
            Outcome = "An explanation and an apology.",
            Points =
            [
                new("A door that did not lock was not treated as an emergency.", "The call handler chose the wrong priority.", "A front door that does not lock is an emergency: we attend within four hours.", Decision.Upheld, "The recording of the call shows that you explained it clearly.", "You felt unsafe and stayed in for two days."),
                new("The joiner was rude when he came on Monday.", "The joiner remembers being in a hurry and says he was not rude.", "Our staff treat everybody with courtesy.", Decision.NotUpheld, "There are two accounts and nothing else to go by. On the balance of probabilities we cannot say that he was rude."),
            ],
            Remedies = [new("apology", "A written apology.", 5), new("change-policy", "Call handlers get the list of emergencies on their screen.", 20)],
            Steps = "We listened to the recording of your call and spoke to the call handler and the joiner.",
        },
        new()
        {
            Category = "anti-social-behaviour",
            Manager = "Helen Marsh",
            Words = "The people above me have parties three nights a week. I filled in your diary sheets for two months and nobody has told me what you did with them.",
            Outcome = "Tell me what you are doing about it.",
            Points =
            [
                new("We did not tell you what we did with your diary sheets.", "The sheets were read and a warning was given to your neighbour, but you were not told.", "You should have heard from us every two weeks.", Decision.Upheld, "Our procedure promises an update every two weeks. There was none for nine weeks.", "You thought that nobody was listening."),
                new("We did not act on the noise.", "Two warnings were given, and the noise team visited twice.", "We act in steps, in line with our procedure.", Decision.NotUpheld, "The steps were taken in the right order and at the right time."),
            ],
            Remedies = [new("apology", "A written apology.", 5), new("explanation", "A named officer calls every second Friday.", 10)],
            Steps = "We read the case file and spoke to the officer and to the noise team.",
        },
        new()
        {
            Category = "estate-management",
            Manager = "Helen Marsh",
            Words = "The bin store has been overflowing since August and there are rats. The cleaner says it is not his job.",
            Outcome = "Clean it and keep it clean.",
            Points =
            [
                new("The bin store was not emptied and cleaned.", "The collection was moved to fortnightly without telling us or you.", "It should be emptied every week and cleaned every month.", Decision.Upheld, "The cleaning contract says monthly. The last entry is from July.", "You and your neighbours lived with the smell and the rats."),
            ],
            Remedies = [new("action", "Deep clean and pest treatment of the bin store.", 10)],
            Steps = "We inspected the bin store and checked the cleaning records.",
            Changes = "Estate inspections now include the bin stores.",
        },
        new()
        {
            Category = "rent-and-service-charges",
            Manager = "Imran Sheikh",
            Words = "My service charge went up by 38 % and nobody can explain the line called ‘sundry’.",
            Outcome = "A breakdown, and my money back if it is wrong.",
            Points =
            [
                new("The charge called ‘sundry’ was not explained.", "You asked twice and were sent the same statement.", "We answer questions about charges within ten working days with the invoices.", Decision.Upheld, "The two letters on file do not answer your question.", "You paid for months without knowing for what."),
                new("The charge is too high.", "The invoices add up to the amount on your statement.", "You pay your share of what was spent.", Decision.NotUpheld, "The calculation is right."),
            ],
            Remedies = [new("explanation", "A breakdown with copies of the invoices.", 5), new("apology", "A written apology.", 5)],
            Steps = "We checked the invoices and the calculation with the finance team.",
        },
        new()
        {
            Category = "leaks",
            Manager = "Grace Okafor",
            Words = "Water comes through my bathroom ceiling each time the flat above uses the shower. The light fitting is full of water. I have told you twice this week.",
            Outcome = "Stop the leak and make the light safe.",
            Danger = true,
            Points =
            [
                new("A leak into a light fitting was not made safe.", "The first call was logged for five days later.", "Water near electricity is made safe within 24 hours.", Decision.Upheld, "The order’s priority was wrong, as the call log shows.", "You were without light and in danger for three days."),
            ],
            Remedies = [new("action", "Repair the shower tray above and test the electrics.", 3), new("apology", "A written apology.", 5), new("financial", "£120 for distress and inconvenience.", 15, 120)],
            Steps = "An electrician attended the same day. We read the call log and the electrician’s report.",
        },
        new()
        {
            Category = "planned-works",
            Manager = "Grace Okafor",
            Words = "The new kitchen was left unfinished in June. There is no worktop next to the cooker and two doors do not close.",
            Outcome = "Finish the kitchen.",
            Points =
            [
                new("The kitchen was left unfinished.", "The contractor’s snag list was signed off without a visit.", "Every new kitchen is inspected before it is signed off.", Decision.Upheld, "There is no inspection record for your home.", "You could not use your kitchen safely for weeks."),
            ],
            Remedies = [new("action", "Fit the worktop and adjust the doors.", 10)],
            Steps = "Our clerk of works visited and we asked the contractor for the records.",
        },
        new()
        {
            Category = "complaint-handling",
            Manager = "Helen Marsh",
            Words = "I complained about my windows in spring and I never had an answer.",
            Outcome = "An answer, please.",
            Points =
            [
                new("Your earlier complaint was not answered.", "It was sent to a mailbox that nobody read.", "It should have been acknowledged within five working days.", Decision.Upheld, "We found your email in the mailbox, unopened.", "You waited seven months."),
            ],
            Remedies = [new("apology", "A written apology.", 5), new("financial", "£75 for our handling of your complaint.", 10, 75), new("change-policy", "The old mailbox is closed and forwards to the complaints team.", 10)],
            Steps = "We searched every mailbox that had been printed on our letters.",
        },
        new()
        {
            Category = "fire-safety",
            Manager = "Daniel Price",
            Words = "The fire door on the fourth floor has been wedged open with a fire extinguisher for weeks.",
            Outcome = "Fix the door closer.",
            Danger = true,
            Points =
            [
                new("A fire door was left unable to close.", "The closer was reported broken twice and the order was cancelled as a duplicate.", "A fire door is repaired within 24 hours.", Decision.Upheld, "Both reports are on file. The second was cancelled by mistake.", "Everybody on your floor was less safe."),
            ],
            Remedies = [new("action", "Replace the door closer.", 1), new("change-policy", "Orders about fire doors cannot be cancelled as duplicates.", 20)],
            Steps = "The Building Safety Manager inspected every fire door in the block.",
        },
    ];
}
