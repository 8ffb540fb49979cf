using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Improvements;
using ComplaintsPortal.Domain.Openness;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Figures;
using ComplaintsPortal.Infrastructure.Learning;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Figures;
using ComplaintsPortal.Web.Features.Worklists;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Themes;

/// <summary>Themes, what stands in them, and what repeats.</summary>
public sealed class ThemesQuery(PortalDbContext context, SignalsQuery signals, FiguresQuery figures, FiguresViewQuery words, CaseReaders readers)
{
    /// <summary>An area counts as silent when nothing came from it for so many months, and something did in the three years before.</summary>
    private const int SilentMonths = 12;

    private const int SilentYearsBefore = 3;

    public async Task<ThemesViewModel> ListAsync(bool all, ListReader reader, CancellationToken cancellationToken)
    {
        var themes = await context.Set<Theme>().AsNoTracking().Where(one => all || one.EndedDay == null)
            .OrderBy(one => one.EndedDay != null).ThenBy(one => one.ReviewDay).ThenBy(one => one.Id)
            .Select(one => new ThemeRow(one, context.Set<ThemeComplaint>().Count(joined => joined.ThemeId == one.Id))).ToListAsync(cancellationToken);
        var from = reader.Today.AddMonths(-SilentMonths).AddDays(1);
        return new ThemesViewModel(reader, all, themes, await SignalsAsync(reader.Today, cancellationToken), signals.Rules, await figures.SilentAreasAsync(new FigureFilter(from, reader.Today), SilentYearsBefore, cancellationToken), from);
    }

    public Task<IReadOnlyList<Signal>> SignalsAsync(DateOnly today, CancellationToken cancellationToken) =>
        signals.ReadAsync(today, code => words.Words(policy => policy.Categories, code), cancellationToken);

    /// <summary>The complaints behind a signal that the reader may see, the newest first.</summary>
    public async Task<IReadOnlyList<SignalComplaint>> BehindAsync(Signal signal, ListReader reader, CancellationToken cancellationToken)
    {
        var ids = signals.Behind(signal);
        return await context.Set<Complaint>().AsNoTracking().VisibleTo(reader.Actor, reader.Team).Where(c => ids.Contains(c.Id))
            .OrderByDescending(c => c.Id).Take(SignalsQuery.MostEach).Select(c => new SignalComplaint(c.Reference, c.ReceivedDay, c.Category)).ToListAsync(cancellationToken);
    }

    public async Task<ThemeViewModel> OneAsync(Theme theme, ListReader reader, CancellationToken cancellationToken)
    {
        var id = theme.Id;
        var visible = context.Set<Complaint>().VisibleTo(reader.Actor, reader.Team);
        var joined = await context.Set<ThemeComplaint>().AsNoTracking().Where(one => one.ThemeId == id)
            .Join(visible, one => one.ComplaintId, c => c.Id, (one, c) => new { one, c.Reference, c.ReceivedDay, c.Category }).OrderByDescending(row => row.one.Id)
            .Select(row => new ThemeCase(row.one.Id, row.Reference, row.ReceivedDay, row.Category, row.one.Why, row.one.JoinedBy, row.one.JoinedOn)).ToListAsync(cancellationToken);
        var changes = await context.Set<ThemeComplaint>().AsNoTracking().Where(one => one.ThemeId == id)
            .Join(visible, one => one.ComplaintId, c => c.Id, (_, c) => new { c.Id, c.Reference })
            .Join(context.Set<Improvement>().AsNoTracking(), c => c.Id, one => one.ComplaintId, (c, one) => new { one, c.Reference }).OrderBy(row => row.one.DueDay)
            .Select(row => new ThemeChange(row.one.Id, row.Reference, row.one.Change, row.one.OwnerName, row.one.DueDay, row.one.DoneDay)).ToListAsync(cancellationToken);
        return new ThemeViewModel(theme, reader.Today)
        {
            Cases = joined,
            Hidden = await context.Set<ThemeComplaint>().CountAsync(one => one.ThemeId == id, cancellationToken) - joined.Count,
            Changes = changes,
            Statements = await context.Set<PublicStatement>().AsNoTracking().Where(one => one.ThemeId == id).OrderBy(one => one.Id).ToListAsync(cancellationToken),
            MayKeep = theme.WhyNotChange(reader.Actor) is null,
        };
    }

    /// <summary>A complaint that the reader may see; null for any other.</summary>
    public async Task<Complaint?> FindAsync(string? typed, Domain.Staff.Actor reader, CancellationToken cancellationToken) =>
        ComplaintReference.TryParse(typed, out var reference)
            ? await context.Set<Complaint>().VisibleTo(reader, await readers.TeamOfAsync(reader, cancellationToken)).SingleOrDefaultAsync(c => c.Reference == reference, cancellationToken)
            : null;
}

public sealed record ThemeRow(Theme Theme, int Complaints);

public sealed record SignalComplaint(ComplaintReference Reference, DateOnly ReceivedDay, string Category);

/// <param name="SilentFrom">Since when nothing came from the silent areas.</param>
public sealed record ThemesViewModel(
    ListReader Reader, bool All, IReadOnlyList<ThemeRow> Themes, IReadOnlyList<Signal> Signals, SignalRules Rules, IReadOnlyList<string> SilentAreas, DateOnly SilentFrom);

public sealed record ThemeCase(long Id, ComplaintReference Reference, DateOnly ReceivedDay, string Category, string Why, string JoinedBy, DateTime JoinedOn);

public sealed record ThemeChange(long Id, ComplaintReference Reference, string Change, string OwnerName, DateOnly DueDay, DateOnly? DoneDay);

public sealed record ThemeViewModel(Theme Theme, DateOnly Today)
{
    public IReadOnlyList<ThemeCase> Cases { get; init; } = [];

    /// <summary>Complaints in it that the reader may not see.</summary>
    public int Hidden { get; init; }

    public IReadOnlyList<ThemeChange> Changes { get; init; } = [];

    public IReadOnlyList<PublicStatement> Statements { get; init; } = [];

    public bool MayKeep { get; init; }

    public JoinForm Join { get; init; } = new();

    public TellForm Tell { get; init; } = new();

    public EndForm End { get; init; } = new();
}

/// <param name="Theme">Null for a new one.</param>
/// <param name="Signal">From which it is made; null where it is made from none.</param>
public sealed record ThemeEditViewModel(Theme? Theme, ThemeForm Form, IReadOnlyList<Colleague> Colleagues, Signal? Signal, IReadOnlyList<SignalComplaint> Complaints);
