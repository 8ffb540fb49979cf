using ComplaintsPortal.Infrastructure.Data.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations;

internal sealed class SubmittedFormConfiguration : IEntityTypeConfiguration<SubmittedForm>
{
    public void Configure(EntityTypeBuilder<SubmittedForm> builder)
    {
        builder.ToTable("SubmittedForms");
        builder.HasKey(form => form.Key);
        builder.Property(form => form.Key).HasMaxLength(SubmittedForm.KeyLength).IsUnicode(false).MatchesExactly();
        builder.Property(form => form.StaffName).HasMaxLength(SubmittedForm.NameLength);
        builder.Property(form => form.ResultUrl).HasMaxLength(SubmittedForm.UrlLength);
        builder.HasIndex(form => form.SubmittedOn);
    }
}
