using System.Net;
using System.Text;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Surveys;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Letters;

namespace ComplaintsPortal.Infrastructure.Surveys;

/// <summary>The survey on paper: the questions with boxes to tick, the code for those who would rather answer online, and how to complain (Code 1.6).</summary>
public static class SurveySheet
{
    private const string Box = "&#9744;&#160;";

    public static string Of(Complaint complaint, Survey survey, string code, string equalityCode, Rulebook rules, SiteAddress site)
    {
        var landlord = rules.Policy.Landlord;
        var ombudsman = rules.Code.ContactOn(complaint.ReceivedDay);
        var body = new StringBuilder();
        body.Append("<p>").AppendJoin("<br>", complaint.Correspondent.PostalAddress.Prepend(complaint.Correspondent.Name).Select(Text)).Append("</p>");
        Paragraph(body, $"Your reference: {complaint.Reference}");
        Paragraph(body, $"Dear {complaint.Correspondent.Name}");
        Paragraph(body, "We have closed your complaint. Please tell us how we handled it. You do not have to answer, and your answers never affect the services you get from us.");
        Paragraph(body, $"You can tick your answers here and send us this paper: {landlord.Name}, {string.Join(", ", landlord.Address)}. You can also answer online until {Words.Day(survey.OpenUntil)}, or call us on {landlord.Telephone}.");
        Online(body, "To answer online", site.Of("/survey"), code);
        Paragraph(body, "If you like, tell us something about yourself too, apart from your complaint, so that we see whether we treat everybody fairly. That has a code of its own.");
        Online(body, "About you", site.Of("/about-you"), equalityCode);
        Question(body, SurveyWords.Overall, Enum.GetValues<Satisfaction>().Select(SurveyWords.Of));
        Question(body, SurveyWords.Outcome, Enum.GetValues<Satisfaction>().Select(SurveyWords.Of));
        Question(body, SurveyWords.Informed, Enum.GetValues<Satisfaction>().Select(SurveyWords.Of));
        Question(body, SurveyWords.Promises, Enum.GetValues<PromisesKept>().Select(SurveyWords.Of));
        Question(body, SurveyWords.WantsCall, ["Yes", "No"]);
        body.Append("<h2>").Append(Text(SurveyWords.Comment)).Append("</h2><p><br><br><br><br></p>");
        body.Append("<h2>If you are not satisfied</h2>");
        Paragraph(body, $"You can complain in any way: online at {site.Of("/")}, by telephone on {landlord.Telephone}, by email to {landlord.Email}, by letter, or to any member of our staff.");
        Paragraph(body, $"You can contact the {ombudsman.Name} at any time. It is free, and it is independent of us. Online: {ombudsman.WebForm}. Telephone: {ombudsman.Telephone}. Post: {ombudsman.Post}.");
        return PrintedSheet.Html("How did we handle your complaint?", $"{landlord.Name}, {complaint.Reference}", body.ToString());
    }

    private static void Question(StringBuilder body, string question, IEnumerable<string> answers) =>
        body.Append("<h2>").Append(Text(question)).Append("</h2><p>").AppendJoin("<br>", answers.Select(answer => Box + Text(answer))).Append("</p>");

    // Each code stands whole beside its own address: two codes in one paragraph would be mixed up.
    private static void Online(StringBuilder body, string what, string address, string code) =>
        body.Append("<p>").Append(Text($"{what}: {address}")).Append("<br>").Append(Text("Your reference, and this code: ")).Append("<strong style=\"white-space: nowrap\">").Append(Text(code)).Append("</strong></p>");

    private static void Paragraph(StringBuilder body, string text) => body.Append("<p>").Append(Text(text)).Append("</p>");

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
