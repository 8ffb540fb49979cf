using System.Globalization;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Web.Features.Figures;

namespace ComplaintsPortal.Web.Features.ComplaintExport;

/// <summary>One complaint of the export.</summary>
/// <param name="Source">The system from which it was imported; empty for a complaint of this portal.</param>
public sealed record ExportRow(string Reference, string Status, string Source, CaseFacts Facts)
{
    public const string Imported = "Imported";
}

/// <summary>A column of the export, with what the data dictionary says of it.</summary>
public sealed record ExportColumn(string Name, string Kind, string Meaning, Func<ExportRow, string> Cell);

/// <summary>The columns of the export: head line, cells and data dictionary come from this one list.</summary>
public static class ExportColumns
{
    private const string Day = "day, year-month-day";
    private const string Code = "code of the policy’s list";
    private const string Number = "whole number";
    private const string YesNo = "yes or no";

    public static IReadOnlyList<ExportColumn> All { get; } =
    [
        new("reference", "text", "The complaint’s reference.", row => row.Reference),
        new("status", "word", "Where it stands: " + Choices<ComplaintStatus>() + $"; {ExportRow.Imported} where it ended in another system.", row => row.Status),
        new("source", "text", "The system from which a past complaint was imported; empty where it was handled here.", row => row.Source),
        Fact("reading", "word", "What the contact turned out to be: " + Choices<CaseReading>() + ". Only Accepted is a complaint at stage one.", f => f.Reading.ToString()),
        Fact("received", Day, "The day on which it reached anybody at the landlord; where it was taken up again, the day that led to that.", f => Of(f.ReceivedDay)),
        Fact("home", "word", "The kind of home: Rented (LCRA), PartOwned (LCHO), Other, NotKnown. The measures CH01 and CH02 are about the first two.", f => f.Home.ToString()),
        Fact("area", "text", "The outer part of the home’s postcode.", f => f.Area),
        Fact("category", Code, "What it is about.", f => f.Category),
        Fact("channel", Code, "How it came.", f => f.Channel),
        Fact("service", "text", "The team that deals with it.", f => f.Team),
        Fact("contractor", "text", "The contractor that it is about; of several the one that was named first.", f => f.Contractor),
        Fact("policy", "text", "The version of the policy under which it is handled.", f => f.PolicyId),
        Fact("decline_reason", Code, "Why it was not accepted.", f => f.DeclineReason),
        Fact("fault", Code, "The kind of fault that was found.", f => f.Fault),
        Fact("withdrawn", Day, "When the complainant withdrew it.", f => Of(f.WithdrawnDay)),
        Fact("closed", Day, "When nothing was left to do.", f => Of(f.ClosedDay)),
        Fact("stage1_acknowledgement_due", Day, "Five working days after receipt (Code 6.2).", f => Of(f.OneAcknowledgementDue)),
        Fact("stage1_acknowledged", Day, "When the acknowledgement was sent.", f => Of(f.OneAcknowledgedDay)),
        Fact("stage1_acknowledgement_not_known", YesNo, "Imported without the day of acknowledgement: left out of that figure.", f => Of(f.OneAcknowledgementUnknown)),
        Fact("stage1_due", Day, "Ten working days after the acknowledgement, or after the day on which it was due if that is earlier (Code 6.3).", f => Of(f.OneDue)),
        Fact("stage1_due_extended", Day, "The same with extensions whose notice went in time (Code 6.4).", f => Of(f.OneExtendedDue)),
        Fact("stage1_due_literal", Day, "Counted from the acknowledgement however late it was, with extensions: a cross-check.", f => Of(f.OneLiteralDue)),
        Fact("stage1_answered", Day, "When the response was sent.", f => Of(f.OneRespondedDay)),
        Fact("stage1_answer_not_known", YesNo, "Imported, and a day is missing that decides whether it was answered in time: left out of CH02.", f => Of(f.OneAnswerUnknown)),
        Fact("stage1_extensions", Number, "How many extensions were decided.", f => Of(f.OneExtensions)),
        Fact("stage1_days", Number, "Working days from receipt to the answer.", f => Of(f.OneDays)),
        Fact("stage1_outcome", "word", "The overall decision that was sent: " + Choices<Decision>() + ".", f => f.OneOutcome?.ToString() ?? ""),
        Fact("stage2_requested", Day, "When stage two was asked for.", f => Of(f.TwoRequestedDay)),
        Fact("stage2_refused", YesNo, "Whether the request was refused, so that it is no complaint at stage two.", f => Of(f.TwoRefused)),
        Fact("stage2_acknowledgement_due", Day, "Five working days after the request (Code 6.11).", f => Of(f.TwoAcknowledgementDue)),
        Fact("stage2_acknowledged", Day, "When the acknowledgement was sent.", f => Of(f.TwoAcknowledgedDay)),
        Fact("stage2_acknowledgement_not_known", YesNo, "Imported without the day of acknowledgement: left out of that figure.", f => Of(f.TwoAcknowledgementUnknown)),
        Fact("stage2_due", Day, "Twenty working days after the acknowledgement, or after the day on which it was due if that is earlier (Code 6.14).", f => Of(f.TwoDue)),
        Fact("stage2_due_extended", Day, "The same with extensions whose notice went in time (Code 6.15).", f => Of(f.TwoExtendedDue)),
        Fact("stage2_due_literal", Day, "Counted from the acknowledgement however late it was, with extensions: a cross-check.", f => Of(f.TwoLiteralDue)),
        Fact("stage2_answered", Day, "When the final response was sent, or the answer to a review of stage one that settled the request.", f => Of(f.TwoRespondedDay)),
        Fact("stage2_answer_not_known", YesNo, "Imported, and a day is missing that decides whether it was answered in time: left out of CH02.", f => Of(f.TwoAnswerUnknown)),
        Fact("stage2_extensions", Number, "How many extensions were decided.", f => Of(f.TwoExtensions)),
        Fact("stage2_days", Number, "Working days from the request to the answer.", f => Of(f.TwoDays)),
        Fact("stage2_outcome", "word", "The overall decision that was sent.", f => f.TwoOutcome?.ToString() ?? ""),
        Fact("remedies", Number, "Remedies promised and not released.", f => Of(f.Remedies)),
        Fact("remedies_open", Number, "Those not done yet.", f => Of(f.RemediesOpen)),
        Fact("next_remedy_due", Day, "The earliest day of an open remedy.", f => Of(f.RemedyDue)),
        Fact("compensation_offered", "pounds", "Money offered and not refused.", f => Pounds(f.OfferedPence)),
        Fact("compensation_paid", "pounds", "Money paid, agreed set-offs included.", f => Pounds(f.PaidPence)),
        Fact("adjusted", YesNo, "Whether something was agreed so that the person is not at a disadvantage.", f => Of(f.Adjusted)),
        Fact("satisfaction", "word", "The answer to our survey: VerySatisfied, FairlySatisfied, Neither, FairlyDissatisfied, VeryDissatisfied.", f => f.Satisfaction?.ToString() ?? ""),
        Fact("satisfaction_day", Day, "When it was answered.", f => Of(f.SatisfactionDay)),
        Fact("ombudsman_first_contact", Day, "When the Ombudsman was first in touch about it.", f => Of(f.OmbudsmanDay)),
        Fact("ombudsman_determined", Day, "The last determination.", f => Of(f.DeterminedDay)),
        Fact("ombudsman_finding", "word", "The gravest finding.", f => f.Determined?.ToString() ?? ""),
        Fact("ombudsman_orders", Number, "Orders and recommendations.", f => Of(f.Orders)),
        Fact("ombudsman_orders_open", Number, "Those not settled yet.", f => Of(f.OrdersOpen)),
    ];

    private static ExportColumn Fact(string name, string kind, string meaning, Func<CaseFacts, string> cell) => new(name, kind, meaning, row => cell(row.Facts));

    private static string Choices<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetNames<T>());

    private static string Of(DateOnly? day) => day is { } known ? FigureWords.Iso(known) : "";

    private static string Of(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Of(bool holds) => holds ? "yes" : "no";

    private static string Pounds(long pence) => (pence / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
