using System.Net.Mail;
using ComplaintsPortal.Infrastructure.Files;

namespace ComplaintsPortal.Infrastructure.Data.Outbox;

public enum OutboxState
{
    /// <summary>Not sent yet; nobody is sending it.</summary>
    Waiting,

    /// <summary>Being handed to the mail server.</summary>
    Sending,

    /// <summary>The mail server has taken it.</summary>
    Sent,

    /// <summary>Sending was broken off where nobody can tell whether it arrived: an administrator decides.</summary>
    Uncertain,

    /// <summary>The mail server refused it for good.</summary>
    Failed,
}

/// <summary>One outgoing mail, written in the same transaction as the decision that it tells of. Mails to one address, and mails about one complaint, go in the order of their ids.</summary>
public sealed class OutboxMessage
{
    public const int KindLength = 64;
    public const int AddressLength = 254;
    public const int NameLength = 200;
    public const int SubjectLength = 300;
    public const int ErrorLength = 1000;
    public const int MessageIdLength = 32;
    public const int ClaimLength = 64;

    private readonly List<OutboxAttachment> _attachments = [];

    private OutboxMessage()
    {
    }

    /// <param name="kind">What sort of mail, for lists and counts: a letter kind, "Receipt", "Alert" ...</param>
    /// <exception cref="ArgumentException">The address is none.</exception>
    public OutboxMessage(string kind, string to, string subject, string textBody, DateTime createdOn)
    {
        if (!IsAddress(to))
        {
            throw new ArgumentException("Not an email address.", nameof(to));
        }

        Kind = kind;
        To = to;
        Subject = OneLine(subject, SubjectLength);
        TextBody = textBody;
        CreatedOn = createdOn;
        NextAttemptOn = createdOn;
        MessageId = Guid.NewGuid().ToString("N");
    }

    /// <summary>Also the order.</summary>
    public long Id { get; private set; }

    public string Kind { get; private set; } = "";

    public string To { get; private set; } = "";

    /// <summary>The recipient's name, if it is known.</summary>
    public string? ToName
    {
        get;
        init => field = value is null ? null : OneLine(value, NameLength);
    }

    public string Subject { get; private set; } = "";

    public string TextBody { get; private set; } = "";

    public string? HtmlBody { get; init; }

    public long? ComplaintId { get; init; }

    public long? LetterId { get; init; }

    /// <summary>Waits for no other mail and goes before all: somebody may be in danger.</summary>
    public bool Urgent { get; init; }

    public IReadOnlyList<OutboxAttachment> Attachments => _attachments;

    /// <summary>The first part of the Message-ID header: the same at every attempt, so that a repeat can be recognised.</summary>
    public string MessageId { get; private set; } = "";

    public OutboxState State { get; internal set; }

    public DateTime CreatedOn { get; private set; }

    public DateTime NextAttemptOn { get; internal set; }

    public int Attempts { get; internal set; }

    /// <summary>Which delivery run has taken the row, and until when nobody else may.</summary>
    public string? ClaimedBy { get; internal set; }

    public DateTime? ClaimedOn { get; internal set; }

    public DateTime? ClaimedUntil { get; internal set; }

    public DateTime? AttemptStartedOn { get; internal set; }

    public DateTime? SentOn { get; internal set; }

    public DateTime? FailedOn { get; internal set; }

    public string? LastError { get; internal set; }

    /// <summary>The administrator who settled an uncertain or failed mail.</summary>
    public string? DecidedBy { get; internal set; }

    public DateTime? DecidedOn { get; internal set; }

    /// <summary>Since when it is being tried: anew after an administrator's decision.</summary>
    internal DateTime TriedSince => DecidedOn ?? CreatedOn;

    public OutboxMessage Attach(StoredFile file, string name)
    {
        _attachments.Add(new OutboxAttachment(file, FileNames.Clean(name)));
        return this;
    }

    /// <summary>Whether mail can be addressed there: no line breaks or other control characters, one address, nothing around it.</summary>
    public static bool IsAddress(string? text) =>
        text is { Length: > 2 and <= AddressLength }
        && !text.Any(char.IsControl)
        && !text.ContainsAny([' ', ',', ';', '<', '>'])
        && MailAddress.TryCreate(text, out var address)
        && string.Equals(address.Address, text, StringComparison.Ordinal);

    internal static string ErrorText(string text) => OneLine(text, ErrorLength);

    /// <summary>A line break in a header would begin another header.</summary>
    private static string OneLine(string text, int length)
    {
        var line = string.Concat(text.Select(one => char.IsControl(one) || one is '\u2028' or '\u2029' ? ' ' : one)).Trim();
        return line.Length <= length ? line : string.Concat(line.AsSpan(0, length - 1), "…");
    }
}

/// <summary>A stored file that goes with a mail.</summary>
public sealed class OutboxAttachment
{
    private OutboxAttachment()
    {
    }

    internal OutboxAttachment(StoredFile file, string name)
    {
        File = file;
        Name = name;
    }

    public long Id { get; private set; }

    public long StoredFileId { get; private set; }

    public StoredFile File { get; private set; } = null!;

    public string Name { get; private set; } = "";
}
