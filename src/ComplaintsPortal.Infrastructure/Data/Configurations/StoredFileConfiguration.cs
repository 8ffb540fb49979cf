using ComplaintsPortal.Infrastructure.Data.Drafts;
using ComplaintsPortal.Infrastructure.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations;

internal sealed class StoredFileConfiguration : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("StoredFiles");
        builder.Property(file => file.Hash).HasMaxLength(StoredFile.HashLength).IsFixedLength().IsUnicode(false).MatchesExactly();
        builder.Property(file => file.ContentType).HasMaxLength(StoredFile.ContentTypeLength).IsUnicode(false);
        builder.Property(file => file.Name).HasMaxLength(StoredFile.NameLength);
        builder.HasIndex(file => file.Hash);
        builder.HasOne<PublicDraft>().WithMany().HasForeignKey(file => file.PublicDraftId).OnDelete(DeleteBehavior.SetNull);
    }
}
