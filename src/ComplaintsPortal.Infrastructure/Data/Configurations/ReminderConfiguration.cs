using ComplaintsPortal.Infrastructure.Reminders;
using ComplaintsPortal.Infrastructure.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations;

internal sealed class ReminderConfiguration : IEntityTypeConfiguration<ReminderChoice>, IEntityTypeConfiguration<MorningMark>
{
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<ReminderChoice> builder)
    {
        builder.ToTable("ReminderChoices");
        builder.HasKey(choice => choice.StaffId);
        builder.Property(choice => choice.StaffId).ValueGeneratedNever();
        builder.Property(choice => choice.CalendarHash).HasMaxLength(HashLength).IsUnicode(false).MatchesExactly();
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(choice => choice.StaffId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(choice => choice.CalendarHash);
    }

    public void Configure(EntityTypeBuilder<MorningMark> builder)
    {
        builder.ToTable("MorningMarks");
        builder.HasKey(mark => new { mark.StaffId, mark.Day });
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(mark => mark.StaffId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(mark => mark.Day);
    }
}
