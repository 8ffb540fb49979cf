using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations;

internal sealed class StaffMemberConfiguration : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> builder)
    {
        builder.ToTable("Staff");
        builder.Property(staff => staff.Name).HasMaxLength(StaffMember.NameLength).MatchesAnyCase();
        builder.Property(staff => staff.JobTitle).HasMaxLength(StaffMember.JobTitleLength);
        builder.Property(staff => staff.Team).HasMaxLength(StaffMember.TeamLength);
        builder.Property(staff => staff.PhoneNumber).HasMaxLength(StaffMember.PhoneLength);
        builder.HasIndex(staff => staff.Name);
    }
}

/// <summary>The eight roles are part of the schema, so that they exist wherever the database does.</summary>
internal sealed class RoleConfiguration : IEntityTypeConfiguration<IdentityRole<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityRole<Guid>> builder)
    {
        builder.ToTable("Roles");
        builder.HasData(Enum.GetValues<StaffRole>().Select(role => new IdentityRole<Guid>(role.ToString())
        {
            Id = Id(role),
            NormalizedName = role.ToString().ToUpperInvariant(),
            ConcurrencyStamp = Id(role).ToString(),
        }));
    }

    /// <summary>Fixed for ever: migrations hold them.</summary>
    private static Guid Id(StaffRole role) => new(0x70727401, 0, 0, 0x80, 0, 0, 0, 0, 0, 0, role switch
    {
        StaffRole.StaffMember => 1,
        StaffRole.ComplaintsLead => 2,
        StaffRole.InvestigatingManager => 3,
        StaffRole.SeniorReviewer => 4,
        StaffRole.Director => 5,
        StaffRole.MemberResponsible => 6,
        StaffRole.Auditor => 7,
        StaffRole.Administrator => 8,
    });
}

/// <summary>Lengths are set here, because otherwise they would depend on the Identity options of whichever program builds the model.</summary>
internal sealed class IdentityTablesConfiguration :
    IEntityTypeConfiguration<IdentityUserRole<Guid>>,
    IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
    IEntityTypeConfiguration<IdentityUserToken<Guid>>,
    IEntityTypeConfiguration<IdentityRoleClaim<Guid>>
{
    private const int KeyLength = 128;

    public void Configure(EntityTypeBuilder<IdentityUserRole<Guid>> builder) => builder.ToTable("StaffRoles");

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder) => builder.ToTable("StaffClaims");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.ToTable("StaffLogins");
        builder.Property(login => login.LoginProvider).HasMaxLength(KeyLength);
        builder.Property(login => login.ProviderKey).HasMaxLength(KeyLength);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("StaffTokens");
        builder.Property(token => token.LoginProvider).HasMaxLength(KeyLength);
        builder.Property(token => token.Name).HasMaxLength(KeyLength);
    }

    public void Configure(EntityTypeBuilder<IdentityRoleClaim<Guid>> builder) => builder.ToTable("RoleClaims");
}
