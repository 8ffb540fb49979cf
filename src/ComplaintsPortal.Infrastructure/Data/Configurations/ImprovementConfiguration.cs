using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Improvements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations;

internal sealed class ImprovementConfiguration : IEntityTypeConfiguration<Improvement>
{
    public void Configure(EntityTypeBuilder<Improvement> builder)
    {
        builder.ToTable("Improvements");
        builder.Property(one => one.OwnerName).HasMaxLength(Limits.Name);
        builder.Property(one => one.RecordedBy).HasMaxLength(Limits.Name);
        builder.Ignore(one => one.Note);
        builder.HasOne<Complaint>("Complaint").WithMany().HasForeignKey(one => one.ComplaintId);
        builder.HasIndex(one => new { one.DoneDay, one.DueDay });
        builder.HasIndex(one => new { one.OwnerId, one.DoneDay, one.DueDay });
        builder.HasIndex(one => one.RecordedOn);
    }
}
