using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.PastComplaints;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations;

internal sealed class PastComplaintConfiguration
    : IEntityTypeConfiguration<PastImport>, IEntityTypeConfiguration<PastImportRow>, IEntityTypeConfiguration<PastImportFault>, IEntityTypeConfiguration<PastComplaint>
{
    public void Configure(EntityTypeBuilder<PastImport> builder)
    {
        builder.ToTable("PastImports");
        builder.HasVersion();
        builder.Property(i => i.Source).HasMaxLength(Limits.Code);
        builder.Property(i => i.FileName).HasMaxLength(Limits.Name);
        builder.Property(i => i.ByName).HasMaxLength(Limits.Name);
        builder.Property(i => i.ImportedByName).HasMaxLength(Limits.Name);
        builder.Property(i => i.Counts).AsJson();
        builder.HasIndex(i => i.State);
    }

    public void Configure(EntityTypeBuilder<PastImportRow> builder)
    {
        builder.ToTable("PastImportRows");
        builder.Property(r => r.Reference).HasMaxLength(Limits.Name);
        builder.Property(r => r.Cells).AsJson();
        builder.HasOne<PastImport>().WithMany().HasForeignKey(r => r.ImportId);
        builder.HasIndex(r => new { r.ImportId, r.Id });
    }

    public void Configure(EntityTypeBuilder<PastImportFault> builder)
    {
        builder.ToTable("PastImportFaults");
        builder.Property(f => f.Column).HasMaxLength(Limits.Code);
        builder.HasOne<PastImport>().WithMany().HasForeignKey(f => f.ImportId);
        builder.HasIndex(f => new { f.ImportId, f.Id });
    }

    public void Configure(EntityTypeBuilder<PastComplaint> builder)
    {
        builder.ToTable("PastComplaints");
        builder.Property(p => p.Source).HasMaxLength(Limits.Code);
        builder.Property(p => p.Reference).HasMaxLength(Limits.Name);
        builder.Property(p => p.Cells).AsJson();
        builder.HasOne<PastImport>().WithMany().HasForeignKey(p => p.ImportId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.Source, p.Reference }).IsUnique();
        builder.HasIndex(p => p.IsInFigures);
    }
}
