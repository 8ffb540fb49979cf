using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Notes;
using ComplaintsPortal.Infrastructure.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations;

internal sealed class NoteConfiguration : IEntityTypeConfiguration<InternalNote>, IEntityTypeConfiguration<NoteMention>
{
    public void Configure(EntityTypeBuilder<InternalNote> builder)
    {
        builder.ToTable("InternalNotes");
        builder.Property(note => note.ByName).HasMaxLength(StaffMember.NameLength);
        builder.HasOne<Complaint>().WithMany().HasForeignKey(note => note.ComplaintId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(note => note.Mentions).WithOne().HasForeignKey("NoteId").IsRequired();
        builder.HasIndex(note => new { note.ComplaintId, note.WrittenOn });
    }

    public void Configure(EntityTypeBuilder<NoteMention> builder)
    {
        builder.ToTable("NoteMentions");
        builder.Property(mention => mention.Name).HasMaxLength(StaffMember.NameLength);
        builder.HasIndex(mention => new { mention.StaffId, mention.ReadOn });
    }
}
