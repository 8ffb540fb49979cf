using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Contributions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations;

internal sealed class ContributionConfiguration : IEntityTypeConfiguration<Contribution>, IEntityTypeConfiguration<ContributionLink>
{
    public void Configure(EntityTypeBuilder<Contribution> builder)
    {
        builder.ToTable("Contributions");
        builder.HasVersion();
        builder.Property(c => c.Name).HasMaxLength(Limits.Name);
        builder.Property(c => c.Organisation).HasMaxLength(Limits.Name);
        builder.Property(c => c.Email).HasMaxLength(Limits.Email);
        builder.Property(c => c.AskedByName).HasMaxLength(Limits.Name);
        builder.Property(c => c.AnsweredBy).HasMaxLength(Limits.Name);
        builder.HasOne<Complaint>().WithMany().HasForeignKey(c => c.ComplaintId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Links).WithOne().HasForeignKey(link => link.ContributionId).IsRequired();
        builder.Ignore(c => c.IsOpen);
        builder.HasIndex(c => new { c.ComplaintId, c.Number }).IsUnique();
        builder.HasIndex(c => new { c.AnsweredOn, c.WithdrawnOn, c.Due });
    }

    public void Configure(EntityTypeBuilder<ContributionLink> builder)
    {
        builder.ToTable("ContributionLinks");
        builder.Property(link => link.TokenHash).HasMaxLength(64).IsUnicode(false).MatchesExactly();
        builder.HasIndex(link => link.TokenHash).IsUnique();
    }
}
