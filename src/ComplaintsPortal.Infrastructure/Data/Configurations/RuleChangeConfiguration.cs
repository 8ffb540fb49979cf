using ComplaintsPortal.Infrastructure.Rules;
using ComplaintsPortal.Infrastructure.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations;

internal sealed class RuleChangeConfiguration : IEntityTypeConfiguration<RuleChange>
{
    public void Configure(EntityTypeBuilder<RuleChange> builder)
    {
        builder.ToTable("RuleChanges");
        builder.HasKey(change => change.Number);
        builder.Property(change => change.Number).ValueGeneratedNever();
        builder.Property(change => change.Subject).HasMaxLength(RuleChange.SubjectLength).IsUnicode(false);
        builder.Property(change => change.Note).HasMaxLength(RuleChange.NoteLength);
        builder.Property(change => change.ByName).HasMaxLength(StaffMember.NameLength);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(change => change.ById).OnDelete(DeleteBehavior.Restrict);
    }
}
