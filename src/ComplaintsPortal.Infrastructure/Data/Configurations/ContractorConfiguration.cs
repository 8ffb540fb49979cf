using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Contractors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations;

internal sealed class ContractorConfiguration
    : IEntityTypeConfiguration<Contractor>, IEntityTypeConfiguration<ContractorInvolvement>, IEntityTypeConfiguration<ContractorReport>
{
    public void Configure(EntityTypeBuilder<Contractor> builder)
    {
        builder.ToTable("Contractors");
        builder.HasVersion();
        builder.Property(c => c.Name).HasMaxLength(Limits.Name);
        builder.Property(c => c.Does).HasMaxLength(Limits.Line);
        builder.Property(c => c.Contact).HasMaxLength(Limits.Name);
        builder.Property(c => c.Email).HasMaxLength(Limits.Email);
        builder.Property(c => c.Telephone).HasMaxLength(Limits.Telephone);
        builder.Property(c => c.ChangedBy).HasMaxLength(Limits.Name);
        builder.HasIndex(c => c.Name);
    }

    public void Configure(EntityTypeBuilder<ContractorInvolvement> builder)
    {
        builder.ToTable("ContractorInvolvements");
        builder.HasVersion();
        builder.Property(one => one.ContractorName).HasMaxLength(Limits.Name);
        builder.Property(one => one.Points).AsJson();
        builder.Property(one => one.NamedBy).HasMaxLength(Limits.Name);
        builder.Property(one => one.EndedBy).HasMaxLength(Limits.Name);
        builder.HasOne<Complaint>().WithMany().HasForeignKey(one => one.ComplaintId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Contractor>().WithMany().HasForeignKey(one => one.ContractorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(one => one.Reports).WithOne().HasForeignKey("InvolvementId").IsRequired();
        builder.Ignore(one => one.Counts);
        builder.HasIndex(one => new { one.ComplaintId, one.ContractorId, one.EndedOn });
        builder.HasIndex(one => new { one.EndedOn, one.ConclusionToldOn });
    }

    public void Configure(EntityTypeBuilder<ContractorReport> builder)
    {
        builder.ToTable("ContractorReports");
        builder.Property(one => one.RecordedBy).HasMaxLength(Limits.Name);
    }
}
