using System.Globalization;
using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Infrastructure.Rules;

/// <summary>The rules as they stand after some number of changes. Never altered: a further change makes another one.</summary>
public sealed class RuleState
{
    private readonly PolicySettings _settings;
    private readonly Dictionary<LetterKind, LetterTemplate> _wordings = [];
    private readonly Dictionary<string, LandlordPolicy> _policies;
    private readonly List<AddedHoliday> _holidays = [];
    private readonly Dictionary<string, WorkingDayCalendar> _calendars = new(StringComparer.Ordinal) { [Official.Version] = Official };

    private RuleState(PolicyCatalogue catalogue, PolicyHistory history, PolicySettings settings, IReadOnlyList<RuleChange> changes)
    {
        (Catalogue, History, _settings, Changes) = (catalogue, history, settings, changes);
        foreach (var (number, change) in changes.Index())
        {
            try
            {
                Apply(change);
            }
            catch (PolicyException fault)
            {
                throw new RuleChangeException(change, number == changes.Count - 1, fault);
            }
        }

        History = new(History.Versions.Select(Worded));
        _policies = Catalogue.All.Select(Worded).Concat(History.Versions).GroupBy(p => p.Id).ToDictionary(p => p.Key, p => p.Last());
        var errors = History.Versions.SelectMany(v => LetterWordingCheck.Check(v, CodeCatalogue.Load().Latest)).ToList();
        if (errors.Count > 0)
        {
            throw changes.Count > 0 ? new RuleChangeException(changes[^1], true, new PolicyException(errors)) : new PolicyException(errors);
        }
    }

    /// <summary>All changes, oldest first.</summary>
    public IReadOnlyList<RuleChange> Changes { get; }

    /// <summary>The number of the last change; 0 before the first.</summary>
    public int Number => Changes.Count == 0 ? 0 : Changes[^1].Number;

    /// <summary>The policies to choose from, and those that were written down here.</summary>
    public PolicyCatalogue Catalogue { get; private set; }

    /// <summary>The versions of the landlord's policy.</summary>
    public PolicyHistory History { get; private set; }

    /// <summary>The official bank holidays with those that were added here.</summary>
    public WorkingDayCalendar Calendar { get; private set; } = Official;

    /// <summary>The bank holidays that were added here, in the order of their days.</summary>
    public IReadOnlyList<AddedHoliday> AddedHolidays => [.. _holidays.OrderBy(h => h.Day)];

    /// <summary>The last change to the bank holidays; null before the first.</summary>
    public RuleChange? LastHolidayChange => Changes.LastOrDefault(c => c.Kind is RuleChangeKind.HolidayAdded or RuleChangeKind.HolidayWithdrawn);

    private static WorkingDayCalendar Official => OfficialCalendars.For(Division.EnglandAndWales);

    /// <summary>The bank holidays as they were, by their fingerprint; null where it is not known.</summary>
    public WorkingDayCalendar? CalendarOf(string version) => _calendars.GetValueOrDefault(version);

    /// <summary>The rules as the configuration alone gives them.</summary>
    public static RuleState Configured(PolicyCatalogue catalogue, string chosen, PolicySettings settings) =>
        new(catalogue, PolicyHistory.Of(catalogue, chosen, settings), settings, []);

    /// <summary>The policy of a case, by the id that it keeps.</summary>
    public LandlordPolicy? Find(string id) => _policies.GetValueOrDefault(id);

    /// <summary>The change by which a version came in; null for one of the configuration.</summary>
    public RuleChange? AdditionOf(string version) => Changes.LastOrDefault(
        c => c.Subject == version && c.Kind is (RuleChangeKind.VersionAdded or RuleChangeKind.PolicyChosen or RuleChangeKind.VersionWithdrawn)) is { Kind: not RuleChangeKind.VersionWithdrawn } added
        ? added : null;

    /// <summary>True for a policy that came with the portal or its configuration: nothing else can have its id.</summary>
    public bool IsGiven(string id) => Catalogue.All.Any(p => p.Id == id) && !Changes.Any(c => c.Subject == id && c.Text is not null);

    /// <summary>The letters whose wording was changed here.</summary>
    public IReadOnlyList<LetterKind> WordedHere => [.. _wordings.Keys.Order()];

    /// <summary>The wording that a policy itself has, whatever was changed here.</summary>
    public LetterTemplate OwnWording(string policyId, LetterKind kind) => Catalogue.Get(policyId).Letters[kind];

    /// <summary>The change that gave a letter its wording; null where the policy's own holds.</summary>
    public RuleChange? WordingOf(LetterKind kind) =>
        _wordings.ContainsKey(kind) ? Changes.LastOrDefault(c => c.Kind == RuleChangeKind.WordingChanged && c.Subject == Kebab.Name(kind)) : null;

    /// <summary>The rules after further changes.</summary>
    /// <exception cref="RuleChangeException">A change cannot be used.</exception>
    public RuleState After(RuleState configured, IEnumerable<RuleChange> further) =>
        new(configured.Catalogue, configured.History, _settings, [.. Changes, .. further]);

    private void Apply(RuleChange change)
    {
        switch (change.Kind)
        {
            case RuleChangeKind.PolicyChosen:
                History = new([Version(change)]);
                _wordings.Clear();
                break;
            case RuleChangeKind.VersionAdded:
                History = History.With(Version(change));
                break;
            case RuleChangeKind.VersionWithdrawn:
                History = History.Without(change.Subject);
                break;
            case RuleChangeKind.WordingChanged when change.Text is { } text:
                var (kind, template) = PolicyLoader.ReadLetter(new($"{change.Subject}.md", text), CodeCatalogue.Load().Latest);
                _wordings[kind] = template;
                break;
            case RuleChangeKind.WordingChanged when Kebab.TryParse<LetterKind>(change.Subject, out var back):
                _wordings.Remove(back);
                break;
            case RuleChangeKind.HolidayAdded or RuleChangeKind.HolidayWithdrawn when change.FirstDay is { } day:
                ApplyHoliday(change, day);
                break;
            default:
                throw new PolicyException([new(change.Subject, "the change", $"is \"{change.Kind}\"; allowed: what this portal knows")]);
        }
    }

    private void ApplyHoliday(RuleChange change, DateOnly day)
    {
        if (change.Kind == RuleChangeKind.HolidayAdded)
        {
            _holidays.Add(new(day, change.Text ?? "", change));
        }
        else
        {
            _holidays.RemoveAll(h => h.Day == day);
        }

        try
        {
            Calendar = Official.With(_holidays.Select(h => new BankHoliday(h.Day, h.Title)));
        }
        catch (CalendarException fault)
        {
            throw new PolicyException([new(change.Subject, "the day", fault.Message)]);
        }

        _calendars[Calendar.Version] = Calendar;
    }

    private LandlordPolicy Version(RuleChange change)
    {
        if (change.Text is { } text)
        {
            Catalogue = Catalogue.With(new($"{change.Subject}.json", text));
        }

        var settings = new PolicySettings(StageTwoResponseDays: change.StageTwoResponseDays);
        return PolicyHistory.Adopt(Catalogue.Get(change.Subject), change.FirstDay ?? LandlordPolicy.Adoption, settings.StageTwoResponseDays is null ? _settings : settings);
    }

    private LandlordPolicy Worded(LandlordPolicy policy)
    {
        if (_wordings.Count == 0)
        {
            return policy;
        }

        var letters = new SortedDictionary<LetterKind, LetterTemplate>();
        foreach (var (kind, template) in policy.Letters.Concat(_wordings))
        {
            letters[kind] = template;
        }

        return policy with { Letters = letters };
    }
}

/// <summary>A bank holiday that was added here.</summary>
public sealed record AddedHoliday(DateOnly Day, string Title, RuleChange Change);

/// <summary>A change to the rules that cannot be used, with every error.</summary>
public sealed class RuleChangeException(RuleChange change, bool isLast, PolicyException fault)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"Change {change.Number} to the rules ({change.Subject}) cannot be used. {fault.Message}"), fault)
{
    public RuleChange Change => change;

    /// <summary>True where it is the newest change, the one that is being tried.</summary>
    public bool IsLast => isLast;

    public IReadOnlyList<PolicyError> Errors => fault.Errors;
}
