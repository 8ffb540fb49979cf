using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Cases;

namespace ComplaintsPortal.Web.Features.Shared.Conflicts;

/// <summary>Two versions of a text side by side, only where they differ.</summary>
public sealed record ConflictViewModel
{
    public OpenCase Case { get; init; } = null!;

    /// <summary>For example "the draft".</summary>
    public string What { get; init; } = "";

    /// <summary>Where the answers go.</summary>
    public string Action { get; init; } = "";

    public string BackHref { get; init; } = "";

    public required string SavedBy { get; init; }

    public required string SavedOn { get; init; }

    public required IReadOnlyList<ConflictField> Fields { get; init; }

    public required JoinForm Form { get; init; }

    /// <param name="form">The answers so far; only its revision counts before there are any.</param>
    public static ConflictViewModel Of<T>(IReadOnlyList<JoinField<T>> fields, T theirs, T mine, string? savedBy, DateTime? savedOn, JoinForm form)
    {
        var differing = fields.Where(f => f.Read(theirs) != f.Read(mine)).ToList();
        return new ConflictViewModel
        {
            SavedBy = savedBy ?? "Somebody",
            SavedOn = savedOn is { } on ? Words.Moment(on) : "",
            Fields = [.. differing.Select(f => ConflictField.Of(f, theirs, mine))],
            Form = new JoinForm
            {
                Revision = form.Revision,
                Fields =
                [
                    .. differing.Select(f => form.Fields.FirstOrDefault(a => a.Key == f.Key)
                        ?? new JoinAnswer { Key = f.Key, Mine = f.Read(mine), Joined = $"{f.Read(theirs)}\n\n{f.Read(mine)}".Trim() }),
                ],
            },
        };
    }
}

/// <param name="CanJoin">False for a decision, of which one is taken.</param>
public sealed record ConflictField(string Label, IReadOnlyList<DiffRun> Theirs, IReadOnlyList<DiffRun> Mine, bool CanJoin)
{
    public static ConflictField Of<T>(JoinField<T> field, T theirs, T mine)
    {
        var show = field.InWords ?? (text => text);
        var (left, right) = WordDiff.Between(show(field.Read(theirs)), show(field.Read(mine)));
        return new ConflictField(field.Label, left, right, field.InWords is null);
    }
}
