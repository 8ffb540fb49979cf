using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ComplaintsPortal.Infrastructure.Data.Configurations.Complaints;

internal sealed class ComplaintConfiguration : IEntityTypeConfiguration<Complaint>
{
    private const int HomeLength = 1500;

    // More than anybody needs: a hundred people.
    private const int KeptAwayLength = 3700;

    // What lists show and choose by stands first in the row, where it is read without the long texts behind it.
    private static readonly string[] InLists =
    [
        nameof(Complaint.Id), nameof(Complaint.AnybodyKeptAway), nameof(Complaint.KeptAwayIds), nameof(Complaint.Reference), nameof(Complaint.Status), nameof(Complaint.ReceivedDay),
        nameof(Complaint.Danger), nameof(Complaint.Category), nameof(Complaint.Due), nameof(Complaint.DueStep), nameof(Complaint.NextTask),
        nameof(Complaint.NextDay), nameof(Complaint.NextRemedyDue), nameof(Complaint.HandlerId), nameof(Complaint.HandlerName),
        nameof(Complaint.HandlerTeam), nameof(Complaint.StageOneHandlerId), nameof(Complaint.RecordedById), nameof(Complaint.Home),
    ];

    public void Configure(EntityTypeBuilder<Complaint> builder)
    {
        builder.ToTable("Complaints");
        builder.HasVersion();
        foreach (var (place, name) in InLists.Index())
        {
            builder.Property(name).HasColumnOrder(place);
        }

        builder.Property(c => c.Reference)
            .HasConversion(reference => reference.ToString(), text => ComplaintReference.Parse(text, null))
            .HasMaxLength(20).IsUnicode(false);
        builder.HasIndex(c => c.Reference).IsUnique();
        builder.Property(c => c.OpenedFrom)
            .HasConversion(new ValueConverter<ComplaintReference, string>(reference => reference.ToString(), text => ComplaintReference.Parse(text, null)))
            .HasMaxLength(20).IsUnicode(false);
        builder.Property(c => c.PolicyId).HasMaxLength(Limits.Code).IsUnicode(false);
        builder.Property(c => c.Channel).HasMaxLength(Limits.Code).IsUnicode(false);
        builder.Property(c => c.Category).HasMaxLength(Limits.Code).IsUnicode(false);
        builder.Property(c => c.RecordedByName).HasMaxLength(Limits.Name);
        builder.Property(c => c.HandlerName).HasMaxLength(Limits.Name);
        builder.Property(c => c.HandlerTeam).HasMaxLength(Limits.Name);
        builder.Property(c => c.Home).HasMaxLength(HomeLength);
        builder.Property(c => c.Postcode).HasMaxLength(Limits.Postcode);
        builder.Property(c => c.AccessCodeHash).HasMaxLength(64).IsUnicode(false);
        builder.Property(c => c.EarlierAccessCodeHash).HasMaxLength(64).IsUnicode(false);
        builder.Property(c => c.Triage).AsJson();
        builder.Property(c => c.Escalation).AsJson();
        builder.Property(c => c.MovedPromise).AsJson();
        builder.Property(c => c.KeptAway).AsJson();
        builder.Property(c => c.KeptAwayIds).IsUnicode(false).HasMaxLength(KeptAwayLength);
        builder.Property(c => c.OwnersBeside).AsJson();
        builder.Property(c => c.Withdrawal).AsJson();
        builder.Property(c => c.Reopened).AsJson();
        builder.Property(c => c.Reply).AsJson();
        builder.Property(c => c.ReplyIds).HasMaxLength(RightOfReply.MostColleagues * 37).IsUnicode(false);
        builder.Property(c => c.CalendarVersion).HasMaxLength(12).IsUnicode(false);
        builder.Ignore(c => c.NewDateOwed);
        builder.Ignore(c => c.Measured);

        builder.HasOne(c => c.Submission).WithOne().HasForeignKey<SubmissionRecord>("ComplaintId").IsRequired();
        builder.OwnsOne(c => c.Correspondent, person =>
        {
            person.Property(p => p.Name).HasMaxLength(Limits.Name).HasColumnOrder(InLists.Length);
            person.Property(p => p.Email).HasMaxLength(Limits.Email);
            person.Property(p => p.Telephone).HasMaxLength(Limits.Telephone);
            person.Property(p => p.ContactTimes).HasMaxLength(Limits.Line);

            // Other complaints of the same person are looked for at triage.
            person.HasIndex(p => p.Email);
        });
        builder.Navigation(c => c.Correspondent).IsRequired();
        builder.HasMany(c => c.Stages).WithOne().HasForeignKey("ComplaintId").IsRequired();
        builder.HasMany(c => c.Remedies).WithOne().HasForeignKey("ComplaintId").IsRequired();
        builder.HasMany(c => c.Letters).WithOne().HasForeignKey("ComplaintId").IsRequired();
        builder.HasMany(c => c.Contacts).WithOne().HasForeignKey("ComplaintId").IsRequired();
        builder.HasMany(c => c.Evidence).WithOne().HasForeignKey("ComplaintId").IsRequired();
        builder.HasMany(c => c.Files).WithOne().HasForeignKey("ComplaintId").IsRequired();
        builder.HasMany(c => c.Events).WithOne().HasForeignKey(e => e.ComplaintId).IsRequired();
        builder.Ignore(c => c.StageOne);
        builder.Ignore(c => c.StageTwo);
        builder.Ignore(c => c.CurrentStage);

        // One index for each worklist, in the order in which it is shown; with what its count asks for, so that no row is read to count it.
        builder.HasIndex(c => new { c.Status, c.Danger, c.ReceivedOn });
        builder.HasIndex(c => new { c.Status, c.Due, c.AnybodyKeptAway });
        builder.HasIndex(c => new { c.HandlerId, c.Status, c.Due, c.AnybodyKeptAway });
        builder.HasIndex(c => new { c.HandlerTeam, c.Status, c.Due, c.AnybodyKeptAway });
        builder.HasIndex(c => c.Due);
        builder.HasIndex(c => new { c.NextDay, c.Due, c.AnybodyKeptAway });
        builder.HasIndex(c => new { c.NextTask, c.HandlerId, c.AnybodyKeptAway });
        builder.HasIndex(c => c.NextRemedyDue);
        builder.HasIndex(c => c.ReplyIds);
        builder.HasIndex(c => c.LettersToPost);
        builder.HasIndex(c => c.RecordedById);
        builder.HasIndex(c => c.ReceivedDay);
        builder.HasIndex(c => new { c.PolicyId, c.Status });
    }
}

internal sealed class SubmissionConfiguration : IEntityTypeConfiguration<SubmissionRecord>
{
    public void Configure(EntityTypeBuilder<SubmissionRecord> builder)
    {
        builder.ToTable("Submissions");
        builder.Property(s => s.AsItCame).AsJson();
        builder.Property(s => s.Sha256).HasMaxLength(64).IsUnicode(false);
    }
}

internal sealed class EventConfiguration : IEntityTypeConfiguration<RecordedEvent>
{
    public void Configure(EntityTypeBuilder<RecordedEvent> builder)
    {
        builder.ToTable("Events");
        builder.Property(e => e.Kind).HasMaxLength(Limits.Code).IsUnicode(false);
        builder.Property(e => e.ByName).HasMaxLength(Limits.Name);
        builder.Property(e => e.Summary).HasMaxLength(RecordedEvent.SummaryMaxLength);
        builder.HasIndex(e => new { e.ComplaintId, e.On });
    }
}
