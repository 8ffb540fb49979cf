using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations;

internal sealed class OutboxConfiguration : IEntityTypeConfiguration<OutboxMessage>, IEntityTypeConfiguration<OutboxAttachment>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("Outbox");
        builder.Property(mail => mail.Kind).HasMaxLength(OutboxMessage.KindLength);
        builder.Property(mail => mail.To).HasMaxLength(OutboxMessage.AddressLength).MatchesAnyCase();
        builder.Property(mail => mail.ToName).HasMaxLength(OutboxMessage.NameLength);
        builder.Property(mail => mail.Subject).HasMaxLength(OutboxMessage.SubjectLength);
        builder.Property(mail => mail.State).IsConcurrencyToken();
        builder.Ignore(mail => mail.TriedSince);
        builder.Property(mail => mail.MessageId).HasMaxLength(OutboxMessage.MessageIdLength).IsFixedLength().IsUnicode(false).MatchesExactly();
        builder.Property(mail => mail.ClaimedBy).HasMaxLength(OutboxMessage.ClaimLength).MatchesExactly();
        builder.Property(mail => mail.LastError).HasMaxLength(OutboxMessage.ErrorLength);
        builder.Property(mail => mail.DecidedBy).HasMaxLength(OutboxMessage.NameLength);
        builder.HasMany(mail => mail.Attachments).WithOne().OnDelete(DeleteBehavior.Cascade).IsRequired();
        builder.HasIndex(mail => new { mail.State, mail.NextAttemptOn });
        builder.HasIndex(mail => new { mail.To, mail.State });
        builder.HasIndex(mail => new { mail.ComplaintId, mail.State });
        builder.HasIndex(mail => mail.LetterId);
        builder.HasIndex(mail => mail.SentOn);
    }

    public void Configure(EntityTypeBuilder<OutboxAttachment> builder)
    {
        builder.ToTable("OutboxAttachments");
        builder.Property(attachment => attachment.Name).HasMaxLength(StoredFile.NameLength);
        builder.HasOne(attachment => attachment.File).WithMany().HasForeignKey(attachment => attachment.StoredFileId).OnDelete(DeleteBehavior.Restrict);
    }
}
