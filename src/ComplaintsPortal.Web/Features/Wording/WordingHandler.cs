using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Rules;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Wording;

/// <summary>Saves a wording as a new version of the letter. Letters that were issued stay as they are.</summary>
public sealed class WordingHandler(RuleChanges changes, WordingQuery wordings)
{
    /// <summary>False where somebody else saved this letter since the writing began; nothing is saved then.</summary>
    public async Task<bool> HandleAsync(LetterKind kind, WordingForm form, Actor by, CancellationToken cancellationToken)
    {
        try
        {
            await changes.SaveAsync(
                (state, number) => (state.WordingOf(kind)?.Number ?? 0) == form.From
                    ? wordings.Change(kind, form, number, by)
                    : throw new DbUpdateConcurrencyException("Two people wrote this letter."),
                cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
