using ComplaintsPortal.BrowserTests.Support;
using Microsoft.Playwright;
using static ComplaintsPortal.Domain.Staff.StaffRole;

namespace ComplaintsPortal.BrowserTests.Pages;

/// <summary>Every page that a member of staff meets, in its states: empty, filled, with errors, not possible now.</summary>
public static class StaffStops
{
    /// <summary>Answers that are no page: files, the QR code, what the autosave script reads.</summary>
    public static IReadOnlyList<string> NoPages { get; } =
    [
        "staff/feedback/{id:long}/files/{number:int}",
        "staff/print-queue/{id:long}.pdf", "cases/{reference}/letters/{kind}/preview.pdf", "cases/{reference}/files/{id:long}", "cases/{reference}/letters/{number:int}",
        "cases/{reference}/bundle/{id:long}.zip", "account/authenticator/qr", "drafts", "staff/policy/check.csv", "staff/policy/check.pdf", "staff/policy/wording/{kind}/preview",
        // Leads on to the next complaint; what a colleague sees who is named in one is tested in process.
        "staff/next", "staff/replies/{reference}",
        // Leads on to the complainant's record.
        "cases/{reference}/complainant",
        // Need a thing of their own on the record; tested in process, where the same fields are on the pages that add one.
        "staff/complainants/{id:long}/merge/{other:long}", "staff/complainants/{id:long}/needs/{number:long}", "staff/complainants/{id:long}/representatives/{number:long}",
        "staff/complainants/{id:long}/representatives/{number:long}/refuse", "staff/complainants/{id:long}/restrictions/{number:long}",
        "staff/reports/{id:long}.csv", "staff/reports/{id:long}.xlsx", "staff/reports/{id:long}.pdf", "staff/reports/{id:long}.json",
        "staff/{list}.csv", "staff/past-complaints/example.csv", "staff/past-complaints/imports/{id:long}/faults.csv", "staff/figures.csv", "staff/figures/export/complaints.csv", "staff/figures/export/dictionary.csv",
        "staff/self-assessments/{id:long}.pdf", "staff/self-assessments/{id:long}.xlsx", "staff/self-assessments/{id:long}.csv",
        // Leads back to the list where nothing repeats; tested in process.
        "staff/signals",
    ];

    /// <summary>Swept with all their steps by <see cref="ShellPagesTests"/>.</summary>
    public static IReadOnlyList<string> OfTheShell { get; } =
    [
        "account", "account/password", "account/authenticator", "account/recovery-codes",
        "people", "people/add", "people/{id:guid}", "people/{id:guid}/change", "people/{id:guid}/deactivate", "people/{id:guid}/link",
    ];

    private const string Rehearsal = "?Form.From.Day=1&Form.From.Month=1&Form.From.Year=2026&Form.To.Day=31&Form.To.Month=12&Form.To.Year=2026&Form.Policy=lhp-2023";

    public static IReadOnlyList<StaffStop> Lists { get; } =
    [
        new("staff", ComplaintsLead), new("staff", InvestigatingManager), new("staff", Director), new("staff", StaffMember), new("staff", MemberResponsible), new("staff", Administrator),
        new("staff/for-me", ComplaintsLead), new("staff/to-triage", ComplaintsLead), new("staff/quality-check", ComplaintsLead),
        new("staff/due-soon", ComplaintsLead), new("staff/overdue", ComplaintsLead), new("staff/recorded", StaffMember),
        new("staff/mine", InvestigatingManager), new("staff/team", InvestigatingManager), new("staff/signature", Director),
        new("staff/all", ComplaintsLead), new("staff/all", MemberResponsible), new("staff/all", Auditor),
        new("staff/all", ComplaintsLead) { Query = "?status=StageOne&urgency=Overdue&sort=Due" },
        new("staff/ombudsman", ComplaintsLead), new("staff/ombudsman", ComplaintsLead) { Query = "?which=closed" }, new("staff/payments", ComplaintsLead), new("staff/learning", ComplaintsLead), new("staff/learning", InvestigatingManager) { Query = "?which=open" },
        new("staff/themes", ComplaintsLead), new("staff/themes/add", ComplaintsLead) { Press = "Save the theme", Emptied = "Name" }, new("staff/publicity", ComplaintsLead) { Press = "Record it" },
        new("staff/themes/{id:long}", ComplaintsLead) { Press = "Join it" }, new("staff/themes/{id:long}", InvestigatingManager), new("staff/themes/{id:long}/change", ComplaintsLead) { Press = "Save the theme", Emptied = "Name" },
        new("staff/statements/{id:long}", ComplaintsLead) { Press = "Save the words", Emptied = "What did we do?" }, new("staff/statements/{id:long}", Director), new("staff/self-assessments/{id:long}", ComplaintsLead), new("staff/self-assessments/{id:long}", MemberResponsible),
        new("staff/self-assessments/{id:long}/sections/{section:int}", ComplaintsLead) { Press = "Save and go to the next section", Emptied = "What is done about it? Code 1.2" }, new("staff/self-assessments/{id:long}/sections/{section:int}", MemberResponsible),
        new("staff/statements", ComplaintsLead), new("staff/statements/add", ComplaintsLead) { Press = "Save the words" }, new("staff/self-assessments", ComplaintsLead),
        new("staff/actions", ComplaintsLead) { Query = "?whose=all" }, new("staff/actions", InvestigatingManager), new("staff/actions", MemberResponsible),
        new("staff/complainants", ComplaintsLead) { Query = "?q=yusuf" }, new("staff/complainants", InvestigatingManager), new("staff/people-reviews", ComplaintsLead),
        new("staff/service-requests", ComplaintsLead), new("staff/contributions", ComplaintsLead), new("staff/enquiries", ComplaintsLead), new("staff/enquiries/new", ComplaintsLead) { Press = "Record it" }, new("staff/enquiries/{id:long}", ComplaintsLead) { Press = "Save" },
        new("staff/contractors", ComplaintsLead), new("staff/contractors/new", ComplaintsLead) { Press = "Save" }, new("staff/contractors/{id:long}", ComplaintsLead), new("staff/contractors/{id:long}/change", ComplaintsLead) { Press = "Save", Emptied = "Name" },
        new("staff/feedback", ComplaintsLead),
        new("staff/homes", ComplaintsLead), new("staff/homes", StaffMember) { Query = "?q=harbour" }, new("staff/homes/imports", ComplaintsLead) { Press = "Show what would change" },
        new("staff/equality", MemberResponsible), new("staff/incidents", ComplaintsLead), new("staff/incidents/new", Director) { Press = "Save" }, new("staff/incidents/{id:long}", ComplaintsLead) { Press = "Save" }, new("staff/incidents/{id:long}/change", ComplaintsLead) { Press = "Save", Emptied = "What happened" },
        new("staff/past-complaints", ComplaintsLead) { Press = "Show what is in the file" }, new("staff/past-complaints/columns", Administrator),
        new("staff/sources", Administrator) { Press = "Make a token" },
        new("staff/figures", ComplaintsLead), new("staff/overview", Director), new("staff/figures/{code}", MemberResponsible) { With = "answered-1" },
        new("staff/figures/{code}/complaints", ComplaintsLead) { With = "answered-1" }, new("staff/figures/behind", MemberResponsible) { Query = "?feedback=Petition&from=2026-01-01&to=2026-12-31" }, new("staff/figures/export", Director), new("staff/homes-owned", ComplaintsLead) { Press = "Enter" },
        new("staff/reports", ComplaintsLead) { Press = "Begin the report" }, new("staff/reports/{id:long}", ComplaintsLead), new("staff/reports/checklist", ComplaintsLead),
        new("staff/search", ComplaintsLead), new("staff/search", MemberResponsible), new("staff/search", ComplaintsLead) { Query = "?q=yusuf" },
        new("staff/print-queue", StaffMember) { Press = "Record as posted" },
        new("staff/paragraphs", ComplaintsLead), new("staff/paragraphs/add", ComplaintsLead) { Press = "Approve it" },
        new("staff/replies", StaffMember), new("staff/for-me", ComplaintsLead) { Query = "?sort=Priority" },
        new("staff/reminders", ComplaintsLead),
        new("staff/surveys", ComplaintsLead),
        new("staff/reassign", ComplaintsLead) { Press = "Give them to this person" },
        new("staff/mail", Administrator), new("staff/mail/sent", Administrator),
        new("staff/updates", ComplaintsLead), new("staff/hazards", ComplaintsLead), new("staff/hazards", MemberResponsible),
        new("staff/policy", ComplaintsLead), new("staff/policy", Administrator), new("staff/policy/versions/{id}", ComplaintsLead) { With = "portsmouth-2024" },
        new("staff/policy/add", Administrator) { Press = "Show what would change" },
        new("staff/policy/wording", ComplaintsLead), new("staff/policy/wording/{kind}/versions", ComplaintsLead) { With = "decline" },
        new("staff/policy/check", ComplaintsLead), new("staff/policy/check", Administrator) { Query = "?policy=ashfield-2020" },
        new("staff/policy/rehearsal", ComplaintsLead) { Press = "Work it out" }, new("staff/policy/rehearsal", ComplaintsLead) { Query = Rehearsal }, new("staff/policy/rehearsal", Administrator),
        new("staff/policy/holidays", Administrator) { Press = "Show which dates move" },
        new("staff/policy/holidays", Administrator) { Filled = ADayOfMourning, Press = "Show which dates move", LeadsTo = "Check which dates move" },
        new("staff/policy/add", Administrator) { Filled = AnotherPolicy, Press = "Show what would change", LeadsTo = "What would change" },
        new("staff/policy/rehearsal/complaints", Auditor) { Query = Rehearsal + "&Step=StageOneResponse&Change=Moved" },
    ];

    /// <summary>The lists of a site without a complaint.</summary>
    public static IReadOnlyList<StaffStop> EmptyLists { get; } =
    [
        .. Lists.Where(stop => stop.Query.Length == 0 && !stop.Route.Contains("{id:long}", StringComparison.Ordinal)).Select(stop => stop with { Press = null }),
        new("staff/more", Auditor), new("staff/search", ComplaintsLead) { Query = "?q=nobody" }, new("staff/all", ComplaintsLead) { Query = "?status=Closed" },
    ];

    public static IReadOnlyList<StaffStop> Cases { get; } =
    [
        .. StaffSite.Statuses.Select(status => new StaffStop("cases/{reference}", ComplaintsLead, status)),
        new("cases/{reference}", InvestigatingManager, "investigating"), new("cases/{reference}", StaffMember, "StageOne"),
        new("cases/{reference}", MemberResponsible, "Closed"), new("cases/{reference}", Auditor, "StageTwoSigning"), new("cases/{reference}", Director, "StageTwoSigning"),
        new("cases/{reference}", Administrator, "Closed"),
    ];

    public static IReadOnlyList<StaffStop> Tasks { get; } =
    [
        new("staff/record", StaffMember) { Press = "Record it" }, new("staff/record/{reference}", StaffMember, "ToTriage"),
        new("cases/{reference}/triage", ComplaintsLead, "ToTriage"), new("cases/{reference}/triage", ComplaintsLead, "Clarifying"), new("cases/{reference}/triage", ComplaintsLead, "Closed"),
        new("cases/{reference}/triage/accept", ComplaintsLead, "ToTriage") { Press = "Accept and log at stage one" },
        new("cases/{reference}/triage/ask", ComplaintsLead, "ToTriage") { Press = "Save the question" },
        new("cases/{reference}/triage/service-request", ComplaintsLead, "ToTriage") { Press = "Handle it as a service request" },
        new("staff/sources/{id:long}", Administrator),
        new("cases/{reference}/contributions", InvestigatingManager, "investigating") { Press = "Ask by email" },
        new("cases/{reference}/contributions/{number:int}/withdraw", InvestigatingManager, "investigating") { Press = "Withdraw the request" },
        new("cases/{reference}/group", InvestigatingManager, "investigating") { Press = "Add them" },
        new("cases/{reference}/group/{number:int}/leave", InvestigatingManager, "investigating") { Press = "They leave the group" },
        new("cases/{reference}/contractors", InvestigatingManager, "investigating") { Press = "Save" },
        new("cases/{reference}/contractors/{number:int}", InvestigatingManager, "investigating") { Press = "Save" },
        new("staff/feedback/{id:long}", ComplaintsLead) { Press = "Save" },
        new("cases/{reference}/service-request/route", ComplaintsLead, "ServiceRequest") { Press = "Save where it went" },
        new("cases/{reference}/service-request", ComplaintsLead, "followed") { Press = "Save" }, new("cases/{reference}/service-request/raise", ComplaintsLead, "followed") { Press = "Raise the complaint" },
        new("cases/{reference}/triage/split", ComplaintsLead, "ToTriage") { Press = "Record and pass on that part" },
        new("cases/{reference}/triage/refer", ComplaintsLead, "ToTriage") { Press = "Pass it on" },
        new("cases/{reference}/triage/decline", ComplaintsLead, "ToTriage"),
        .. StaffSite.DeclineGrounds.Select(ground => new StaffStop("cases/{reference}/triage/decline/{ground}", ComplaintsLead, "ToTriage") { With = ground, Press = "Do not accept the complaint" }),
        new("cases/{reference}/clarification", ComplaintsLead, "Clarifying") { Press = "Save the answer" },
        new("cases/{reference}/define", ComplaintsLead, "StageOne") { Press = "Save the definition" }, new("cases/{reference}/define", ComplaintsLead, "investigating"),
        new("cases/{reference}/assign", ComplaintsLead, "StageOne") { Press = "Save" }, new("cases/{reference}/assign", ComplaintsLead, "StageTwo"),
        new("cases/{reference}/acknowledge", ComplaintsLead, "defined"), new("cases/{reference}/acknowledge", ComplaintsLead, "StageOne"),
        new("cases/{reference}/definition", InvestigatingManager, "investigating") { Press = "Save" },
        new("cases/{reference}/contact", InvestigatingManager, "investigating") { Press = "Save the contact" },
        new("cases/{reference}/evidence", InvestigatingManager, "investigating") { Press = "Add to the evidence" }, new("cases/{reference}/evidence", InvestigatingManager, "investigated"),
        new("cases/{reference}/files", InvestigatingManager, "investigating") { Press = "Add the files" }, new("cases/{reference}/files", ComplaintsLead, "Closed"),
        new("cases/{reference}/findings", InvestigatingManager, "investigating"), new("cases/{reference}/findings", InvestigatingManager, "investigated"),
        new("cases/{reference}/findings", InvestigatingManager, "sent back"), new("cases/{reference}/findings", SeniorReviewer, "reviewing"),
        new("cases/{reference}/findings/{number:int}", InvestigatingManager, "investigated") { Press = "Save the finding", Overfilled = "Why?" }, new("cases/{reference}/findings/{number:int}", SeniorReviewer, "reviewing"),
        new("cases/{reference}/remedies", InvestigatingManager, "investigating") { Press = "Promise this remedy" }, new("cases/{reference}/remedies", InvestigatingManager, "investigated"),
        new("cases/{reference}/remedies/{number:int}", InvestigatingManager, "investigated") { Press = "Save the change", Emptied = "What will be done?" },
        new("cases/{reference}/draft", InvestigatingManager, "investigating"), new("cases/{reference}/draft", InvestigatingManager, "investigated") { Press = "Save the draft", Overfilled = "What we did to investigate" }, new("cases/{reference}/draft", InvestigatingManager, "sent back"),
        new("cases/{reference}/send-for-check", InvestigatingManager, "investigating"), new("cases/{reference}/send-for-check", InvestigatingManager, "investigated"),
        new("cases/{reference}/quality-check", ComplaintsLead, "StageOneChecking") { Press = "Save the decision" },
        new("cases/{reference}/quality-check", ComplaintsLead, "StageOneReady") { Press = "Give it back" },
        new("cases/{reference}/extend", InvestigatingManager, "investigating") { Press = "Decide the extension" }, new("cases/{reference}/extend", ComplaintsLead, "StageOne"),
        new("cases/{reference}/issue", ComplaintsLead, "StageOneReady"), new("cases/{reference}/issue", ComplaintsLead, "Closed"),
        .. StaffSite.LettersToIssue.Select(letter => new StaffStop("cases/{reference}/letters/{kind}", ComplaintsLead, letter.Case) { With = letter.Kind }),
        new("cases/{reference}/letters/{kind}", ComplaintsLead, "StageOneResponded") { With = "stage-one-response" },
        new("cases/{reference}/letters/{kind}", ComplaintsLead, "StageOneResponded") { With = "stage-one-response", Query = "?correct=true", Press = "Issue the corrected letter" },
        new("cases/{reference}/letters/{kind}", ComplaintsLead, "investigating") { With = "stage-one-response" },
        new("cases/{reference}/letters/{kind}/preview", ComplaintsLead, "StageOneReady") { With = "stage-one-response" },
        new("cases/{reference}/escalation-request", ComplaintsLead, "StageOneResponded") { Press = "Record the request", Emptied = "Year" },
        new("cases/{reference}/escalation", ComplaintsLead, "EscalationRequested"), new("cases/{reference}/escalation", ComplaintsLead, "asked late") { Press = "Accept and log at stage two" },
        new("cases/{reference}/escalation/refuse", ComplaintsLead, "EscalationRequested"),
        new("cases/{reference}/escalation/review", ComplaintsLead, "EscalationRequested") { Press = "Look at stage one again" },
        .. StaffSite.RefusalGrounds.Select(ground => new StaffStop("cases/{reference}/escalation/refuse/{ground}", ComplaintsLead, "EscalationRequested") { With = ground, Press = "Refuse stage two" }),
        new("cases/{reference}/send-for-signature", SeniorReviewer, "reviewing"), new("cases/{reference}/send-for-signature", SeniorReviewer, "reviewed"),
        new("cases/{reference}/sign-off", Director, "StageTwoSigning") { Press = "Save the decision" }, new("cases/{reference}/sign-off", Director, "StageTwoReady") { Press = "Send it back" },
        new("cases/{reference}/actions", ComplaintsLead, "StageTwoResponded"), new("cases/{reference}/actions", ComplaintsLead, "Closed"),
        new("cases/{reference}/actions/{number:int}", ComplaintsLead, "StageTwoResponded") { Press = "Save" },
        new("cases/{reference}/ombudsman", ComplaintsLead, "done"), new("cases/{reference}/ombudsman", ComplaintsLead, "with the Ombudsman"),
        new("cases/{reference}/ombudsman/{act}", ComplaintsLead, "with the Ombudsman") { With = "request", Press = "Save" }, new("cases/{reference}/ombudsman/{act}", ComplaintsLead, "with the Ombudsman") { With = "order", Press = "Save" },
        new("cases/{reference}/ombudsman/{act}", Director, "with the Ombudsman") { With = "compliance", Press = "Save" },
        new("cases/{reference}/bundle", ComplaintsLead, "with the Ombudsman") { Press = "Mark them" },
        new("cases/{reference}/money", Director, "offered"), new("cases/{reference}/money/{number:int}", Director, "offered"),
        new("cases/{reference}/money/{number:int}", ComplaintsLead, "accepted") { Press = "Record the payment" }, new("cases/{reference}/money/{number:int}", InvestigatingManager, "approved") { Press = "Save their answer" },
        new("cases/{reference}/answers", ComplaintsLead, "done") { Press = "Save" },
        new("cases/{reference}/learning", ComplaintsLead, "done") { Press = "Save" }, new("cases/{reference}/learning", ComplaintsLead, "learnt"), new("cases/{reference}/learning/{id:long}", ComplaintsLead, "learnt") { Press = "Save" },
        new("cases/{reference}/close", ComplaintsLead, "StageTwoResponded"), new("cases/{reference}/close", ComplaintsLead, "done"),
        new("staff/absences", ComplaintsLead) { Press = "Save the absence" }, new("staff/absences", InvestigatingManager), new("staff/more", ComplaintsLead),
        new("staff/training", ComplaintsLead) { Press = "Record the training" },
        new("staff/leaving", ComplaintsLead), new("staff/leaving/{person:guid}", ComplaintsLead) { Press = "Give everything to this person" },
        new("cases/{reference}/assignment", InvestigatingManager, "investigating") { Press = "Save" }, new("cases/{reference}/assignment", ComplaintsLead, "investigating"),
        new("cases/{reference}/keep-away", ComplaintsLead, "investigating") { Press = "Keep them away" }, new("cases/{reference}/keep-away", ComplaintsLead, "kept away"),
        new("cases/{reference}/let-back/{person:guid}", ComplaintsLead, "kept away") { Press = "Let them back" }, new("cases/{reference}/conflict", InvestigatingManager, "investigating") { Press = "Declare it and step back" },
        new("cases/{reference}/contact-details", ComplaintsLead, "investigating") { Press = "Save" },
        new("staff/complainants/{id:long}/needs/add", ComplaintsLead) { Press = "Save" }, new("staff/complainants/{id:long}/representatives/add", ComplaintsLead) { Press = "Save" },
        new("staff/complainants/{id:long}/restrictions/add", ComplaintsLead) { Press = "Save" },
        new("staff/complainants/{id:long}/merge/{other:long}", ComplaintsLead) { Press = "Merge the records" },
        new("staff/complainants/{id:long}/needs/{number:long}", ComplaintsLead), new("staff/complainants/{id:long}/representatives/{number:long}", ComplaintsLead),
        new("staff/complainants/{id:long}/representatives/{number:long}/refuse", ComplaintsLead), new("staff/complainants/{id:long}/restrictions/{number:long}", ComplaintsLead),
        new("staff/past-complaints/imports/{id:long}", ComplaintsLead), new("staff/past-complaints/{id:long}", MemberResponsible),
        new("staff/homes/{id:long}", ComplaintsLead), new("staff/homes/imports/{id:long}", Administrator), new("cases/{reference}/home", ComplaintsLead, "investigating") { Press = "Save" },
        new("staff/complainants/{id:long}", ComplaintsLead), new("staff/complainants/{id:long}", Auditor), new("staff/complainants/{id:long}/change", ComplaintsLead) { Press = "Save" },
        new("staff/policy/versions/{id}", Administrator) { With = "lhp-2023" }, new("staff/policy/versions/{id}/withdraw", Administrator) { With = "lhp-2023", Press = "Withdraw this version" },
        new("staff/policy/wording/{kind}", ComplaintsLead) { With = "decline", Press = "Save as the new wording" }, new("staff/policy/wording/{kind}", Administrator) { With = "stage-one-response" },
        new("cases/{reference}/withdraw", ComplaintsLead, "investigating") { Press = "Record the withdrawal" }, new("cases/{reference}/reopen", ComplaintsLead, "Withdrawn") { Press = "Take it up again" },
        new("cases/{reference}/updates", ComplaintsLead, "investigating") { Press = "Save the update" }, new("cases/{reference}/updates/agree", ComplaintsLead, "investigating"),
        new("cases/{reference}/issues", ComplaintsLead, "investigating") { Press = "Record it" }, new("cases/{reference}/issues/points/{number:int}", ComplaintsLead, "investigating") { Press = "Save" },
        new("cases/{reference}/related", ComplaintsLead, "investigating") { Press = "Note it on both" },
        new("cases/{reference}/reply", InvestigatingManager, "investigated"), new("cases/{reference}/reply", InvestigatingManager, "investigating"),
        new("cases/{reference}/meetings", ComplaintsLead, "investigating") { Press = "Save" }, new("cases/{reference}/meetings/{number:int}", ComplaintsLead, "investigating") { Press = "Save" },
        new("staff/paragraphs/{number:int}", ComplaintsLead) { Press = "Withdraw it" },
        new("cases/{reference}/concerns", ComplaintsLead, "investigating") { Press = "Note it" }, new("cases/{reference}/concerns/{number:int}", ComplaintsLead, "investigating") { Press = "Save" },
        new("cases/{reference}/hazards", ComplaintsLead, "investigating"), new("cases/{reference}/hazards/add", ComplaintsLead, "investigating") { Press = "Record the hazard" },
        new("cases/{reference}/hazards/{number:int}", ComplaintsLead, "investigating") { Press = "Save" },
        new("cases/{reference}/notes", InvestigatingManager, "investigating") { Press = "Save the note" },
        new("cases/{reference}/survey", ComplaintsLead, "Closed"), new("cases/{reference}/survey", ComplaintsLead, "StageOne"), new("cases/{reference}/survey/enter", ComplaintsLead, "Closed"),
        new("cases/{reference}/survey/withdraw", ComplaintsLead, "Closed"), new("cases/{reference}/survey/follow-up", ComplaintsLead, "Closed"),
        new("cases/{reference}/received", ComplaintsLead, "StageOne") { Press = "Show which dates move" },
        new("cases/{reference}/received", ComplaintsLead, "StageOne") { Filled = ADayEarlier, Press = "Show which dates move", LeadsTo = "Check which dates move" },
        new("staff/policy/wording/{kind}", ComplaintsLead) { With = "stage-one-extension", Filled = WithoutReasons, Press = "Save as the new wording" },
    ];

    private static async Task ADayOfMourning(IPage page)
    {
        await page.FillInDateAsync("Which day?", new DateOnly(2026, 3, 11));
        await page.FillInAsync("What is it for?", "A day of national mourning for somebody with a rather long name and several titles");
    }

    private static async Task AnotherPolicy(IPage page)
    {
        await page.GetByLabel("Ashfield", new() { Exact = false }).First.CheckAsync();
        await page.FillInDateAsync("First day", new DateOnly(2028, 4, 1));
        await page.FillInAsync("Why is it added?", "Approved by the Cabinet.");
    }

    private static async Task ADayEarlier(IPage page)
    {
        await page.FillInDateAsync("When did it really reach us?", new DateOnly(2026, 1, 5));
        await page.FillInAsync("Time", "9:15 am");
        await page.FillInAsync("Why is it corrected?", "The contractor’s own letter says so.");
    }

    private static Task WithoutReasons(IPage page) => page.FillInAsync("The letter", "Your complaint\n\nDear {{nobody}},");
}
