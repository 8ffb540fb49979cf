using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Feedback;
using ComplaintsPortal.Domain.Improvements;
using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Domain.PastComplaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.Feedback;
using ComplaintsPortal.Web.Features.ImportedComplaint;
using ComplaintsPortal.Web.Features.Worklists;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.FigureRegisters;

/// <summary>
/// What is behind the numbers of a report that count something else than complaints: feedback, the Ombudsman's findings and orders,
/// improvements. By the conditions that counted them; everybody who sees figures may read it, so names and people's words are not in it.
/// </summary>
public sealed class FigureRegistersQuery(PortalDbContext context, WorklistQuery lists)
{
    public const int PageSize = 50;

    // Beyond them nothing was ever counted, and a day cannot be added to the last of all.
    private const int FirstYear = 1900;
    private const int LastYear = 9000;

    /// <summary>Null where nothing is counted so.</summary>
    public async Task<RegisterList?> ReadAsync(RegisterForm form, DateOnly today, Actor actor, CancellationToken cancellationToken)
    {
        if (form.From.Year < FirstYear || form.To.Year is < FirstYear or > LastYear)
        {
            return null;
        }

        var list = form switch
        {
            { Feedback: { } kind } => await FeedbackAsync(form, kind, actor, cancellationToken),
            { Finding: not null } or { All: RegisterKind.Findings } => await FindingsAsync(form, cancellationToken),
            { Order: { } kind } => await OrdersAsync(form, kind, today, cancellationToken),
            { Like: not null } or { All: RegisterKind.Improvements } => await ImprovementsAsync(form, today, cancellationToken),
            { All: RegisterKind.Undated } or { Import: not null } => await PastAsync(form, cancellationToken),
            _ => null,
        };
        if (list is null)
        {
            return null;
        }

        var reader = await lists.ReaderAsync(actor, cancellationToken);
        var ids = list.Rows.Select(row => row.ComplaintId).OfType<long>().Distinct().ToList();
        var visible = await context.Set<Complaint>().VisibleTo(actor, reader.Team).Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Reference }).ToDictionaryAsync(c => c.Id, c => c.Reference, cancellationToken);
        return list with
        {
            Rows = [.. list.Rows.Take(PageSize).Select(row => row with { Complaint = row.ComplaintId is { } id && visible.TryGetValue(id, out var reference) ? reference : null })],
            NextHref = list.Rows.Count > PageSize ? (form with { After = list.Rows[PageSize - 1].Id }).Href() : null,
        };
    }

    /// <summary>Orders of a kind in a period, with one standing.</summary>
    public static IQueryable<OmbudsmanOrder> Standing(IQueryable<OmbudsmanOrder> orders, OrderStanding? standing, DateOnly today) => standing switch
    {
        OrderStanding.Followed => orders.Where(o => o.State == ComplianceState.Complied),
        OrderStanding.NotFollowed => orders.Where(o => o.State == ComplianceState.Declined),
        OrderStanding.Open => orders.Where(o => (o.State == ComplianceState.Pending || o.State == ComplianceState.Partly) && o.Due >= today),
        OrderStanding.Overdue => orders.Where(o => (o.State == ComplianceState.Pending || o.State == ComplianceState.Partly) && o.Due < today),
        _ => orders,
    };

    /// <summary>Improvements with one standing.</summary>
    public static IQueryable<Improvement> Standing(IQueryable<Improvement> improvements, ImprovementStanding? standing, DateOnly today) => standing switch
    {
        ImprovementStanding.Done => improvements.Where(one => one.DoneDay != null),
        ImprovementStanding.Open => improvements.Where(one => one.DoneDay == null && one.DueDay >= today),
        ImprovementStanding.Overdue => improvements.Where(one => one.DoneDay == null && one.DueDay < today),
        ImprovementStanding.Shared => improvements.Where(one => one.SharedWith != ""),
        _ => improvements,
    };

    private async Task<RegisterList> FeedbackAsync(RegisterForm form, FeedbackKind kind, Actor actor, CancellationToken cancellationToken)
    {
        var items = context.Set<FeedbackItem>().AsNoTracking().Where(f => f.Kind == kind && f.ReceivedDay >= form.From && f.ReceivedDay <= form.To && (!form.Raised || f.RaisedAs != null));
        var rows = await items.Where(f => f.Id > form.After).OrderBy(f => f.Id).Take(PageSize + 1)
            .Select(f => new { f.Id, f.RecordedOn, f.ReceivedDay, f.RoutedTo, f.FinishedDay, f.RaisedAs, Became = f.RaisedAs == null ? null : context.Set<Complaint>().Where(c => c.Reference == f.RaisedAs).Select(c => (long?)c.Id).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        var opens = actor.Can(Permission.Triage);
        return new RegisterList(
            FeedbackWords.Of(kind), form.Raised ? "Received in the period, and became a complaint." : "Received in the period.", ["Feedback", "Received", "Passed on to", "Stands", "Complaint"], await items.CountAsync(cancellationToken),
            [.. rows.Select(row => new RegisterRow(row.Id, FeedbackItem.ReferenceOf(row.RecordedOn, row.Id), row.Became)
            {
                Href = opens ? $"/staff/feedback/{row.Id}" : null,
                Cells = [Words.ShortDay(row.ReceivedDay), row.RoutedTo.Length > 0 ? row.RoutedTo : "Nobody yet", row.RaisedAs is not null ? "Became a complaint" : row.FinishedDay is { } day ? $"Finished on {Words.ShortDay(day)}" : "Open"],
            })]);
    }

    private async Task<RegisterList> FindingsAsync(RegisterForm form, CancellationToken cancellationToken)
    {
        var found = context.Set<IssueDetermination>().AsNoTracking().Where(d => (form.Finding == null || d.Finding == form.Finding) && d.DecidedDay >= form.From && d.DecidedDay <= form.To);
        var rows = await found.Where(d => d.Id > form.After).OrderBy(d => d.Id).Take(PageSize + 1)
            .Join(context.Set<OmbudsmanCase>(), d => EF.Property<long>(d, "CaseId"), one => one.Id, (d, one) => new { d.Id, d.Number, d.Finding, d.DecidedDay, one.Reference, one.ComplaintId })
            .OrderBy(row => row.Id).ToListAsync(cancellationToken);
        return new RegisterList(
            form.Finding is { } finding ? Words.Finding(finding) : "What the Ombudsman found", "Issues that the Ombudsman decided in the period.", ["Issue", "Finding", "Decided", "The Ombudsman’s reference", "Complaint"], await found.CountAsync(cancellationToken),
            [.. rows.Select(row => new RegisterRow(row.Id, $"Issue {row.Number}", row.ComplaintId) { Cells = [Words.Finding(row.Finding), Words.ShortDay(row.DecidedDay), row.Reference] })]);
    }

    private async Task<RegisterList> OrdersAsync(RegisterForm form, OrderKind kind, DateOnly today, CancellationToken cancellationToken)
    {
        var made = Standing(context.Set<OmbudsmanOrder>().AsNoTracking().Where(o => o.Kind == kind && o.IssuedDay >= form.From && o.IssuedDay <= form.To), form.Standing, today);
        var rows = await made.Where(o => o.Id > form.After).OrderBy(o => o.Id).Take(PageSize + 1)
            .Join(context.Set<OmbudsmanCase>(), o => EF.Property<long>(o, "CaseId"), one => one.Id, (o, one) => new { o.Id, o.Number, o.IssuedDay, o.Due, o.State, o.OwnerName, one.ComplaintId })
            .OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var counted = form.Standing switch
        {
            OrderStanding.Followed => "Made in the period, and followed.",
            OrderStanding.Open => "Made in the period, still open and not late.",
            OrderStanding.Overdue => "Made in the period, still open and overdue.",
            OrderStanding.NotFollowed => "Made in the period, and not followed.",
            _ => "Made in the period.",
        };
        return new RegisterList(
            Words.Order(kind), counted, ["Number", "Made", "Due", "Stands", "Seen to by", "Complaint"], await made.CountAsync(cancellationToken),
            [.. rows.Select(row => new RegisterRow(row.Id, $"Number {row.Number}", row.ComplaintId) { Cells = [Words.ShortDay(row.IssuedDay), Words.ShortDay(row.Due), Words.Compliance(row.State), row.OwnerName] })]);
    }

    private async Task<RegisterList?> ImprovementsAsync(RegisterForm form, DateOnly today, CancellationToken cancellationToken)
    {
        var (from, to) = (LondonTime.ToUtc(form.From, TimeOnly.MinValue), LondonTime.ToUtc(form.To.AddDays(1), TimeOnly.MinValue));
        var recorded = Standing(context.Set<Improvement>().AsNoTracking().Where(one => one.RecordedOn >= from && one.RecordedOn < to), form.Stands, today);
        var about = "Recorded in the period.";
        if (form.Like is { } like)
        {
            if (await context.Set<Improvement>().Where(one => one.Id == like).Select(one => new { one.Change, one.RootCause }).SingleOrDefaultAsync(cancellationToken) is not { } sample)
            {
                return null;
            }

            recorded = recorded.Where(one => one.Change == sample.Change && one.RootCause == sample.RootCause);
            about = $"{sample.Change} What lay behind it: {sample.RootCause}";
        }

        var rows = await recorded.Where(one => one.Id > form.After).OrderBy(one => one.Id).Take(PageSize + 1)
            .Select(one => new { one.Id, one.ComplaintId, one.Change, one.RecordedOn, one.DueDay, one.DoneDay, one.OwnerName, one.SharedWith }).ToListAsync(cancellationToken);
        var only = form.Stands switch
        {
            ImprovementStanding.Done => " Only what is done.",
            ImprovementStanding.Open => " Only what is still to be done and not late.",
            ImprovementStanding.Overdue => " Only what is overdue.",
            ImprovementStanding.Shared => " Only what was shared.",
            _ => "",
        };
        return new RegisterList(
            "What changes because of complaints", about + only, ["Change", "Recorded", "By", "Owner", "Shared with", "Complaint"], await recorded.CountAsync(cancellationToken),
            [.. rows.Select(row => new RegisterRow(row.Id, row.Change, row.ComplaintId)
            {
                Cells = [Words.ShortDay(LondonTime.DateOf(row.RecordedOn)), row.DoneDay is { } day ? $"Done on {Words.ShortDay(day)}" : Words.ShortDay(row.DueDay), row.OwnerName, row.SharedWith.Length > 0 ? row.SharedWith : "Nobody yet"],
            })]);
    }

    // Of whatever period: those of a file, or those that do not say to which they belong.
    private async Task<RegisterList> PastAsync(RegisterForm form, CancellationToken cancellationToken)
    {
        var past = context.Set<PastComplaint>().AsNoTracking().Where(one => form.Import == null ? !one.IsInFigures : one.ImportId == form.Import);
        var rows = await past.Where(one => one.Id > form.After).OrderBy(one => one.Id).Take(PageSize + 1).Select(one => new { one.Id, one.Reference, one.Source, one.Line }).ToListAsync(cancellationToken);
        var (title, counted) = form.Import is null
            ? ("Past complaints in no period", "Imported from another system without the day on which they were received.")
            : ("Past complaints of one file", "As they were imported from another system.");
        return new RegisterList(title, counted, ["Past complaint", "From", "Line of the file"], await past.CountAsync(cancellationToken),
            [.. rows.Select(row => new RegisterRow(row.Id, row.Reference, null) { Href = ImportedComplaintController.HrefOf(row.Id), Cells = [row.Source, $"{row.Line}"] })])
        {
            IsOfPeriod = false,
        };
    }
}

/// <param name="Counted">What is in the list, in sentences.</param>
/// <param name="Columns">The first is what a row is, the last its complaint where the rows have one.</param>
/// <param name="Count">The number from which somebody came.</param>
public sealed record RegisterList(string Title, string Counted, IReadOnlyList<string> Columns, int Count, IReadOnlyList<RegisterRow> Rows)
{
    public string? NextHref { get; init; }

    /// <summary>False for what lies in no period.</summary>
    public bool IsOfPeriod { get; init; } = true;
}

/// <summary>An entry of a register.</summary>
public sealed record RegisterRow(long Id, string Words, long? ComplaintId)
{
    /// <summary>Between the first column and the complaint.</summary>
    public IReadOnlyList<string> Cells { get; init; } = [];

    /// <summary>The entry itself; null for whoever may not open it.</summary>
    public string? Href { get; init; }

    /// <summary>Null where there is none, or where this person may not see it.</summary>
    public ComplaintReference? Complaint { get; init; }
}
