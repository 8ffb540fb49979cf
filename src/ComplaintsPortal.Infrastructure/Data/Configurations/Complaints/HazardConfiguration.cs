using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Hazards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations.Complaints;

internal sealed class HazardConfiguration : IEntityTypeConfiguration<Hazard>
{
    public void Configure(EntityTypeBuilder<Hazard> builder)
    {
        builder.ToTable("Hazards");
        builder.HasVersion();
        builder.HasOne<Complaint>().WithMany().HasForeignKey(h => h.ComplaintId).IsRequired();
        builder.Property(h => h.KindCode).HasMaxLength(Limits.Code).IsUnicode(false);
        builder.Property(h => h.NotCoveredBecause).HasMaxLength(Limits.Line);
        builder.Property(h => h.RecordedBy).HasMaxLength(Limits.Name);
        builder.Property(h => h.CalendarVersion).HasMaxLength(12).IsUnicode(false);
        builder.Property(h => h.Notes).AsJson();
        builder.HasIndex(h => new { h.ComplaintId, h.Number }).IsUnique();
        builder.HasIndex(h => h.ListedOn);
    }
}
