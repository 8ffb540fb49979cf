using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Feedback;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations;

internal sealed class FeedbackConfiguration : IEntityTypeConfiguration<FeedbackItem>, IEntityTypeConfiguration<FeedbackNote>
{
    public void Configure(EntityTypeBuilder<FeedbackItem> builder)
    {
        builder.ToTable("Feedback");
        builder.HasVersion();
        builder.Property(f => f.Channel).HasMaxLength(Limits.Code).IsUnicode(false);
        builder.Property(f => f.RecordedByName).HasMaxLength(Limits.Name);
        builder.Property(f => f.Name).HasMaxLength(Limits.Name);
        builder.Property(f => f.Email).HasMaxLength(Limits.Email);
        builder.Property(f => f.Telephone).HasMaxLength(Limits.Telephone);
        builder.Property(f => f.Address).AsJson();
        builder.Property(f => f.Files).AsJson();
        builder.Property(f => f.Postcode).HasMaxLength(Limits.Postcode);
        builder.Property(f => f.RoutedTo).HasMaxLength(Limits.Name);
        builder.Property(f => f.SharedWith).HasMaxLength(Limits.Name);
        builder.Property(f => f.RaisedAs).AsReference();
        builder.Ignore(f => f.Reference);
        builder.Ignore(f => f.IsOpen);
        builder.HasMany(f => f.Notes).WithOne().HasForeignKey("FeedbackId").IsRequired();
        builder.HasIndex(f => new { f.FinishedDay, f.RaisedAs, f.ReceivedDay });
        builder.HasIndex(f => new { f.Kind, f.ReceivedDay });
    }

    public void Configure(EntityTypeBuilder<FeedbackNote> builder)
    {
        builder.ToTable("FeedbackNotes");
        builder.Property(note => note.What).HasMaxLength(Limits.Line);
        builder.Property(note => note.ByName).HasMaxLength(Limits.Name);
    }
}
