using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations;

internal sealed class AbsenceConfiguration : IEntityTypeConfiguration<Absence>
{
    public void Configure(EntityTypeBuilder<Absence> builder)
    {
        builder.ToTable("Absences");
        builder.Property(one => one.StaffName).HasMaxLength(Limits.Name);
        builder.Property(one => one.CoverName).HasMaxLength(Limits.Name);
        builder.Property(one => one.RecordedByName).HasMaxLength(Limits.Name);
        builder.Property(one => one.Note).HasMaxLength(Absence.NoteLength);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(one => one.StaffId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(one => one.Until);
    }
}
