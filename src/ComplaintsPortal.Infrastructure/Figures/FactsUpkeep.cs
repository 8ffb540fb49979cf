using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Contractors;
using ComplaintsPortal.Domain.Homes;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Domain.Surveys;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ComplaintsPortal.Infrastructure.Figures;

/// <summary>Writes what figures count in the very save that changes it, so that no figure is ever behind its complaints.</summary>
internal static class FactsUpkeep
{
    private static readonly HashSet<string> FromSurvey = [nameof(CaseFacts.Satisfaction), nameof(CaseFacts.SatisfactionDay)];

    // What they say of themselves counts until a home of the register is known.
    private static readonly HashSet<string> FromHome = [nameof(CaseFacts.Home)];

    private static readonly HashSet<string> FromContractors = [nameof(CaseFacts.Contractor)];

    private static readonly HashSet<string> FromOmbudsman =
        [nameof(CaseFacts.OmbudsmanDay), nameof(CaseFacts.DeterminedDay), nameof(CaseFacts.Determined), nameof(CaseFacts.Orders), nameof(CaseFacts.OrdersOpen)];

    public static async Task PrepareAsync(PortalDbContext context, CancellationToken cancellationToken)
    {
        var complaints = context.ChangeTracker.Entries<Complaint>().Where(entry => entry.Entity.Measured is not null).ToList();
        var homes = Changed<CaseHome>(context);
        var surveys = Changed<Survey>(context);
        var contractors = Changed<ContractorInvolvement>(context).Select(entry => entry.Property(one => one.ComplaintId).CurrentValue).Distinct().ToList();
        var ombudsman = context.ChangeTracker.Entries<OmbudsmanCase>().ToList();
        var known = await KnownAsync(
            context,
            [
                .. complaints.Where(entry => entry.State != EntityState.Added).Select(entry => entry.Entity.Id), .. homes.Select(entry => entry.Entity.ComplaintId),
                .. surveys.Select(entry => entry.Entity.ComplaintId), .. ombudsman.Select(entry => entry.Entity.ComplaintId), .. contractors,
            ],
            cancellationToken);
        foreach (var entry in complaints)
        {
            Write(context, entry, known);
        }

        foreach (var link in homes)
        {
            Fill(known, link.Property(one => one.ComplaintId).CurrentValue, Of(link.Entity));
        }

        foreach (var survey in surveys)
        {
            Fill(known, survey.Property(s => s.ComplaintId).CurrentValue, Of(survey.Entity));
        }

        foreach (var one in ombudsman)
        {
            Fill(known, one.Property(o => o.ComplaintId).CurrentValue, Of(one.Entity));
        }

        foreach (var id in contractors)
        {
            await context.Set<ContractorInvolvement>().Where(one => one.ComplaintId == id).LoadAsync(cancellationToken);
            Fill(known, id, Of(context.ChangeTracker.Entries<ContractorInvolvement>().Select(entry => entry.Entity).Where(one => one.ComplaintId == id)));
        }
    }

    /// <summary>What follows from the contractors whom it is about: the one that was named first and still counts.</summary>
    public static IEnumerable<(string Name, object? Value)> Of(IEnumerable<ContractorInvolvement> named) =>
        [(nameof(CaseFacts.Contractor), named.Where(one => one.Counts).OrderBy(one => one.NamedOn).FirstOrDefault()?.ContractorName ?? "")];

    /// <summary>What follows from the home in the register.</summary>
    public static IEnumerable<(string Name, object? Value)> Of(CaseHome link) => [(nameof(CaseFacts.Home), link.Ownership)];

    /// <summary>What follows from the answers about how it was handled.</summary>
    public static IEnumerable<(string Name, object? Value)> Of(Survey survey) =>
    [
        (nameof(CaseFacts.Satisfaction), survey.Overall),
        (nameof(CaseFacts.SatisfactionDay), survey.AnsweredOn is { } on ? LondonTime.DateOf(on) : (DateOnly?)null),
    ];

    /// <summary>What follows from the Ombudsman's case.</summary>
    public static IEnumerable<(string Name, object? Value)> Of(OmbudsmanCase one) =>
    [
        (nameof(CaseFacts.OmbudsmanDay), one.OpenedDay),
        (nameof(CaseFacts.DeterminedDay), one.Determinations.Select(d => (DateOnly?)d.DecidedDay).Max()),
        (nameof(CaseFacts.Determined), one.Determinations.Select(d => (OmbudsmanFinding?)d.Finding).MaxBy(f => f is { } finding ? CaseFacts.Gravity(finding) : -1)),
        (nameof(CaseFacts.Orders), one.Orders.Count),
        (nameof(CaseFacts.OrdersOpen), one.Orders.Count(o => o.IsOpen)),
    ];

    /// <summary>Takes over everything that follows from a complaint and from what stands beside it.</summary>
    public static void Copy(CaseFacts from, EntityEntry<CaseFacts> to, bool beside)
    {
        foreach (var property in to.Properties.Where(p => !p.Metadata.IsPrimaryKey() && !p.Metadata.IsForeignKey() && (beside || !IsBeside(p.Metadata.Name))))
        {
            property.CurrentValue = property.Metadata.PropertyInfo!.GetValue(from);
        }
    }

    public static void Fill(EntityEntry<CaseFacts> facts, IEnumerable<(string Name, object? Value)> values)
    {
        foreach (var (name, value) in values)
        {
            facts.Property(name).CurrentValue = value;
        }
    }

    private static void Fill(Dictionary<long, EntityEntry<CaseFacts>> known, long id, IEnumerable<(string Name, object? Value)> values)
    {
        if (known.TryGetValue(id, out var facts))
        {
            Fill(facts, values);
        }
    }

    private static List<EntityEntry<T>> Changed<T>(PortalDbContext context)
        where T : class => [.. context.ChangeTracker.Entries<T>().Where(entry => entry.State is EntityState.Added or EntityState.Modified)];

    // One small look for what is not in memory yet; a new complaint has nothing yet.
    private static async Task<Dictionary<long, EntityEntry<CaseFacts>>> KnownAsync(PortalDbContext context, IEnumerable<long> complaints, CancellationToken cancellationToken)
    {
        Dictionary<long, EntityEntry<CaseFacts>> Tracked() => context.ChangeTracker.Entries<CaseFacts>()
            .Where(entry => entry.Property(f => f.ComplaintId).CurrentValue is not null).ToDictionary(entry => entry.Property(f => f.ComplaintId).CurrentValue!.Value);
        var known = Tracked();
        List<long?> missing = [.. complaints.Where(id => id > 0 && !known.ContainsKey(id)).Distinct()];
        if (missing.Count == 0)
        {
            return known;
        }

        await context.Set<CaseFacts>().Where(f => missing.Contains(f.ComplaintId)).LoadAsync(cancellationToken);
        return Tracked();
    }

    private static void Write(PortalDbContext context, EntityEntry<Complaint> complaint, Dictionary<long, EntityEntry<CaseFacts>> known)
    {
        var id = complaint.Property(c => c.Id);
        var measured = complaint.Entity.Measured!;
        if (known.TryGetValue(id.CurrentValue, out var facts))
        {
            Copy(measured, facts, beside: false);
            return;
        }

        facts = context.Entry(measured);
        facts.Property(f => f.ComplaintId).CurrentValue = id.CurrentValue;

        // A new complaint has a number of its own only once it is saved.
        facts.Property(f => f.ComplaintId).IsTemporary = id.IsTemporary;
        facts.State = EntityState.Added;
        known.Add(id.CurrentValue, facts);
    }

    private static bool IsBeside(string property) => FromHome.Contains(property) || FromContractors.Contains(property) || FromSurvey.Contains(property) || FromOmbudsman.Contains(property);
}
