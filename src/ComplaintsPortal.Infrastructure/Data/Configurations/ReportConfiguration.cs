using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations;

internal sealed class ReportConfiguration : IEntityTypeConfiguration<Report>, IEntityTypeConfiguration<OmbudsmanReturn>
{
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<Report> builder)
    {
        builder.ToTable("Reports");
        builder.HasVersion();
        builder.Property(r => r.RuleVersion).HasMaxLength(Limits.Code).IsUnicode(false);
        builder.Property(r => r.EditionBecause).HasMaxLength(Limits.Line);
        builder.Property(r => r.PreparedBy).HasMaxLength(Limits.Name);
        builder.Property(r => r.ApprovedBy).HasMaxLength(Limits.Name);
        builder.Property(r => r.PublishedBy).HasMaxLength(Limits.Name);
        builder.Property(r => r.Commentary).AsJson();
        builder.Property(r => r.Response).AsJson();
        builder.Property(r => r.Sha256).HasMaxLength(HashLength).IsUnicode(false).MatchesExactly();
        builder.Ignore(r => r.Unwritten);

        // One of each: two people who begin the same report at once make one.
        builder.HasIndex(r => new { r.Kind, r.From, r.Edition }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<OmbudsmanReturn> builder)
    {
        builder.ToTable("OmbudsmanReturns");
        builder.HasVersion();
        builder.Property(r => r.Because).HasMaxLength(Limits.Line);
        builder.Property(r => r.SentBy).HasMaxLength(Limits.Name);
        builder.Property(r => r.Links).AsJson();
        builder.Ignore(r => r.Year);
        builder.Ignore(r => r.Missing);
        builder.HasIndex(r => new { r.YearFirstDay, r.Number }).IsUnique();
    }
}
