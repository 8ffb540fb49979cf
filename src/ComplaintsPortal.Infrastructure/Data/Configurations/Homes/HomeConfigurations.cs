using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Homes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations.Homes;

internal sealed class HomeConfiguration : IEntityTypeConfiguration<Home>
{
    // Every word of the address and the postcode once more, and the number.
    private const int WordsLength = HomeRow.AddressLength + 60;

    public void Configure(EntityTypeBuilder<Home> builder)
    {
        builder.ToTable("Homes");
        builder.HasVersion();
        builder.Property(h => h.Address).HasMaxLength(HomeRow.AddressLength);
        builder.Property(h => h.Postcode).HasMaxLength(Limits.Postcode);
        builder.Property(h => h.PostcodeKey).HasMaxLength(Limits.Postcode).IsUnicode(false);
        builder.Property(h => h.Words).HasMaxLength(WordsLength);
        builder.Property(h => h.Tenure).HasMaxLength(HomeRow.ShortLength);
        builder.Property(h => h.Patch).HasMaxLength(HomeRow.ShortLength);
        builder.Property(h => h.Manager).HasMaxLength(HomeRow.ShortLength);
        builder.Ignore(h => h.InOneLine);
        builder.Ignore(h => h.Lines);
        builder.HasIndex(h => h.Uprn).IsUnique();
        builder.HasIndex(h => h.PostcodeKey);

        // How many there are and how many have left the stock, without reading the homes.
        builder.HasIndex(h => h.LeftDay);
    }
}

internal sealed class CaseHomeConfiguration : IEntityTypeConfiguration<CaseHome>
{
    public void Configure(EntityTypeBuilder<CaseHome> builder)
    {
        builder.ToTable("CaseHomes");
        builder.HasVersion();
        builder.Property(c => c.ByName).HasMaxLength(Limits.Name);
        builder.HasOne<Complaint>().WithMany().HasForeignKey(c => c.ComplaintId);

        // Nothing that a complaint points to is ever deleted.
        builder.HasOne<Home>().WithMany().HasForeignKey(c => c.HomeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => c.ComplaintId).IsUnique();
        builder.HasIndex(c => c.HomeId);
    }
}

internal sealed class HomeImportConfiguration : IEntityTypeConfiguration<HomeImport>, IEntityTypeConfiguration<HomeImportRow>
{
    public void Configure(EntityTypeBuilder<HomeImport> builder)
    {
        builder.ToTable("HomeImports");
        builder.HasVersion();
        builder.Property(i => i.FileName).HasMaxLength(Limits.Name);
        builder.Property(i => i.ByName).HasMaxLength(Limits.Name);
        builder.Property(i => i.SavedByName).HasMaxLength(Limits.Name);
        builder.Property(i => i.Counts).AsJson();
        builder.HasIndex(i => i.State);
    }

    public void Configure(EntityTypeBuilder<HomeImportRow> builder)
    {
        builder.ToTable("HomeImportRows");
        builder.Property(r => r.Row).AsJson();
        builder.HasOne<HomeImport>().WithMany().HasForeignKey(r => r.ImportId);
        builder.HasIndex(r => new { r.ImportId, r.Kind, r.Id });
        builder.HasIndex(r => r.Uprn);
    }
}
