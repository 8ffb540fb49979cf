using ComplaintsPortal.Domain.Equality;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations;

/// <summary>Nothing in these tables points to a complaint or a person, and no foreign key can be followed to them.</summary>
internal sealed class EqualityConfiguration : IEntityTypeConfiguration<EqualityAnswer>, IEntityTypeConfiguration<EqualityAnswered>, IEntityTypeConfiguration<EqualitySecret>
{
    private const int MarkLength = 64;

    public void Configure(EntityTypeBuilder<EqualityAnswer> builder)
    {
        builder.ToTable("EqualityAnswers");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Mark).HasMaxLength(MarkLength).IsUnicode(false);
        builder.HasIndex(a => a.Mark).IsUnique();
        builder.HasIndex(a => a.YearFirstDay);
    }

    public void Configure(EntityTypeBuilder<EqualityAnswered> builder)
    {
        builder.ToTable("EqualityAnswered");
        builder.HasKey(a => a.Mark);
        builder.Property(a => a.Mark).HasMaxLength(MarkLength).IsUnicode(false);
    }

    public void Configure(EntityTypeBuilder<EqualitySecret> builder)
    {
        builder.ToTable("EqualitySecrets");
        builder.Property(s => s.Id).ValueGeneratedNever();
    }
}
