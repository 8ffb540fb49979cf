using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Enquiries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations;

internal sealed class EnquiryConfiguration : IEntityTypeConfiguration<MemberEnquiry>, IEntityTypeConfiguration<EnquiryNote>
{
    public void Configure(EntityTypeBuilder<MemberEnquiry> builder)
    {
        builder.ToTable("MemberEnquiries");
        builder.HasVersion();
        builder.Property(e => e.RecordedBy).HasMaxLength(Limits.Name);
        builder.Property(e => e.Member).HasMaxLength(Limits.Name);
        builder.Property(e => e.MemberEmail).HasMaxLength(Limits.Email);
        builder.Property(e => e.Resident).HasMaxLength(Limits.Name);
        builder.Property(e => e.ResidentEmail).HasMaxLength(Limits.Email);
        builder.Property(e => e.ResidentTelephone).HasMaxLength(Limits.Telephone);
        builder.Property(e => e.Address).AsJson();
        builder.Property(e => e.Postcode).HasMaxLength(Limits.Postcode);
        builder.Property(e => e.Complaint).AsReference();
        builder.HasOne<Complaint>().WithMany().HasForeignKey(e => e.ComplaintId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(e => e.Notes).WithOne().HasForeignKey("EnquiryId").IsRequired();
        builder.Ignore(e => e.Reference);
        builder.Ignore(e => e.IsOpen);
        builder.Ignore(e => e.MemberInWords);
        builder.HasIndex(e => new { e.AnsweredDay, e.ReceivedOn });
    }

    public void Configure(EntityTypeBuilder<EnquiryNote> builder)
    {
        builder.ToTable("MemberEnquiryNotes");
        builder.Property(note => note.What).HasMaxLength(Limits.Line);
        builder.Property(note => note.ByName).HasMaxLength(Limits.Name);
    }
}
