namespace ComplaintsPortal.Infrastructure.Mail;

public enum MailMode
{
    /// <summary>Mails are written as .eml files, for a first look and for mail systems that collect them.</summary>
    Pickup,

    Smtp,
}

/// <summary>The <c>Mail</c> section.</summary>
public sealed record MailOptions
{
    public const string Section = "Mail";

    public MailMode Mode { get; init; } = MailMode.Pickup;

    public string PickupFolder { get; init; } = "data/mail";

    /// <summary>The address that mails come from.</summary>
    public string From { get; init; } = "complaints@localhost";

    /// <summary>The name that stands before that address.</summary>
    public string FromName { get; init; } = "";

    /// <summary>Where answers go, if not to the sender.</summary>
    public string ReplyTo { get; init; } = "";
}

/// <summary>The <c>Mail:Smtp</c> section: the mail server, when <c>Mail:Mode</c> is Smtp.</summary>
public sealed record SmtpOptions
{
    public const string Section = "Mail:Smtp";

    public string Host { get; init; } = "";

    public int Port { get; init; } = 587;

    public string User { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>Speak TLS, and send nothing to a server that cannot.</summary>
    public bool StartTls { get; init; } = true;

    /// <summary>How long one mail may take.</summary>
    public int TimeoutSeconds { get; init; } = 60;
}
