using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.Intake;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations;

internal sealed class IntakeConfiguration : IEntityTypeConfiguration<IntakeSource>, IEntityTypeConfiguration<IntakeCall>
{
    public void Configure(EntityTypeBuilder<IntakeSource> builder)
    {
        builder.ToTable("IntakeSources");
        builder.HasVersion();
        builder.Property(source => source.Name).HasMaxLength(Limits.Name);
        builder.Property(source => source.TokenHash).HasMaxLength(64).IsUnicode(false).MatchesExactly();
        builder.Property(source => source.TokenEnd).HasMaxLength(4).IsUnicode(false);
        builder.Property(source => source.MadeByName).HasMaxLength(Limits.Name);
        builder.Property(source => source.RevokedByName).HasMaxLength(Limits.Name);
        builder.Ignore(source => source.Actor);
        builder.HasIndex(source => source.TokenHash).IsUnique();
    }

    public void Configure(EntityTypeBuilder<IntakeCall> builder)
    {
        builder.ToTable("IntakeCalls");
        builder.HasKey(call => new { call.SourceId, call.Key });
        builder.Property(call => call.Key).HasMaxLength(IntakeCall.KeyLength).IsUnicode(false).MatchesExactly();
        builder.Property(call => call.Sha256).HasMaxLength(64).IsUnicode(false);
        builder.HasOne<IntakeSource>().WithMany().HasForeignKey(call => call.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}
