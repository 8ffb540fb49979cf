using ComplaintsPortal.Infrastructure.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations;

internal sealed class CalendarApplicationConfiguration : IEntityTypeConfiguration<CalendarApplication>
{
    public void Configure(EntityTypeBuilder<CalendarApplication> builder)
    {
        builder.ToTable("CalendarApplications");
        builder.HasKey(one => one.ChangeNumber);
        builder.Property(one => one.ChangeNumber).ValueGeneratedNever();
        builder.HasVersion();
        builder.HasOne<RuleChange>().WithOne().HasForeignKey<CalendarApplication>(one => one.ChangeNumber).OnDelete(DeleteBehavior.Cascade);
    }
}
