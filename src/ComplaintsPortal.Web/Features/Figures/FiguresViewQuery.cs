using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.PastComplaints;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.FigureRegisters;
using ComplaintsPortal.Web.Features.Shared.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Figures;

/// <summary>The filter's choices and what must be said about a period.</summary>
public sealed class FiguresViewQuery(PortalDbContext context, Rulebooks rulebooks)
{
    /// <param name="valid">False where the period cannot be read: then only what needs none.</param>
    public async Task<FiguresView> ReadAsync(FiguresForm form, bool valid, DateOnly today, CancellationToken cancellationToken)
    {
        var places = new List<(string Team, string Area)>();
        if (valid)
        {
            var (from, to) = (form.From.ToDate()!.Value, form.To.ToDate()!.Value);
            var found = await context.Set<CaseFacts>().AsNoTracking().Where(f => f.ReceivedDay >= from && f.ReceivedDay <= to)
                .Select(f => new { f.Team, f.Area }).Distinct().ToListAsync(cancellationToken);
            places.AddRange(found.Select(one => (one.Team, one.Area)));
        }

        var options = new FigureOptions(
            Choices(policy => policy.Categories), Choices(policy => policy.Channels),
            Named(places.Select(one => one.Team), form.Team), Named(places.Select(one => one.Area), form.Area),
            Chosen(form.Fault, FaultWords), Chosen(form.Declined, DeclineWords));
        return new FiguresView(form, options, today, valid ? MeasureRules.On(form.From.ToDate()!.Value) : null) { Notes = valid ? [.. NotesOn(form).Select(words => new FigureNote(words)), .. await PastNotesAsync(form, cancellationToken)] : [] };
    }

    /// <summary>The words of a code by the newest version of the policy that knows it.</summary>
    public string Words(Func<LandlordPolicy, IReadOnlyList<Choice>> list, string code) =>
        code.Length == 0 ? "Not said" : Choice.WordsOf(Newest().SelectMany(list), code);

    /// <summary>The words of a kind of fault, by the policy or, where it has none, by the Code.</summary>
    public string FaultWords(string code) => code.Length == 0 ? "No kind of fault named"
        : Words(policy => policy.FaultKinds, code) is var words && words != code ? words
        : CaseWords.Of(rulebooks.Current.Code.FaultKinds, code);

    /// <summary>The words of a reason for which something was not accepted.</summary>
    public string DeclineWords(string code) =>
        Newest().SelectMany(version => version.DeclineReasons).FirstOrDefault(reason => reason.Code == code)?.Words ?? "Reason not recorded";

    private async Task<IReadOnlyList<FigureNote>> PastNotesAsync(FiguresForm form, CancellationToken cancellationToken)
    {
        var without = await context.Set<PastComplaint>().CountAsync(one => !one.IsInFigures, cancellationToken);
        return without == 0 ? []
            : [new($"{FigureRow.Number(without)} past complaint{(without == 1 ? " that was imported does" : "s that were imported do")} not say when {(without == 1 ? "it was" : "they were")} received, and so {(without == 1 ? "is" : "are")} in no period and no figure.",
                new RegisterForm { All = RegisterKind.Undated, From = form.From.ToDate()!.Value, To = form.To.ToDate()!.Value }.Href())];
    }

    private IEnumerable<LandlordPolicy> Newest() => rulebooks.History.Versions.OrderByDescending(version => version.EffectiveFrom);

    private IReadOnlyList<FieldOption> Choices(Func<LandlordPolicy, IReadOnlyList<Choice>> list) =>
        [.. Newest().SelectMany(list).DistinctBy(one => one.Code).Select(one => new FieldOption(one.Code, one.Words))];

    // Of what nobody chooses in the filter, only the words of what an address names.
    private static IReadOnlyList<FieldOption> Chosen(string? code, Func<string, string> words) =>
        string.IsNullOrEmpty(code) || code == FiguresForm.None ? [] : [new FieldOption(code, words(code))];

    private static IReadOnlyList<FieldOption> Named(IEnumerable<string> names, string? chosen) =>
        [.. names.Append(chosen ?? "").Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => new FieldOption(name, name))];

    private IEnumerable<string> NotesOn(FiguresForm form)
    {
        var (from, to) = (form.From.ToDate()!.Value, form.To.ToDate()!.Value);
        var versions = Newest().Where(version => version.EffectiveFrom <= to).ToList();
        foreach (var version in versions.Where(version => version.EffectiveFrom > from))
        {
            yield return $"The policy changed on {Domain.Complaints.Words.ShortDay(version.EffectiveFrom)}. Each complaint is counted under the version of the day on which it was received. The Code’s own times are the same before and after.";
        }

        foreach (var renamed in versions.Where((version, place) => version.EffectiveFrom > from || place == 0 || versions[place - 1].EffectiveFrom > from)
            .SelectMany(version => version.Categories).GroupBy(category => category.Code).Where(group => group.Select(one => one.Words).Distinct(StringComparer.Ordinal).Count() > 1))
        {
            var names = renamed.Select(one => one.Words).Distinct(StringComparer.Ordinal).ToList();
            yield return $"“{names[^1]}” was renamed “{names[0]}” within the period. Both are counted together, under the newer name.";
        }
    }
}
