using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.PastComplaints;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations;

internal sealed class CaseFactsConfiguration : IEntityTypeConfiguration<CaseFacts>
{
    public void Configure(EntityTypeBuilder<CaseFacts> builder)
    {
        builder.ToTable("CaseFacts");
        builder.HasOne<Complaint>().WithOne().HasForeignKey<CaseFacts>(f => f.ComplaintId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<PastComplaint>().WithOne().HasForeignKey<CaseFacts>(f => f.PastComplaintId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(f => f.Contractor).HasMaxLength(Limits.Name);
        builder.Property(f => f.Area).HasMaxLength(Limits.Postcode);
        builder.Property(f => f.Team).HasMaxLength(Limits.Name);
        foreach (var code in new[] { nameof(CaseFacts.Category), nameof(CaseFacts.Channel), nameof(CaseFacts.PolicyId), nameof(CaseFacts.DeclineReason), nameof(CaseFacts.Fault) })
        {
            builder.Property(code).HasMaxLength(Limits.Code).IsUnicode(false);
        }

        // One for each day by which a measure looks for its period.
        builder.HasIndex(f => f.ReceivedDay);
        builder.HasIndex(f => f.TwoRequestedDay);
        builder.HasIndex(f => f.OneRespondedDay);
        builder.HasIndex(f => f.TwoRespondedDay);
        builder.HasIndex(f => f.SatisfactionDay);
        builder.HasIndex(f => f.OmbudsmanDay);
        builder.HasIndex(f => f.DeterminedDay);
        builder.HasIndex(f => f.OpenStage);
    }
}

internal sealed class HomesOwnedConfiguration : IEntityTypeConfiguration<HomesOwned>
{
    public void Configure(EntityTypeBuilder<HomesOwned> builder)
    {
        builder.ToTable("HomesOwned");
        builder.Property(h => h.EnteredByName).HasMaxLength(Limits.Name);
        builder.HasIndex(h => new { h.YearFirstDay, h.Home }).IsUnique();
    }
}
