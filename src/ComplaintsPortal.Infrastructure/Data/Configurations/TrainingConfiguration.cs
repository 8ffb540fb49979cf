using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations;

internal sealed class TrainingConfiguration : IEntityTypeConfiguration<Training>
{
    public void Configure(EntityTypeBuilder<Training> builder)
    {
        builder.ToTable("Trainings");
        builder.Property(one => one.StaffName).HasMaxLength(Limits.Name);
        builder.Property(one => one.Note).HasMaxLength(Training.NoteLength);
        builder.Property(one => one.RecordedByName).HasMaxLength(Limits.Name);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(one => one.StaffId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(one => new { one.StaffId, one.Kind });
    }
}
