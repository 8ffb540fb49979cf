using ComplaintsPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations.Complaints;

internal sealed class RemedyConfiguration : IEntityTypeConfiguration<Remedy>
{
    public void Configure(EntityTypeBuilder<Remedy> builder)
    {
        builder.ToTable("Remedies");
        builder.Property(r => r.KindCode).HasMaxLength(Limits.Code).IsUnicode(false);
        builder.Property(r => r.OwnerName).HasMaxLength(Limits.Name);
        builder.Property(r => r.FaultCode).HasMaxLength(Limits.Code).IsUnicode(false);
        builder.Property(r => r.Award).AsJson();
        builder.HasIndex(r => new { r.AwardState, r.DueDay });
        builder.HasIndex("ComplaintId", nameof(Remedy.Number)).IsUnique();
        builder.HasIndex(r => new { r.State, r.DueDay, r.OwnerId });
    }
}

internal sealed class LetterConfiguration : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> builder)
    {
        builder.ToTable("Letters");
        builder.Property(l => l.Title).HasMaxLength(Limits.Line);
        builder.Property(l => l.ToName).HasMaxLength(Limits.Line);
        builder.Property(l => l.PdfSha256).HasMaxLength(64).IsUnicode(false);
        builder.Property(l => l.IssuedBy).HasMaxLength(Limits.Name);
        builder.HasIndex("ComplaintId", nameof(Letter.Number)).IsUnique();
        builder.HasIndex(l => new { l.Delivery, l.SentDay, l.IsSuperseded });
    }
}

internal sealed class ContactConfiguration : IEntityTypeConfiguration<ContactRecord>
{
    public void Configure(EntityTypeBuilder<ContactRecord> builder)
    {
        builder.ToTable("Contacts");
        builder.Property(c => c.Channel).HasMaxLength(Limits.Code).IsUnicode(false);
        builder.Property(c => c.With).HasMaxLength(Limits.Name);
        builder.Property(c => c.RecordedBy).HasMaxLength(Limits.Name);
    }
}

internal sealed class EvidenceConfiguration : IEntityTypeConfiguration<EvidenceItem>
{
    public void Configure(EntityTypeBuilder<EvidenceItem> builder)
    {
        builder.ToTable("Evidence");
        builder.Property(e => e.Title).HasMaxLength(Limits.Line);
        builder.Property(e => e.FileSha256).HasMaxLength(64).IsUnicode(false);
        builder.Property(e => e.AddedBy).HasMaxLength(Limits.Name);
    }
}

internal sealed class CaseFileConfiguration : IEntityTypeConfiguration<CaseFile>
{
    public void Configure(EntityTypeBuilder<CaseFile> builder)
    {
        builder.ToTable("CaseFiles");
        builder.Property(f => f.Name).HasMaxLength(Limits.Line);
        builder.Property(f => f.Sha256).HasMaxLength(64).IsUnicode(false);
        builder.Property(f => f.ContentType).HasMaxLength(Limits.Name).IsUnicode(false);
        builder.Property(f => f.AddedBy).HasMaxLength(Limits.Name);
    }
}
