using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Improvements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations;

internal sealed class LearningConfigurations : IEntityTypeConfiguration<Theme>, IEntityTypeConfiguration<ThemeComplaint>, IEntityTypeConfiguration<SignalDismissal>
{
    public void Configure(EntityTypeBuilder<Theme> builder)
    {
        builder.ToTable("Themes");
        builder.HasVersion();
        builder.Property(one => one.Name).HasMaxLength(Limits.Line);
        builder.Property(one => one.OwnerName).HasMaxLength(Limits.Name);
        builder.Property(one => one.RecordedBy).HasMaxLength(Limits.Name);
        builder.Property(one => one.Told).AsJson();
        builder.HasIndex(one => new { one.EndedDay, one.ReviewDay });
    }

    public void Configure(EntityTypeBuilder<ThemeComplaint> builder)
    {
        builder.ToTable("ThemeComplaints");
        builder.Property(one => one.JoinedBy).HasMaxLength(Limits.Name);
        builder.HasOne<Theme>("Theme").WithMany().HasForeignKey(one => one.ThemeId);
        builder.HasOne<Complaint>().WithMany().HasForeignKey(one => one.ComplaintId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(one => new { one.ThemeId, one.ComplaintId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SignalDismissal> builder)
    {
        builder.ToTable("SignalDismissals");
        builder.Property(one => one.Key).HasMaxLength(Limits.Name).IsUnicode(false);
        builder.Property(one => one.DismissedBy).HasMaxLength(Limits.Name);
        builder.HasIndex(one => one.Key);
    }
}
