using ComplaintsPortal.Infrastructure.Data.Drafts;
using ComplaintsPortal.Infrastructure.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations;

internal sealed class DraftConfiguration : IEntityTypeConfiguration<StaffDraft>, IEntityTypeConfiguration<PublicDraft>
{
    public void Configure(EntityTypeBuilder<StaffDraft> builder)
    {
        builder.ToTable("StaffDrafts");
        builder.Property(draft => draft.FormKey).HasMaxLength(StaffDraft.FormKeyLength).MatchesExactly();
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(draft => draft.StaffId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(draft => new { draft.StaffId, draft.FormKey }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PublicDraft> builder)
    {
        builder.ToTable("PublicDrafts");
        builder.Property(draft => draft.TokenHash).HasMaxLength(PublicDraft.TokenHashLength).IsFixedLength().IsUnicode(false).MatchesExactly();
        builder.Property(draft => draft.SentAs).HasMaxLength(PublicDraft.SentAsLength).IsUnicode(false);
        builder.HasIndex(draft => draft.TokenHash).IsUnique();
        builder.HasIndex(draft => draft.SavedOn);
    }
}
