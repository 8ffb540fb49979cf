using ComplaintsPortal.Infrastructure.Cases.Tracking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations;

internal sealed class AccessAttemptConfiguration : IEntityTypeConfiguration<AccessAttempt>
{
    public void Configure(EntityTypeBuilder<AccessAttempt> builder)
    {
        builder.ToTable("AccessAttempts");
        builder.Property(attempt => attempt.Key).HasMaxLength(AccessAttempt.KeyLength).IsUnicode(false).MatchesExactly();
        builder.HasIndex(attempt => new { attempt.Key, attempt.On });
        builder.HasIndex(attempt => attempt.On);
    }
}
