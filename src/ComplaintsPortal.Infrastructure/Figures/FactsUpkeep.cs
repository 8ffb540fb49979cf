using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
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

    private static readonly HashSet<string> FromOmbudsman =
        [nameof(CaseFacts.OmbudsmanDay), nameof(CaseFacts.DeterminedDay), nameof(CaseFacts.Determined), nameof(CaseFacts.Orders), nameof(CaseFacts.OrdersOpen)];

    public static void Prepare(PortalDbContext context)
    {
        // Everything was looked at a moment ago, and nothing here changes anything else.
        var complaints = context.ChangeTracker.Entries<Complaint>().Where(entry => entry.Entity.Measured is not null).ToList();
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            var known = context.ChangeTracker.Entries<CaseFacts>().ToDictionary(entry => entry.Property(f => f.ComplaintId).CurrentValue);
            foreach (var entry in complaints)
            {
                Write(context, entry, known);
            }

            foreach (var link in context.ChangeTracker.Entries<CaseHome>().Where(entry => entry.State is EntityState.Added or EntityState.Modified).ToList())
            {
                Fill(Known(context, link.Property(one => one.ComplaintId).CurrentValue, known), Of(link.Entity));
            }

            foreach (var survey in context.ChangeTracker.Entries<Survey>().Where(entry => entry.State is EntityState.Added or EntityState.Modified).ToList())
            {
                Fill(Known(context, survey.Property(s => s.ComplaintId).CurrentValue, known), Of(survey.Entity));
            }

            foreach (var one in context.ChangeTracker.Entries<OmbudsmanCase>().ToList())
            {
                Fill(Known(context, one.Property(o => o.ComplaintId).CurrentValue, known), Of(one.Entity));
            }
        }
        finally
        {
            context.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

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

    private static void Write(PortalDbContext context, EntityEntry<Complaint> complaint, Dictionary<long, EntityEntry<CaseFacts>> known)
    {
        var id = complaint.Property(c => c.Id).CurrentValue;
        var measured = complaint.Entity.Measured!;
        if (known.TryGetValue(id, out var facts))
        {
            foreach (var property in facts.Properties.Where(p => !p.Metadata.IsPrimaryKey() && !IsBeside(p.Metadata.Name)))
            {
                property.CurrentValue = property.Metadata.PropertyInfo!.GetValue(measured);
            }

            return;
        }

        facts = context.Entry(measured);
        facts.Property(f => f.ComplaintId).CurrentValue = id;
        if (complaint.State == EntityState.Added)
        {
            // A new complaint has a number of its own only once it is saved.
            facts.Property(f => f.ComplaintId).IsTemporary = complaint.Property(c => c.Id).IsTemporary;
            facts.State = EntityState.Added;
        }
        else
        {
            facts.State = EntityState.Modified;
            foreach (var property in facts.Properties.Where(p => IsBeside(p.Metadata.Name)))
            {
                property.IsModified = false;
            }
        }

        known.Add(id, facts);
    }

    private static EntityEntry<CaseFacts> Known(PortalDbContext context, long id, Dictionary<long, EntityEntry<CaseFacts>> known)
    {
        if (!known.TryGetValue(id, out var facts))
        {
            facts = context.Entry(new CaseFacts { ComplaintId = id });
            facts.State = EntityState.Unchanged;
            known.Add(id, facts);
        }

        return facts;
    }

    public static void Fill(EntityEntry<CaseFacts> facts, IEnumerable<(string Name, object? Value)> values)
    {
        foreach (var (name, value) in values)
        {
            var property = facts.Property(name);
            property.CurrentValue = value;
            if (facts.State is EntityState.Unchanged or EntityState.Modified)
            {
                property.IsModified = true;
            }
        }
    }

    private static bool IsBeside(string property) => FromHome.Contains(property) || FromSurvey.Contains(property) || FromOmbudsman.Contains(property);
}
