using ComplaintsPortal.Domain.Calendar;

namespace ComplaintsPortal.Domain.Policies;

/// <summary>
/// The versions of a landlord's policy, each from its first day on. A complaint has the version in force on the day it was
/// received, for its whole life; one from before the first version has the first, and says so.
/// </summary>
public sealed class PolicyHistory
{
    public PolicyHistory(IEnumerable<LandlordPolicy> versions)
    {
        Versions = [.. versions.OrderBy(v => v.EffectiveFrom)];
        var errors = Versions.Zip(Versions.Skip(1))
            .Where(pair => pair.First.EffectiveFrom == pair.Second.EffectiveFrom)
            .Select(pair => new PolicyError($"{pair.Second.Id}.json", "$.effectiveFrom", $"is {RuleCheck.Iso(pair.Second.EffectiveFrom)}, the first day of {pair.First.Id} too; allowed: a day that no other version begins on"))
            .ToList();
        if (Versions.FirstOrDefault(v => v.EffectiveFrom == LandlordPolicy.Adoption) is { } open)
        {
            errors.Add(new($"{open.Id}.json", "$.effectiveFrom", "waits for the day of adoption; allowed: that day"));
        }

        if (errors.Count > 0 || Versions.Count == 0)
        {
            throw new PolicyException(errors.Count > 0 ? errors : [new("the policy", "the versions", "are none; allowed: at least one")]);
        }
    }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<LandlordPolicy> Versions { get; }

    public LandlordPolicy First => Versions[0];

    /// <summary>The version for a complaint received on a day.</summary>
    public LandlordPolicy On(DateOnly received) => Versions.LastOrDefault(v => v.EffectiveFrom <= received) ?? First;

    /// <summary>The version with an id; null where there is none.</summary>
    public LandlordPolicy? Find(string id) => Versions.FirstOrDefault(v => v.Id == id);

    /// <summary>The version that begins after a day; null where none is known.</summary>
    public LandlordPolicy? After(DateOnly day) => Versions.FirstOrDefault(v => v.EffectiveFrom > day);

    /// <summary>Why a version cannot be added today; null when it can. A complaint's rules never change behind it.</summary>
    public string? WhyNotAdd(LandlordPolicy version, DateOnly today) =>
        Find(version.Id) is not null ? $"There is a version called {version.Id} already."
        : version.EffectiveFrom == LandlordPolicy.Adoption ? "Give the day on which the version begins."
        : version.EffectiveFrom <= today ? $"A version can only begin on a day to come. {DayWords.Date(version.EffectiveFrom)} is not after today: complaints received since then already have their rules."
        : Versions.FirstOrDefault(v => v.EffectiveFrom == version.EffectiveFrom) is { } other ? $"Version {other.Version} begins on {DayWords.Date(other.EffectiveFrom)} too."
        : null;

    /// <summary>The history with one more version.</summary>
    public PolicyHistory With(LandlordPolicy version) => Find(version.Id) is null
        ? new([.. Versions, version])
        : throw new PolicyException([new($"{version.Id}.json", "$.id", $"is \"{version.Id}\", which is a version already; allowed: an id that no other version has")]);

    /// <summary>The history without a version that was taken back.</summary>
    public PolicyHistory Without(string id) => new(Versions.Where(v => v.Id != id));

    /// <summary>A policy as the version that begins on a day, with what it leaves to the landlord.</summary>
    public static LandlordPolicy Adopt(LandlordPolicy policy, DateOnly firstDay, PolicySettings? settings = null) =>
        Choose(policy with { EffectiveFrom = firstDay }, settings ?? new(), policy.Id);

    /// <summary>The versions of the policy that a landlord chose, by its series or by the id of one version alone.</summary>
    public static PolicyHistory Of(PolicyCatalogue catalogue, string chosen, PolicySettings? settings = null)
    {
        settings ??= new();
        var versions = catalogue.All.Where(p => p.Series == chosen).ToList();
        if (versions.Count == 0)
        {
            versions.Add(catalogue.Get(chosen));
        }

        if (settings.AdoptionDate is { } adoption)
        {
            var open = versions.Where(v => v.OnAdoption).ToList();
            var before = versions.Where(v => !v.OnAdoption).Select(v => v.EffectiveFrom).DefaultIfEmpty().Max();
            if (open.Count == 0 || adoption <= before)
            {
                throw new PolicyException([new(chosen, "the day of adoption", open.Count == 0
                    ? $"is {RuleCheck.Iso(adoption)}, but no version of this policy waits for it; allowed: none"
                    : $"is {RuleCheck.Iso(adoption)}; allowed: a day after {RuleCheck.Iso(before)}, on which the version before it begins")]);
            }

            versions = [.. versions.Select(v => v.OnAdoption ? v with { EffectiveFrom = adoption } : v)];
        }
        else if (versions.TrueForAll(v => v.OnAdoption))
        {
            throw new PolicyException([new(chosen, "the day of adoption", "is missing; allowed: the day on which the landlord adopts this policy")]);
        }

        return new(versions.Where(v => v.EffectiveFrom != LandlordPolicy.Adoption).Select(v => Choose(v, settings, chosen)));
    }

    private static LandlordPolicy Choose(LandlordPolicy version, PolicySettings settings, string chosen)
    {
        if (settings.StageTwoResponseDays is not { } days || version.Clocks.StageTwoResponse is not { Choices: { } choices } rule)
        {
            return version;
        }

        return choices.Contains(days)
            ? version with { Clocks = version.Clocks with { StageTwoResponse = rule with { WorkingDays = days } } }
            : throw new PolicyException([new(chosen, "the days of the stage-two response", $"are {RuleCheck.Number(days)}; allowed: {string.Join(" or ", choices.Select(c => RuleCheck.Number(c)))}")]);
    }
}

/// <summary>What a policy leaves to the landlord.</summary>
/// <param name="AdoptionDate">The day from which a version holds that waits for its adoption.</param>
/// <param name="StageTwoResponseDays">The working days of the stage-two response, where the policy gives a choice.</param>
public sealed record PolicySettings(DateOnly? AdoptionDate = null, int? StageTwoResponseDays = null);
