using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations.People;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.HasVersion();
        builder.Property(p => p.Name).HasMaxLength(Limits.Name);
        builder.Property(p => p.NameKey).HasMaxLength(Limits.Name).MatchesExactly();
        builder.Property(p => p.Email).HasMaxLength(Limits.Email).MatchesAnyCase();
        builder.Property(p => p.Telephone).HasMaxLength(Limits.Telephone);
        builder.Property(p => p.TelephoneKey).HasMaxLength(Limits.Telephone).IsUnicode(false);
        builder.Property(p => p.PostalAddress).AsJson();
        builder.Property(p => p.ContactTimes).HasMaxLength(Limits.Line);
        builder.Property(p => p.Language).HasMaxLength(Limits.Name);
        builder.Property(p => p.Home).AsJson();
        builder.Property(p => p.Postcode).HasMaxLength(Limits.Postcode);
        builder.Property(p => p.Uprn).HasMaxLength(20).IsUnicode(false);
        builder.HasMany(p => p.Changes).WithOne().HasForeignKey("PersonId").IsRequired();
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.MergedIntoId).OnDelete(DeleteBehavior.Restrict);

        // Those who may be the same person are looked for by each of these.
        builder.HasIndex(p => p.NameKey);
        builder.HasIndex(p => p.Email);
        builder.HasIndex(p => p.TelephoneKey);
    }
}

internal sealed class PersonChangeConfiguration : IEntityTypeConfiguration<PersonChange>
{
    public void Configure(EntityTypeBuilder<PersonChange> builder)
    {
        builder.ToTable("PeopleChanges");
        builder.Property(c => c.ByName).HasMaxLength(Limits.Name);
    }
}

internal sealed class PersonMergeConfiguration : IEntityTypeConfiguration<PersonMerge>
{
    public void Configure(EntityTypeBuilder<PersonMerge> builder)
    {
        builder.ToTable("PeopleMerges");
        builder.HasVersion();
        builder.Property(m => m.AlsoMoved).AsJson();
        builder.Property(m => m.ByName).HasMaxLength(Limits.Name);
        builder.Property(m => m.UndoneBy).HasMaxLength(Limits.Name);
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.FromId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.IntoId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CasePartyConfiguration : IEntityTypeConfiguration<CaseParty>
{
    public void Configure(EntityTypeBuilder<CaseParty> builder)
    {
        builder.ToTable("CaseParties");
        builder.HasVersion();
        builder.Property(p => p.LeftBy).HasMaxLength(Limits.Name);
        builder.Property(p => p.AccessCodeHash).HasMaxLength(64).IsUnicode(false);
        builder.Ignore(p => p.IsOfGroup);
        builder.Property(p => p.How).HasMaxLength(Limits.Line);
        builder.Property(p => p.AddedBy).HasMaxLength(Limits.Name);
        builder.HasOne<Complaint>().WithMany().HasForeignKey(p => p.ComplaintId);
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.ComplaintId, p.PersonId }).IsUnique();
        builder.HasIndex(p => p.PersonId);
    }
}
