using ComplaintsPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations;

internal sealed class CaseLinkConfiguration : IEntityTypeConfiguration<CaseLink>
{
    public void Configure(EntityTypeBuilder<CaseLink> builder)
    {
        builder.ToTable("CaseLinks");
        builder.HasVersion();
        builder.Property(link => link.Reference).HasConversion(reference => reference.ToString(), text => ComplaintReference.Parse(text, null)).HasMaxLength(20).IsUnicode(false);
        builder.Property(link => link.OtherReference).HasConversion(reference => reference.ToString(), text => ComplaintReference.Parse(text, null)).HasMaxLength(20).IsUnicode(false);
        builder.Property(link => link.Why).HasMaxLength(Limits.Line);
        builder.Property(link => link.ByName).HasMaxLength(Limits.Name);
        builder.HasOne<Complaint>().WithMany().HasForeignKey(link => link.ComplaintId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Complaint>().WithMany().HasForeignKey(link => link.OtherId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(link => link.ComplaintId);
        builder.HasIndex(link => link.OtherId);
    }
}
