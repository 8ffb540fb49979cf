using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations.People;

internal sealed class NeedConfiguration : IEntityTypeConfiguration<Need>
{
    public void Configure(EntityTypeBuilder<Need> builder)
    {
        builder.ToTable("Needs");
        builder.HasVersion();
        builder.Property(n => n.RecordedBy).HasMaxLength(Limits.Name);
        builder.Property(n => n.DecidedBy).HasMaxLength(Limits.Name);
        builder.Ignore(n => n.IsDisability);
        builder.Ignore(n => n.IsInForce);
        builder.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Restrict);

        // What waits for a decision, and what is to be looked at again.
        builder.HasIndex(n => n.State);
        builder.HasIndex(n => n.ReviewDay);
    }
}

internal sealed class RepresentativeConfiguration : IEntityTypeConfiguration<Representative>
{
    public void Configure(EntityTypeBuilder<Representative> builder)
    {
        builder.ToTable("Representatives");
        builder.HasVersion();
        builder.Property(r => r.Name).HasMaxLength(Limits.Name);
        builder.Property(r => r.Email).HasMaxLength(Limits.Email);
        builder.Property(r => r.Telephone).HasMaxLength(Limits.Telephone);
        builder.Property(r => r.PostalAddress).AsJson();
        builder.Property(r => r.RecordedBy).HasMaxLength(Limits.Name);
        builder.Property(r => r.RefusedBy).HasMaxLength(Limits.Name);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Complaint>().WithMany().HasForeignKey(r => r.ComplaintId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.Evidence, r.RefusedOn });

        // Those whose last day is over.
        builder.HasIndex(r => r.UntilDay);
    }
}

internal sealed class ContactRestrictionConfiguration : IEntityTypeConfiguration<ContactRestriction>
{
    public void Configure(EntityTypeBuilder<ContactRestriction> builder)
    {
        builder.ToTable("ContactRestrictions");
        builder.Ignore(r => r.Decision);
        builder.HasVersion();
        builder.Property(r => r.Behaviours).AsJson();
        builder.Property(r => r.Kinds).AsJson();
        builder.Property(r => r.Appeal).AsJson();
        builder.Property(r => r.WarnedBy).HasMaxLength(Limits.Name);
        builder.Property(r => r.DecidedBy).HasMaxLength(Limits.Name);
        builder.Property(r => r.EndedBy).HasMaxLength(Limits.Name);
        builder.HasMany(r => r.Reviews).WithOne().HasForeignKey("RestrictionId").IsRequired();
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.State, r.ReviewDay });
    }
}

internal sealed class RestrictionReviewConfiguration : IEntityTypeConfiguration<RestrictionReview>
{
    public void Configure(EntityTypeBuilder<RestrictionReview> builder)
    {
        builder.ToTable("RestrictionReviews");
        builder.Property(r => r.ByName).HasMaxLength(Limits.Name);
    }
}
