using System.Globalization;
using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.StartUp;
using ComplaintsPortal.Infrastructure.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ComplaintsPortal.Infrastructure.Cases;

/// <summary>
/// The rules that complaints are handled by: policy, Code and calendar, put together for a day or a case. They are what the
/// configuration says with the stored changes over it, held in memory: no page asks the database for them.
/// </summary>
public sealed class Rulebooks
{
    private static readonly PreparedQuery<Func<PortalDbContext, int, IAsyncEnumerable<RuleChange>>> Since = new(() => EF.CompileAsyncQuery(
        (PortalDbContext context, int number) => context.Set<RuleChange>().AsNoTracking().OrderBy(change => change.Number).Where(change => change.Number > number)));

    private readonly CodeCatalogue _codes = CodeCatalogue.Load();
    private readonly Lock _taking = new();
    private readonly RuleState _configured;
    private readonly IServiceScopeFactory _scopes;
    private readonly TimeProvider _clock;
    private volatile RuleState _state;

    public Rulebooks(IOptions<RulebookOptions> options, TimeProvider clock, IServiceScopeFactory scopes)
    {
        var chosen = options.Value;
        var settings = new PolicySettings(Date(chosen.AdoptionDate), Days(chosen.StageTwoResponseDays));
        (_clock, _scopes) = (clock, scopes);
        if (chosen.ReloadSeconds is < 1 or > 3600)
        {
            throw Wrong(nameof(RulebookOptions.ReloadSeconds), chosen.ReloadSeconds.ToString(CultureInfo.InvariantCulture), "1 to 3600");
        }

        try
        {
            var policies = chosen.PolicyFolder.Length > 0 ? PolicyCatalogue.FromDirectory(chosen.PolicyFolder) : PolicyCatalogue.Load();
            _configured = _state = RuleState.Configured(policies, chosen.Policy, settings);
        }
        catch (PolicyException fault)
        {
            throw new StartUpException($"The policy in {RulebookOptions.Section}:{nameof(RulebookOptions.Policy)} cannot be used. {fault.Message}", fault);
        }
    }

    /// <summary>The rules as they stand now; keep it where two looks must agree.</summary>
    public RuleState State => _state;

    /// <summary>The versions of the landlord's policy.</summary>
    public PolicyHistory History => _state.History;

    /// <summary>Every policy that can be looked at: the landlord's versions first, then those that are ready to be chosen.</summary>
    public IReadOnlyList<LandlordPolicy> Shelf => [.. History.Versions.Concat(_state.Catalogue.All).Concat(PolicyCatalogue.Load().All).DistinctBy(policy => policy.Id)];

    /// <summary>The policy in force today with the newest Code: for pages that speak of no case.</summary>
    public Rulebook Current => On(_state, LondonTime.Today(_clock), _codes.Latest);

    /// <summary>The rules for a complaint that is received on a day.</summary>
    public Rulebook On(DateOnly received) => On(_state, received, _codes.For(received));

    /// <summary>The rules of a policy, whatever is in force now.</summary>
    public Rulebook For(string policyId) => For(policyId, _codes.Latest);

    /// <summary>The rules that hold for a complaint by the day of its receipt and the version that it has.</summary>
    public Rulebook For(string policyId, DateOnly received) => For(policyId, _codes.For(received));

    /// <summary>The rules of a case: the policy and the Code of the day of its receipt stay for its whole life.</summary>
    public Rulebook For(Complaint complaint) => For(complaint.PolicyId, _codes.For(complaint.ReceivedDay));

    /// <summary>The rules of a case if it had been received on another day. One whose policy is no version of the landlord's any more keeps its own.</summary>
    public Rulebook IfReceived(Complaint complaint, DateOnly day) =>
        History.Find(complaint.PolicyId) is null ? For(complaint.PolicyId, day) : On(day);

    /// <summary>Reads the changes that were saved since, by this server or another.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken = default)
    {
        await using var scope = _scopes.CreateAsyncScope();
        await RefreshAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), cancellationToken);
    }

    /// <inheritdoc cref="RefreshAsync(CancellationToken)"/>
    public async Task RefreshAsync(PortalDbContext context, CancellationToken cancellationToken = default)
    {
        var state = _state;
        Add(state, await Since.For(context)(context, state.Number).ToListAsync(cancellationToken));
    }

    /// <summary>Reads the stored changes when the portal starts. One that cannot be used any more stops it.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await RefreshAsync(cancellationToken);
        }
        catch (RuleChangeException fault)
        {
            var change = fault.Change;
            throw new StartUpException($"{change.Subject}, saved by {change.ByName} on {DayWords.Date(LondonTime.DateOf(change.On))}, cannot be used by this version of the portal. {string.Join(Environment.NewLine, fault.Errors)}", fault);
        }
    }

    /// <summary>The rules as they would be after further changes; nothing changes.</summary>
    /// <exception cref="RuleChangeException">A change cannot be used.</exception>
    public RuleState After(RuleState state, IEnumerable<RuleChange> changes) => state.After(_configured, changes);

    /// <summary>Makes rules hold that are stored, unless newer ones hold already.</summary>
    internal void Take(RuleState next)
    {
        lock (_taking)
        {
            _state = next.Number > _state.Number ? next : _state;
        }
    }

    private void Add(RuleState state, List<RuleChange> changes)
    {
        if (changes.Count > 0)
        {
            Take(After(state, changes));
        }
    }

    private static Rulebook On(RuleState state, DateOnly day, Code code) => new(state.History.On(day), code, state.Calendar);

    private Rulebook For(string policyId, Code code)
    {
        var state = _state;
        if (state.Find(policyId) is null)
        {
            // Another server took in the first complaint of a version that this one has not heard of yet.
            using var scope = _scopes.CreateScope();
            var context = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            Add(state, [.. Since.For(context)(context, state.Number).ToBlockingEnumerable()]);
            state = _state;
        }

        return new(state.Find(policyId) ?? state.Catalogue.Get(policyId), code, state.Calendar);
    }

    private static DateOnly? Date(string text) =>
        text.Length == 0 ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw Wrong(nameof(RulebookOptions.AdoptionDate), text, "a day such as 2026-04-01");

    private static int? Days(string text) =>
        text.Length == 0 ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days
        : throw Wrong(nameof(RulebookOptions.StageTwoResponseDays), text, "a number of working days");

    private static StartUpException Wrong(string setting, string text, string allowed) =>
        new($"{RulebookOptions.Section}:{setting} is \"{text}\"; allowed: {allowed}.");
}
