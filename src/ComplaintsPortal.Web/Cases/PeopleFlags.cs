using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.People;
using ComplaintsPortal.Web.Features.Complainants;

namespace ComplaintsPortal.Web.Cases;

/// <summary>What whoever writes to or calls somebody has to know of them: language, restrictions, adjustments, who speaks for them (Code 5.10, 5.14).</summary>
public static class PeopleFlags
{
    private const int Short = 100;

    /// <param name="handlerId">Who handles the complaint in which they are met: they may read what is for the handler only.</param>
    public static IEnumerable<CaseFlag> Of(Companions person, RepresentationRules rules, Actor reader, Guid? handlerId, DateOnly today)
    {
        var href = reader.Can(Permission.SeePeople) ? ComplainantHref.Of(person.PersonId) : null;
        CaseFlag[] flags =
        [
            .. person.Language.Length > 0 ? [new CaseFlag($"Prefers {person.Language}", "Ask whether they would like an interpreter or a translation.", href)] : Array.Empty<CaseFlag>(),
            .. person.Restrictions.Select(one => Of(one, href)),
            .. person.Needs.Select(one => Of(one, reader, handlerId, href)),
            .. person.Representatives.Where(one => !one.HasEnded(today)).Select(one => Of(one, rules, today, href)),
        ];
        return person.IsMain ? flags : flags.Select(flag => flag with { Title = $"{flag.Title}: {person.Name}", Format = null });
    }

    private static string Shortened(string words) => words.Length > Short ? $"{words[..Short]}…" : words;

    private static CaseFlag Of(ContactRestriction one, string? href) => one.State == RestrictionState.InForce
        ? new CaseFlag("Contact is restricted", $"{one.Terms} To be looked at again by {Words.ShortDay(one.ReviewDay!.Value)}. {ContactRestriction.NeverStops}", href, IsWarning: true) { LimitsContact = true, InShort = Shortened(one.Terms) }
        : new CaseFlag("Warned about contact", $"By {one.WarnedBy} on {Words.Moment(one.WarnedOn!.Value)}. Nothing is restricted.", href);

    private static CaseFlag Of(Need one, Actor reader, Guid? handlerId, string? href)
    {
        var words = one.IsHiddenFrom(reader, handlerId) ? "What it is exactly, the complaints lead can tell you." : $"{(one.Kind == NeedKind.ExtraTime ? $"{one.ExtraDays} working days more. " : "")}{one.Words}{(one.Reasons.Length > 0 ? $"\nArranged: {one.Reasons}" : "")}";
        return new CaseFlag(NeedWords.Of(one.Kind), words, href, IsWarning: one.Kind == NeedKind.NoTelephone)
        {
            LimitsContact = one.Kind == NeedKind.NoTelephone,
            // What is none of the usual kinds says something by its words only.
            InShort = one.Kind != NeedKind.Other || one.IsHiddenFrom(reader, handlerId) ? NeedWords.Of(one.Kind) : Shortened(one.Words),
            Format = AgreedNeeds.Of([one]).Format,
        };
    }

    private static CaseFlag Of(Representative one, RepresentationRules rules, DateOnly today, string? href) => one.WhyNotTell(rules, today) is { } whyNot
        ? new CaseFlag($"Do not tell {one.Name} anything", whyNot, href)
        : new CaseFlag($"{one.Name} speaks for them", string.Join(" ", new[]
        {
            $"{RepresentativeWords.Of(one.Kind)}. {RepresentativeWords.Of(one.Evidence)}.", one.GetsLetters ? "Gets the letters." : "", one.Scope,
        }.Where(text => text.Length > 0)), href);
}
