using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Meetings;
using ComplaintsPortal.Domain.Paragraphs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations.Complaints;

internal sealed class MeetingConfiguration : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.ToTable("Meetings");
        builder.HasVersion();
        builder.HasOne<Complaint>().WithMany().HasForeignKey(m => m.ComplaintId).IsRequired();
        builder.Property(m => m.OfferedBy).HasMaxLength(Limits.Name);
        builder.Property(m => m.Place).HasMaxLength(Limits.Line);
        builder.Property(m => m.Company).HasMaxLength(Limits.Line);
        builder.Property(m => m.AgreedBy).HasMaxLength(Limits.Line);
        builder.HasIndex(m => new { m.ComplaintId, m.Number }).IsUnique();
        builder.HasIndex(m => new { m.State, m.PlannedOn });
    }
}

internal sealed class StandardParagraphConfiguration : IEntityTypeConfiguration<StandardParagraph>
{
    public void Configure(EntityTypeBuilder<StandardParagraph> builder)
    {
        builder.ToTable("StandardParagraphs");
        builder.HasVersion();
        builder.Property(p => p.Topic).HasMaxLength(Limits.Code).IsUnicode(false);
        builder.Property(p => p.Title).HasMaxLength(Limits.Line);
        builder.Property(p => p.ApprovedBy).HasMaxLength(Limits.Name);
        builder.HasIndex(p => new { p.Number, p.Revision }).IsUnique();
        builder.HasIndex(p => p.ReplacedDay);
    }
}

internal sealed class ParagraphUseConfiguration : IEntityTypeConfiguration<ParagraphUse>
{
    public void Configure(EntityTypeBuilder<ParagraphUse> builder)
    {
        builder.ToTable("ParagraphUses");
        builder.HasOne<Complaint>().WithMany().HasForeignKey(u => u.ComplaintId).IsRequired();
        builder.Property(u => u.InsertedBy).HasMaxLength(Limits.Name);
        builder.HasIndex(u => new { u.ComplaintId, u.StageNumber });
    }
}
