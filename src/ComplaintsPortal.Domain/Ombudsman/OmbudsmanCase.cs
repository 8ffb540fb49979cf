using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Ombudsman;

/// <summary>
/// The Ombudsman’s side of a complaint, from first contact to compliance. It runs beside the complaint and stops none of its
/// clocks: requests, determination by issue, orders and recommendations, each with its day and the working of that day.
/// </summary>
public sealed class OmbudsmanCase
{
    /// <summary>Within how many working days evidence goes, where neither the Ombudsman nor the policy names a time.</summary>
    public const int EvidenceWorkingDays = 15;

    /// <summary>Within how many days an order is followed, where the determination names no day.</summary>
    public const int OrderDays = 28;

    private readonly List<OmbudsmanRequest> _requests = [];
    private readonly List<IssueDetermination> _determinations = [];
    private readonly List<OmbudsmanOrder> _orders = [];

    private OmbudsmanCase()
    {
    }

    private OmbudsmanCase(Complaint complaint, string reference, DateOnly day, Act act)
    {
        (Complaint, ComplaintId, Reference, OpenedDay) = (complaint, complaint.Id, reference, day);
        (RecordedOn, RecordedBy) = (act.On, act.By.Name);
        Reckon();
    }

    public long Id { get; private set; }

    public long ComplaintId { get; private set; }

    // Only so that one recorded with a new complaint gets its number.
    private Complaint? Complaint { get; set; }

    /// <summary>The Ombudsman’s own reference; empty while it is not known.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>The day of first contact.</summary>
    public DateOnly OpenedDay { get; private set; }

    public DateTime RecordedOn { get; private set; }

    public string RecordedBy { get; private set; } = "";

    /// <summary>The day on which we, or the complainant, asked the Ombudsman to look at the determination again.</summary>
    public DateOnly? ReviewAskedDay { get; private set; }

    public string ReviewBecause { get; private set; } = "";

    public DateOnly? ClosedDay { get; private set; }

    /// <summary>The earliest day by which something is owed; null where nothing is.</summary>
    public DateOnly? NextDue { get; private set; }

    /// <summary>By which the list of open cases sorts: those in which nothing is owed come last. Null once the case is closed.</summary>
    public DateOnly? ListedDay { get; private set; }

    public IReadOnlyList<OmbudsmanRequest> Requests => _requests;

    public IReadOnlyList<IssueDetermination> Determinations => _determinations;

    public IReadOnlyList<OmbudsmanOrder> Orders => _orders;

    public bool IsOpen => ClosedDay is null;

    /// <summary>True where the Ombudsman found severe maladministration in any issue (Code 9.7).</summary>
    public bool IsSevere => _determinations.Exists(d => d.Finding == OmbudsmanFinding.SevereMaladministration);

    public static string? WhyNot(Actor by) => by.Can(Permission.DealWithOmbudsman) ? null : "Only the complaints lead and the director deal with the Ombudsman’s cases (Code 4.1).";

    public static OmbudsmanCase Open(Complaint complaint, string reference, DateOnly firstContact, Act act)
    {
        Guard(WhyNot(act.By) ?? WhyNotDay(firstContact, act.Day));
        complaint.Raise(new OmbudsmanCaseOpened(reference, firstContact), act);
        return new OmbudsmanCase(complaint, reference, firstContact, act);
    }

    public void NameReference(Complaint complaint, string reference, Act act)
    {
        Guard(WhyNotWork(act.By) ?? (string.IsNullOrWhiteSpace(reference) ? "Give the Ombudsman’s reference." : null));
        var before = Reference;
        Reference = reference;
        complaint.Raise(new OmbudsmanReferenceNamed(before, reference), act);
    }

    /// <summary>The day by which a request is answered, with how it was found: the day given, or for evidence the policy’s time.</summary>
    public static (DateOnly? Due, string Working) DueOf(RequestNote note, Rulebook rules)
    {
        if (note.DayGiven is { } given)
        {
            return (given, $"The Ombudsman named {Words.Day(given)}.");
        }

        if (note.Kind != RequestKind.Evidence)
        {
            return (null, "");
        }

        var own = rules.Policy.OmbudsmanRequests;
        var days = own?.WorkingDays ?? EvidenceWorkingDays;
        var due = rules.Calendar.Add(note.ReceivedDay, days);
        return (due, $"Asked for on {Words.Day(note.ReceivedDay)}, which is day zero. {DayWords.WorkingDays(days)} later is {Words.Day(due)}"
            + (own is null ? ": the Ombudsman’s usual time." : $" ({own.Clause})."));
    }

    public string? WhyNotAdd(RequestNote note, Rulebook rules, DateOnly today, Actor by) =>
        WhyNotWork(by)
        ?? WhyNotDay(note.ReceivedDay, today)
        ?? (string.IsNullOrWhiteSpace(note.InWords) ? "Say what the Ombudsman asks for."
        : note.DayGiven < note.ReceivedDay ? "The day they named cannot be before the request."
        : DueOf(note, rules).Due is null ? "Give the day that the Ombudsman named."
        : null);

    public OmbudsmanRequest Add(Complaint complaint, RequestNote note, Rulebook rules, Act act)
    {
        Guard(WhyNotAdd(note, rules, act.Day, act.By));
        var (due, working) = DueOf(note, rules);
        var request = new OmbudsmanRequest(_requests.Count + 1, note, due!.Value, working, act.On, act.By.Name);
        _requests.Add(request);
        complaint.Raise(new OmbudsmanAsked(request.Number, note, due.Value), act);
        Reckon();
        return request;
    }

    public string? WhyNotExtend(int number, DateOnly to, string agreed, Actor by) =>
        WhyNotWork(by)
        ?? (_requests.Find(r => r.Number == number) is not { IsOpen: true } request ? "This request is not open."
        : to <= request.Due ? "The agreed day must be later than the one before."
        : string.IsNullOrWhiteSpace(agreed) ? "Say how it was explained and agreed with the Ombudsman (LHP-63)."
        : null);

    /// <summary>A later day for a request, agreed with the Ombudsman and explained (LHP-63).</summary>
    public void Extend(Complaint complaint, int number, DateOnly to, string agreed, Act act)
    {
        Guard(WhyNotExtend(number, to, agreed, act.By));
        var request = _requests[number - 1];
        var before = request.Due;
        request.Extend(to, agreed);
        complaint.Raise(new OmbudsmanRequestExtended(number, before, to, agreed), act);
        Reckon();
    }

    public string? WhyNotAnswer(int number, DateOnly day, string how, DateOnly today, Actor by) =>
        WhyNotWork(by)
        ?? (_requests.Find(r => r.Number == number) is not { } request ? "There is no such request."
        : request.AnsweredDay is { } done ? $"It was answered on {Words.Day(done)} already."
        : day < request.ReceivedDay ? "It cannot have been answered before it was asked."
        : WhyNotDay(day, today)
        ?? (string.IsNullOrWhiteSpace(how) ? "Say how it was answered and what was sent." : null));

    public void Answer(Complaint complaint, int number, DateOnly day, string how, Act act)
    {
        Guard(WhyNotAnswer(number, day, how, act.Day, act.By));
        var request = _requests[number - 1];
        request.Answered(day, how);
        complaint.Raise(new OmbudsmanAnswered(number, request.Kind, day, day > request.Due, how), act);
        Reckon();
    }

    public string? WhyNotDetermine(string issue, DateOnly day, DateOnly today, Actor by) =>
        WhyNotWork(by) ?? WhyNotDay(day, today) ?? (string.IsNullOrWhiteSpace(issue) ? "Say which issue was decided." : null);

    /// <summary>What the Ombudsman found about one issue.</summary>
    public void Determine(Complaint complaint, string issue, OmbudsmanFinding finding, DateOnly day, Act act)
    {
        Guard(WhyNotDetermine(issue, day, act.Day, act.By));
        _determinations.Add(new IssueDetermination(_determinations.Count + 1, issue, finding, day));
        complaint.Raise(new OmbudsmanDetermined(issue, finding, day), act);
    }

    public string? WhyNotOrder(OrderNote note, DateOnly today, Actor by) =>
        WhyNotWork(by)
        ?? WhyNotDay(note.IssuedDay, today)
        ?? (string.IsNullOrWhiteSpace(note.InWords) ? "Say what we must do."
        : note.OwnerId == Guid.Empty ? "Name who sees to it."
        : note.DayGiven < note.IssuedDay ? "The day cannot be before the order."
        : note.Amount is <= 0 ? "Give the amount in pounds, or leave it empty."
        : null);

    public OmbudsmanOrder Order(Complaint complaint, OrderNote note, Act act)
    {
        Guard(WhyNotOrder(note, act.Day, act.By));
        var due = note.DayGiven ?? note.IssuedDay.AddDays(OrderDays);
        var working = note.DayGiven is null
            ? $"No day was named. {OrderDays} days after {Words.Day(note.IssuedDay)} is {Words.Day(due)}."
            : $"The Ombudsman named {Words.Day(due)}.";
        var order = new OmbudsmanOrder(_orders.Count + 1, note, due, working);
        _orders.Add(order);
        complaint.SeenToBy(note.OwnerId);
        complaint.Raise(new OmbudsmanOrdered(order.Number, note, due), act);
        Reckon();
        return order;
    }

    public string? WhyNotGiveOrders(Complaint complaint, Guid from, Guid to, string toName, Actor by) =>
        !by.Can(Permission.DefineAndAssign) ? "Only the complaints lead gives somebody’s work to another person."
        : _orders.TrueForAll(o => !o.IsOpen || o.OwnerId != from) ? "No order waits for them any more."
        : complaint.IsKeptAway(to) ? $"{toName} is kept away from this complaint (Code 5.8)."
        : null;

    /// <summary>Somebody leaves or moves: another sees to their open orders from now on, by the same days.</summary>
    public void GiveOrders(Complaint complaint, Guid from, Guid to, string toName, Act act)
    {
        Guard(WhyNotGiveOrders(complaint, from, to, toName, act.By));
        complaint.SeenToBy(to);
        foreach (var order in _orders.Where(o => o.IsOpen && o.OwnerId == from))
        {
            complaint.Raise(new OmbudsmanOrderGiven(order.Number, order.OwnerName, toName), act);
            order.Give(to, toName);
        }
    }

    public string? WhyNotComply(int number, ComplianceState state, DateOnly day, string outcome, DateOnly today, Actor by) =>
        WhyNotWork(by)
        ?? (_orders.Find(o => o.Number == number) is not { } order ? "There is no such order."
        : !order.IsOpen ? $"It was settled on {Words.Day(order.DoneDay!.Value)} already."
        : state == ComplianceState.Pending ? "Choose how it stands."
        : state == ComplianceState.Declined && order.Kind != OrderKind.Recommendation ? "An order binds us. Only a recommendation can be left undone, with reasons."
        : day < order.IssuedDay ? "It cannot have been done before it was ordered."
        : WhyNotDay(day, today)
        ?? (string.IsNullOrWhiteSpace(outcome) ? (state == ComplianceState.Declined ? "Give the reasons for not acting on it (LHP-31)." : "Say how we know, and what evidence was sent.") : null));

    /// <summary>What was done about an order, with the evidence; or why a recommendation is not followed (LHP-31).</summary>
    public void Comply(Complaint complaint, int number, ComplianceState state, DateOnly day, string outcome, Act act)
    {
        Guard(WhyNotComply(number, state, day, outcome, act.Day, act.By));
        var order = _orders[number - 1];
        order.Comply(state, day, outcome);
        complaint.Raise(new OmbudsmanOrderFollowed(number, state, day, day > order.Due, outcome), act);
        Reckon();
    }

    public string? WhyNotAskReview(DateOnly day, string because, DateOnly today, Actor by) =>
        WhyNotWork(by)
        ?? (_determinations.Count == 0 ? "Nothing was determined yet." : ReviewAskedDay is not null ? "A review was asked for already." : null)
        ?? WhyNotDay(day, today)
        ?? (string.IsNullOrWhiteSpace(because) ? "Say why a review is asked for." : null);

    public void AskReview(Complaint complaint, DateOnly day, string because, Act act)
    {
        Guard(WhyNotAskReview(day, because, act.Day, act.By));
        (ReviewAskedDay, ReviewBecause) = (day, because);
        complaint.Raise(new OmbudsmanReviewAsked(day, because), act);
    }

    public string? WhyNotClose(Actor by) =>
        WhyNotWork(by)
        ?? (_requests.Find(r => r.IsOpen) is { } request ? $"Request {request.Number} is not answered yet."
        : _orders.Find(o => o.IsOpen) is { } order ? $"Order {order.Number} is not complied with yet."
        : null);

    public void Close(Complaint complaint, Act act)
    {
        Guard(WhyNotClose(act.By));
        ClosedDay = act.Day;
        complaint.Raise(new OmbudsmanCaseClosed(), act);
        Reckon();
    }

    private string? WhyNotWork(Actor by) => WhyNot(by) ?? (ClosedDay is { } day ? $"The Ombudsman’s case was closed on {Words.Day(day)}." : null);

    private static string? WhyNotDay(DateOnly day, DateOnly today) => day == default ? "Give the day." : day > today ? "The day cannot be in the future." : null;

    private void Reckon()
    {
        NextDue = _requests.Where(r => r.IsOpen).Select(r => (DateOnly?)r.Due).Concat(_orders.Where(o => o.IsOpen).Select(o => (DateOnly?)o.Due)).Min();
        ListedDay = ClosedDay is null ? NextDue ?? DateOnly.MaxValue : null;
    }

    private static void Guard(string? whyNot)
    {
        if (whyNot is not null)
        {
            throw new IllegalActException(whyNot);
        }
    }
}
