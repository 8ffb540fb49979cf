using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Ombudsman;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations;

internal sealed class OmbudsmanCaseConfiguration : IEntityTypeConfiguration<OmbudsmanCase>
{
    public void Configure(EntityTypeBuilder<OmbudsmanCase> builder)
    {
        builder.ToTable("OmbudsmanCases");
        builder.Property(one => one.Reference).HasMaxLength(Limits.Code);
        builder.Property(one => one.RecordedBy).HasMaxLength(Limits.Name);
        builder.HasOne<Complaint>("Complaint").WithMany().HasForeignKey(one => one.ComplaintId);
        builder.HasIndex(one => one.ComplaintId).IsUnique();
        builder.HasIndex(one => one.ListedDay);
        builder.HasIndex(one => one.ClosedDay);
        builder.HasMany(one => one.Requests).WithOne().HasForeignKey("CaseId").IsRequired();
        builder.HasMany(one => one.Determinations).WithOne().HasForeignKey("CaseId").IsRequired();
        builder.HasMany(one => one.Orders).WithOne().HasForeignKey("CaseId").IsRequired();
    }
}

internal sealed class OmbudsmanRequestConfiguration : IEntityTypeConfiguration<OmbudsmanRequest>
{
    public void Configure(EntityTypeBuilder<OmbudsmanRequest> builder)
    {
        builder.ToTable("OmbudsmanRequests");
        builder.Property(one => one.RecordedBy).HasMaxLength(Limits.Name);
        builder.Property<long>("CaseId");
        builder.HasIndex("CaseId", nameof(OmbudsmanRequest.Number)).IsUnique();
    }
}

internal sealed class IssueDeterminationConfiguration : IEntityTypeConfiguration<IssueDetermination>
{
    public void Configure(EntityTypeBuilder<IssueDetermination> builder)
    {
        builder.ToTable("OmbudsmanDeterminations");
        builder.Property<long>("CaseId");
        builder.HasIndex("CaseId", nameof(IssueDetermination.Number)).IsUnique();
    }
}

internal sealed class OmbudsmanOrderConfiguration : IEntityTypeConfiguration<OmbudsmanOrder>
{
    public void Configure(EntityTypeBuilder<OmbudsmanOrder> builder)
    {
        builder.ToTable("OmbudsmanOrders");
        builder.Property(one => one.OwnerName).HasMaxLength(Limits.Name);
        builder.Property<long>("CaseId");
        builder.HasIndex("CaseId", nameof(OmbudsmanOrder.Number)).IsUnique();
    }
}

internal sealed class EvidenceBundleConfiguration : IEntityTypeConfiguration<EvidenceBundle>
{
    public void Configure(EntityTypeBuilder<EvidenceBundle> builder)
    {
        builder.ToTable("EvidenceBundles");
        builder.Property(one => one.AskedBy).HasMaxLength(Limits.Name);
        builder.Property(one => one.ZipSha256).HasMaxLength(64).IsUnicode(false);
        builder.Property(one => one.ManifestSha256).HasMaxLength(64).IsUnicode(false);
        builder.HasOne<Complaint>().WithMany().HasForeignKey(one => one.ComplaintId);
        builder.HasIndex(one => new { one.State, one.Id });
    }
}

internal sealed class RedactionMarkConfiguration : IEntityTypeConfiguration<RedactionMark>
{
    public void Configure(EntityTypeBuilder<RedactionMark> builder)
    {
        builder.ToTable("RedactionMarks");
        builder.Property(one => one.Words).HasMaxLength(Limits.Line);
        builder.Property(one => one.MarkedBy).HasMaxLength(Limits.Name);
        builder.HasOne<Complaint>().WithMany().HasForeignKey(one => one.ComplaintId);
    }
}
