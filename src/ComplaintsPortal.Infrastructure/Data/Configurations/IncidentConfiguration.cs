using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Incidents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations;

internal sealed class IncidentConfiguration : IEntityTypeConfiguration<Incident>
{
    public void Configure(EntityTypeBuilder<Incident> builder)
    {
        builder.ToTable("Incidents");
        builder.HasVersion();
        builder.Property(i => i.What).HasMaxLength(Limits.Name);
        builder.Property(i => i.RecordedByName).HasMaxLength(Limits.Name);
        builder.Property(i => i.Done).AsJson();
        builder.Ignore(i => i.IsCurrent);
        builder.Ignore(i => i.IsShown);
        builder.Ignore(i => i.Owed);
        builder.HasIndex(i => i.BackDay);
    }
}
