using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Domain.Surveys;
using static ComplaintsPortal.Domain.Measures.BucketRole;

namespace ComplaintsPortal.Domain.Measures;

/// <summary>Every measure there is, in the order in which pages and exports show them.</summary>
public static class MeasureCatalogue
{
    /// <param name="today">By which it is judged what still has time.</param>
    public static IReadOnlyList<Measure> On(DateOnly today, MeasureRules rules, Cohort cohort = Cohort.Received)
    {
        StageConditions[] stages = [StageConditions.One(today, rules.StrictClock), StageConditions.Two(today, rules.StrictClock)];
        return
        [
            .. stages.SelectMany(stage => SatisfactionMeasures.Of(stage, rules, cohort)),
            .. stages.SelectMany(Answering),
            .. stages.Select(Extended),
            Declined(),
            .. stages.Select(Decided),
            Escalated(),
            Withdrawn(),
            Remedies(today),
            Money("compensation-offered", "Compensation offered", "Money that was offered on complaints of the period and not refused.", f => f.OfferedPence, f => f.OfferedPence == 0, "No money was offered"),
            Money("compensation-paid", "Compensation paid", "Money that was paid on complaints of the period, set-offs that were agreed included.", f => f.PaidPence, f => f.PaidPence == 0, "No money was paid"),
            Adjusted(),
            Satisfied(),
            OmbudsmanCases(),
            Findings(),
            Orders(),
            OpenNow(1, today),
            OpenNow(2, today),
        ];
    }

    private static IEnumerable<Measure> Answering(StageConditions stage)
    {
        var (response, acknowledgement) = stage.Stage == 1 ? ("Code 6.3", "Code 6.2") : ("Code 6.14", "Code 6.11");
        var days = stage.Stage == 1 ? "ten" : "twenty";
        var starts = stage.Stage == 1 ? "receipt" : "the request";
        yield return OfStage(
            $"acknowledged-{stage.Stage}", MeasureGroup.Answering, stage, $"Acknowledged in five working days, {stage.Name}",
            $"Of the complaints at {stage.Name}, those whose acknowledgement with the definition was sent within five working days of {starts}. All kinds of home.", acknowledgement,
            NotAComplaint(stage),
            stage.DayMissing(acknowledgement: true),
            new("withdrawn", "Withdrawn before it was due", LeftOut, stage.WithdrawnBeforeAcknowledgement),
            new("in-time", "In time", Part, stage.AcknowledgedInTime),
            new("running", "Not sent yet, and still in time", Rest, stage.AcknowledgementRunning),
            new("late", "Late, or never sent", Rest, f => true));
        yield return OfStage(
            $"answered-{stage.Stage}", MeasureGroup.Answering, stage, $"Answered within the Code’s time, {stage.Name}",
            $"Of the complaints at {stage.Name}, those answered within {days} working days of the acknowledgement, read strictly, or within a valid extension. All kinds of home.", response,
            NotAComplaint(stage),
            stage.DayMissing(),
            new("withdrawn", "Withdrawn while there was time", LeftOut, stage.WithdrawnInTime),
            new("in-time", "In time", Part, stage.AnsweredInTime),
            new("in-time-extended", "In time with a valid extension", Part, stage.AnsweredInExtendedTime),
            new("running", "Not answered yet, and still in time", Rest, stage.Running),
            new("late", "Late", Rest, f => true));
        yield return OfStage(
            $"literal-{stage.Stage}", MeasureGroup.Answering, stage, $"Late by the strict reading only, {stage.Name}",
            "A cross-check. Of the answers that were sent, those that are late only because a late acknowledgement buys no time: counted from the acknowledgement itself they were in time.", response,
            NotAComplaint(stage),
            stage.DayMissing(),
            new("in-time", "In time by both readings", Rest, stage.AnsweredInExtendedTime),
            new("in-time-literally", "In time by the literal reading only", Part, stage.AnsweredInLiteralTime),
            new("late", "Late by both readings", Rest, stage.Answered),
            new("not-answered", "Not answered", LeftOut, f => true));
        yield return new Measure
        {
            Code = $"days-{stage.Stage}",
            Group = MeasureGroup.Answering,
            Kind = MeasureKind.Days,
            Stage = stage.Stage,
            Day = stage.Day,
            Title = $"Working days to the answer, {stage.Name}",
            Definition = $"The middle number of working days from {starts} to the answer; the average and the days within which nine of ten were answered stand beside it.",
            Source = response,
            Days = stage.Days,
            Buckets =
            [
                NotAComplaint(stage),
                new("not-answered", "Not answered yet", LeftOut, stage.Stage == 1 ? f => f.OneRespondedDay == null && !f.OneAnswerUnknown : f => f.TwoRespondedDay == null && !f.TwoAnswerUnknown),
                new("not-countable", "A day is missing or lies outside the known bank holidays", LeftOut, stage.DaysNotKnown),
                new("answered", "Answered", Part, f => true),
            ],
        };
    }

    private static Measure Decided(StageConditions stage) => OfStage(
        $"upheld-{stage.Stage}", MeasureGroup.Decisions, stage, $"Upheld in whole or in part, {stage.Name}",
        $"Of the answers at {stage.Name} that were sent, those that found at least one point upheld or partly upheld.", "Code 6.9, 8.1",
        NotAComplaint(stage),
        new("upheld", "Upheld", Part, stage.Upheld),
        new("partly-upheld", "Partly upheld", Part, stage.PartlyUpheld),
        new("not-upheld", "Not upheld", Rest, stage.NotUpheld),
        new("not-decided", "Not answered, or no decision recorded", LeftOut, f => true));

    private static Measure Declined() => Share(
        "declined", MeasureGroup.Decisions, null, "Complaints not accepted",
        "Of what people brought as complaints and the lead decided on, those that were not accepted for a reason of the policy. Service requests and matters for another process are left out.", "Code 2.2, 8.1",
        new("declined", "Not accepted", Part, f => f.Reading == CaseReading.Declined),
        new("accepted", "Accepted", Rest, f => f.Reading == CaseReading.Accepted),
        new("service-request", "Handled as a service request", LeftOut, f => f.Reading == CaseReading.ServiceRequest),
        new("referred", "Passed to another process", LeftOut, f => f.Reading == CaseReading.Referred),
        new("undecided", "Not decided yet, or withdrawn before", LeftOut, f => true));

    private static Measure Escalated() => Share(
        "escalated", MeasureGroup.Decisions, 1, "Taken to stage two",
        "Of the complaints that were answered at stage one or taken to stage two unanswered, those that went to stage two.", "Code 6.10, 8.1",
        new("not-a-complaint", "Not accepted as a complaint", LeftOut, f => f.Reading != CaseReading.Accepted),
        new("refused", "Asked for, and refused", Rest, f => f.TwoRefused),
        new("escalated", "Taken to stage two", Part, f => f.TwoRequestedDay != null),
        new("not-asked", "Answered at stage one, and not asked for", Rest, f => f.OneRespondedDay != null || f.OneAnswerUnknown),
        new("not-answered", "Not answered at stage one yet", LeftOut, f => true));

    private static Measure Extended(StageConditions stage) => OfStage(
        $"extended-{stage.Stage}", MeasureGroup.Answering, stage, $"Extended, {stage.Name}",
        $"Of the complaints at {stage.Name}, those whose answer was given more time. An extension whose notice went late or never moves no date, and is told apart.", stage.Stage == 1 ? "Code 6.4" : "Code 6.15",
        NotAComplaint(stage),
        new("extended", "Extended, told in time", Part, stage.ExtendedInTime),
        new("not-valid", "Extended, told late or not at all", Part, stage.Extended),
        new("not-extended", "Not extended", Rest, f => true));

    private static Measure Withdrawn() => Share(
        "withdrawn", MeasureGroup.Decisions, 1, "Withdrawn",
        "Of the complaints that were accepted, those that the complainant withdrew.", "Code 8.1",
        new("not-a-complaint", "Not accepted as a complaint", LeftOut, f => f.Reading != CaseReading.Accepted),
        new("withdrawn", "Withdrawn", Part, f => f.WithdrawnDay != null),
        new("not-withdrawn", "Not withdrawn", Rest, f => true));

    private static Measure Remedies(DateOnly today) => Share(
        "remedies-done", MeasureGroup.Redress, 1, "Every remedy done",
        "Of the complaints on which something was promised, those on which nothing is left to do.", "Code 7.1, 7.3",
        new("not-a-complaint", "Not accepted as a complaint", LeftOut, f => f.Reading != CaseReading.Accepted),
        new("none", "Nothing was promised", LeftOut, f => f.Remedies == 0),
        new("done", "Everything is done", Part, f => f.RemediesOpen == 0),
        new("overdue", "Something is overdue", Rest, f => f.RemedyDue < today),
        new("open", "Something is still to be done, and not due yet", Rest, f => true));

    private static Measure Money(
        string code, string title, string definition, System.Linq.Expressions.Expression<Func<CaseFacts, long>> pence, System.Linq.Expressions.Expression<Func<CaseFacts, bool>> none, string noneInWords) => new()
        {
            Code = code,
            Group = MeasureGroup.Redress,
            Kind = MeasureKind.Money,
            Stage = 1,
            Day = FigureDay.Received,
            Title = title,
            Definition = definition,
            Source = "Code 7.1, 8.1",
            Pence = pence,
            Buckets =
        [
            new("not-a-complaint", "Not accepted as a complaint", LeftOut, f => f.Reading != CaseReading.Accepted),
            new("none", noneInWords, LeftOut, none),
            new("money", "Complaints with money", Part, f => true),
        ],
        };

    private static Measure Adjusted() => Share(
        "adjusted", MeasureGroup.Redress, null, "With adjustments",
        "Of everything that was received, that for which something was agreed so that the person is not at a disadvantage: large print, more time, another way of contact.", "Code 5.10",
        new("adjusted", "With adjustments", Part, f => f.Adjusted),
        new("not-adjusted", "None agreed", Rest, f => true));

    private static Measure Satisfied() => Share(
        "satisfied", MeasureGroup.Satisfaction, null, "Satisfied with how we handled the complaint",
        "Of the surveys answered in the period, those that say very or fairly satisfied. Our own question after closing; it is not the regulator’s TP09.", "Code 8.1",
        new("satisfied", "Very or fairly satisfied", Part, f => f.Satisfaction == Satisfaction.VerySatisfied || f.Satisfaction == Satisfaction.FairlySatisfied),
        new("neither", "Neither", Rest, f => f.Satisfaction == Satisfaction.Neither),
        new("dissatisfied", "Fairly or very dissatisfied", Rest, f => true)) with
    { Day = FigureDay.SatisfactionSaid };

    private static Measure OmbudsmanCases() => new()
    {
        Code = "ombudsman-cases",
        Group = MeasureGroup.Ombudsman,
        Kind = MeasureKind.Number,
        Day = FigureDay.OmbudsmanCame,
        Title = "Cases of the Ombudsman",
        Definition = "Complaints about which the Ombudsman was first in touch with us in the period.",
        Source = "Code 8.1, 9.7",
        Buckets =
        [
            new("open", "Not determined yet", Part, f => f.DeterminedDay == null),
            new("determined", "Determined", Part, f => true),
        ],
    };

    private static Measure Findings() => Share(
        "ombudsman-findings", MeasureGroup.Ombudsman, null, "Found against us by the Ombudsman",
        "Of the complaints that the Ombudsman determined in the period, those with a finding of service failure, maladministration or severe maladministration. Each complaint counts with its gravest finding.", "Code 8.1, 9.7",
        new("severe", "Severe maladministration", Part, f => f.Determined == OmbudsmanFinding.SevereMaladministration),
        new("maladministration", "Maladministration", Part, f => f.Determined == OmbudsmanFinding.Maladministration),
        new("service-failure", "Service failure", Part, f => f.Determined == OmbudsmanFinding.ServiceFailure),
        new("redress", "Reasonable redress, or settled with the Ombudsman’s help", Rest, f => f.Determined == OmbudsmanFinding.ReasonableRedress || f.Determined == OmbudsmanFinding.Resolved),
        new("none", "No maladministration", Rest, f => f.Determined == OmbudsmanFinding.NoMaladministration),
        new("outside", "Outside jurisdiction, or withdrawn", LeftOut, f => true)) with
    { Day = FigureDay.Determined };

    private static Measure Orders() => Share(
        "ombudsman-orders", MeasureGroup.Ombudsman, null, "Orders followed in full",
        "Of the complaints determined in the period with orders or recommendations, those on which none is open.", "Code 8.1, 9.7",
        new("no-orders", "No order was made", LeftOut, f => f.Orders == 0),
        new("followed", "Followed", Part, f => f.OrdersOpen == 0),
        new("open", "Something is open", Rest, f => true)) with
    { Day = FigureDay.Determined };

    private static Measure OpenNow(int stage, DateOnly today)
    {
        var sunday = today.AddDays((7 - (int)today.DayOfWeek) % 7);
        return new()
        {
            Code = $"open-{stage}",
            Group = MeasureGroup.Open,
            Kind = MeasureKind.Number,
            Stage = stage,
            Day = FigureDay.OpenNow,
            Title = $"Open now, stage {(stage == 1 ? "one" : "two")}",
            Definition = "Complaints whose answer at this stage is owed today, by the next day that counts: the earlier of the policy’s and the Code’s. What still waits for triage is at stage one. The period of the page does not matter.",
            Source = stage == 1 ? "Code 6.2, 6.3" : "Code 6.11, 6.14",
            Buckets =
            [
                new("other-stage", "At the other stage", LeftOut, f => f.OpenStage != stage),
                new("overdue", "Overdue", Part, f => f.Due < today),
                new("today", "Due today", Part, f => f.Due == today),
                new("this-week", "Due later this week", Part, f => f.Due <= sunday),
                new("later", "Due later", Part, f => f.Due != null),
                new("no-date", "No date runs", Part, f => true),
            ],
        };
    }

    private static Bucket NotAComplaint(StageConditions stage) =>
        new("not-a-complaint", stage.Stage == 1 ? "Not accepted as a complaint" : "Stage two was refused", LeftOut, stage.NotAComplaint);

    private static Measure OfStage(string code, MeasureGroup group, StageConditions stage, string title, string definition, string source, params Bucket[] buckets) =>
        Share(code, group, stage.Stage, title, definition, source, buckets) with { Day = stage.Day };

    private static Measure Share(string code, MeasureGroup group, int? stage, string title, string definition, string source, params Bucket[] buckets) => new()
    {
        Code = code,
        Group = group,
        Kind = MeasureKind.Share,
        Stage = stage,
        Day = FigureDay.Received,
        Title = title,
        Definition = definition,
        Source = source,
        Buckets = buckets,
    };
}
