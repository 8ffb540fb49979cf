using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Surveys;
using ComplaintsPortal.Infrastructure.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations;

internal sealed class SurveyConfiguration : IEntityTypeConfiguration<Survey>
{
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<Survey> builder)
    {
        builder.ToTable("Surveys");
        builder.HasVersion();
        builder.Ignore(survey => survey.Answers);
        builder.Property(survey => survey.OfferedByName).HasMaxLength(StaffMember.NameLength);
        builder.Property(survey => survey.EnteredByName).HasMaxLength(StaffMember.NameLength);
        builder.Property(survey => survey.FollowedUpByName).HasMaxLength(StaffMember.NameLength);
        builder.Property(survey => survey.CodeHash).HasMaxLength(HashLength).IsUnicode(false);
        builder.Property(survey => survey.EarlierCodeHash).HasMaxLength(HashLength).IsUnicode(false);
        builder.HasOne<Complaint>().WithMany().HasForeignKey(survey => survey.ComplaintId).OnDelete(DeleteBehavior.Restrict);

        // Once for each complaint: two servers that ask at the same moment send one.
        builder.HasIndex(survey => survey.ComplaintId).IsUnique();
        builder.HasIndex(survey => survey.AnsweredOn);
        builder.HasIndex(survey => new { survey.OfferedDay, survey.Overall });
        builder.HasIndex(survey => new { survey.Way, survey.PrintedDay });
    }
}
