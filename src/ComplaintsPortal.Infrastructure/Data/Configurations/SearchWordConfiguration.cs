using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.Data.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations;

/// <summary>The key serves "has this complaint such a word", the index "which complaints have it".</summary>
internal sealed class SearchWordConfiguration : IEntityTypeConfiguration<SearchWord>
{
    public void Configure(EntityTypeBuilder<SearchWord> builder)
    {
        builder.ToTable("SearchWords");
        builder.HasKey(word => new { word.ComplaintId, word.Word });
        builder.Property(word => word.Word).HasMaxLength(SearchWord.WordLength).MatchesExactly();
        builder.HasOne<Complaint>().WithMany().HasForeignKey(word => word.ComplaintId);
        builder.HasIndex(word => new { word.Word, word.ComplaintId });
    }
}
