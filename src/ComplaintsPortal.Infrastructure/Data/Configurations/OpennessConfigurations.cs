using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Feedback;
using ComplaintsPortal.Domain.Improvements;
using ComplaintsPortal.Domain.Openness;
using ComplaintsPortal.Domain.SelfAssessments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations;

internal sealed class OpennessConfigurations
    : IEntityTypeConfiguration<SelfAssessment>, IEntityTypeConfiguration<AssessmentRow>, IEntityTypeConfiguration<PublicityEntry>, IEntityTypeConfiguration<PublicStatement>
{
    public void Configure(EntityTypeBuilder<SelfAssessment> builder)
    {
        builder.ToTable("SelfAssessments");
        builder.HasVersion();
        builder.Property(one => one.StartedBy).HasMaxLength(Limits.Name);
        builder.Property(one => one.PublishedBy).HasMaxLength(Limits.Name);
        builder.Property(one => one.Approval).AsJson();
        builder.HasMany(one => one.Rows).WithOne().HasForeignKey("AssessmentId").IsRequired();
        builder.HasIndex(one => new { one.YearFirstDay, one.Edition }).IsUnique();
        builder.HasIndex(one => one.PublishedOn);
    }

    public void Configure(EntityTypeBuilder<AssessmentRow> builder)
    {
        builder.ToTable("AssessmentRows");
        builder.Property(one => one.Clause).HasMaxLength(Limits.Code).IsUnicode(false);
        builder.Property(one => one.Answer).AsJson();
        builder.Property(one => one.Figures).AsJson();
        builder.Property(one => one.CheckedBy).HasMaxLength(Limits.Name);
        builder.Ignore(one => one.Section);
    }

    public void Configure(EntityTypeBuilder<PublicityEntry> builder)
    {
        builder.ToTable("Publicity");
        builder.Property(one => one.Way).HasMaxLength(Limits.Code).IsUnicode(false);
        builder.Property(one => one.Matters).AsJson();
        builder.Property(one => one.RecordedBy).HasMaxLength(Limits.Name);
        builder.HasIndex(one => one.Day);
    }

    public void Configure(EntityTypeBuilder<PublicStatement> builder)
    {
        builder.ToTable("PublicStatements");
        builder.HasVersion();
        builder.Property(one => one.WrittenBy).HasMaxLength(Limits.Name);
        builder.Property(one => one.ApprovedBy).HasMaxLength(Limits.Name);
        builder.Property(one => one.ApprovedAs).HasMaxLength(Limits.Name);
        builder.HasOne<Theme>().WithMany().HasForeignKey(one => one.ThemeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FeedbackItem>().WithMany().HasForeignKey(one => one.FeedbackId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(one => new { one.WithdrawnOn, one.ApprovedOn });
    }
}
