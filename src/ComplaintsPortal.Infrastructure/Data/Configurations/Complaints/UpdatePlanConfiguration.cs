using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Concerns;
using ComplaintsPortal.Domain.Updates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations.Complaints;

internal sealed class UpdatePlanConfiguration : IEntityTypeConfiguration<UpdatePlan>
{
    public void Configure(EntityTypeBuilder<UpdatePlan> builder)
    {
        builder.ToTable("UpdatePlans");
        builder.HasVersion();
        builder.HasOne<Complaint>().WithOne().HasForeignKey<UpdatePlan>(p => p.ComplaintId).IsRequired();
        builder.Property(p => p.Method).HasMaxLength(Limits.Code).IsUnicode(false);
        builder.Property(p => p.CalendarVersion).HasMaxLength(12).IsUnicode(false);
        builder.Property(p => p.AgreedBy).HasMaxLength(Limits.Name);
        builder.HasIndex(p => p.NextDue);
    }
}

internal sealed class ConcernConfiguration : IEntityTypeConfiguration<Concern>
{
    public void Configure(EntityTypeBuilder<Concern> builder)
    {
        builder.ToTable("Concerns");
        builder.HasVersion();
        builder.HasOne<Complaint>().WithMany().HasForeignKey(c => c.ComplaintId).IsRequired();
        builder.Property(c => c.CourtReference).HasMaxLength(Limits.Line);
        builder.Property(c => c.NotedBy).HasMaxLength(Limits.Name);
        builder.HasIndex(c => new { c.ComplaintId, c.Number }).IsUnique();
    }
}
