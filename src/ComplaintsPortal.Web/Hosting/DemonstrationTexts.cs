using ComplaintsPortal.Domain.Reports;

namespace ComplaintsPortal.Web.Hosting;

/// <summary>What the demonstration's lead wrote about the figures. None of it repeats a number: those stand beside it.</summary>
internal static class DemonstrationTexts
{
    public const string Response =
        "The board considered this report and the self-assessment and agrees with both. We thank the residents who told us when something went wrong.\n"
        + "We are concerned that visits were missed after they had been agreed, and that residents had to tell us more than once. We have asked the director of housing to report to us every quarter on repairs that were promised in answers to complaints, until each is done by its day.\n"
        + "The member responsible for complaints has seen the answers behind these figures and is satisfied that they are fair.";

    public const string DraftSummary =
        "The year is still running. So far, residents complain most about repairs and about not hearing back. This part is written anew when the year has ended.";

    public static IEnumerable<(string Part, string Text)> Of(ReportKind kind) => kind switch
    {
        ReportKind.MonthlyReview =>
        [
            ("summary", "More complaints reached us than in the months before. Most of what came in was about work that had been promised and not done on the day. We see no single event behind it: it comes from several areas, and from all the services that visit homes."),
            ("level", "The number of complaints follows the number of repairs that were reported. We do not read fewer complaints from some areas as a sign that all is well there; the neighbourhood team visits them first."),
            ("nature", "Repairs, and damp and mould within them, stand out again. Complaints about staff are few, and each was looked into by somebody from another team."),
            ("themes", "Missed visits and no news about them lie behind several complaints at once. The same two steps went wrong each time: nobody told the resident that the visit was moved, and nobody looked whether it took place."),
            ("trends", "Acknowledgements and answers at stage one hold their times. At stage two, what takes long is information from outside the landlord. More people than before go on to stage two; the lead reads every such request with the manager who answered."),
            ("risks", "Damp and mould in homes with small children remains the most serious risk. Every open case of that kind was gone through by name with the repairs manager this month. No policy has to change; the procedure for moving a visit does."),
            ("learning", "The repairs manager looks at all missed visits every Monday and rings the residents. The lead asks contractors for their report on the day a complaint comes in, not when the answer is due."),
        ],
        ReportKind.QuarterlyPack =>
        [
            ("summary", "This quarter, as in the one before, most complaints were about repairs that took too long or were not done as agreed. We say below how quickly we answered, what we decided, and what we change."),
            ("volume", "A complaint is welcome: it tells us what to put right. We ask councillors and tenant groups to pass complaints on, also those that people would rather not make themselves."),
            ("answers", "What takes most of the time until an answer is a contractor’s report. From this quarter on, contractors are asked for it on the first day, not when the answer is due."),
            ("outcomes", "Where we were at fault, it was most often because nobody checked whether what had been arranged was done. Compensation follows our published guidance."),
            ("satisfaction", "People who are not satisfied most often say that they had to ask for news. Everybody with an open complaint now hears from us at least every five working days."),
            ("learning", "You said that you waited at home for nothing. We now send a message on the evening before, with a number to ring, and look at missed visits every Monday."),
            ("ombudsman", "We follow every order by its day and take recommendations to the operations meeting."),
        ],
        ReportKind.MemberPack =>
        [
            ("a", "More complaints came in than in the quarter before, about the same subjects. Handling is steady: acknowledgements go out in time, and an answer takes as long as the slowest report that it needs."),
            ("b", "Two issues run through this quarter: visits that are missed without a word, and damp that comes back after it was treated. The repairs service has a plan for the first; for the second, a surveyor returns after six weeks."),
            ("c", "Each order has an owner and a day. Where one is close to its day, the director was told."),
            ("d", "The annual report of last year is published with the board’s response. The next self-assessment goes to the board in June."),
        ],
        ReportKind.AnnualReport =>
        [
            ("summary", "This report says how many residents complained last year, about what, how we answered, and what is different because of them. Most complaints were about repairs. We were at fault in more than we should have been, mostly because nobody checked whether what had been promised was done. We are sorry to everybody who had to ask twice."),
            ("a", "We checked our policy and what we do against each requirement of the Complaint Handling Code. The board approved the self-assessment, and it is published beside this report. Where we do not meet a requirement yet, it gives the day by which we shall."),
            ("b", "The hardest part of the year was answering in time where a contractor had to report first. We changed how we ask for information in the second half of the year. Some areas send us hardly any complaints. We do not take that as praise: we visited two of them to make sure that people know how to complain."),
            ("c", "We accept every finding. The apology and the payment that were ordered went out before their day, and the case was used in the training of all investigating managers."),
            ("d", "Each answer that upholds a complaint names what changes. Residents told us that looking at missed visits every week made the most difference."),
            ("e", "The Ombudsman publishes a report about a landlord only where enough complaints were decided in the year. There was none about us."),
            ("f", "There was no other report of the Ombudsman about us. We read its thematic reports on repairs and on damp and mould and compared our procedures with them."),
        ],
    };
}
