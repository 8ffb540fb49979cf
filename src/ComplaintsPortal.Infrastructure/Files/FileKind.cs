namespace ComplaintsPortal.Infrastructure.Files;

/// <summary>Kinds that stand in for one another when a name says one and the bytes say another (a phone that calls its HEIC pictures .jpg).</summary>
public enum FileFamily
{
    Picture,
    Document,
    Text,
    Mail,
    Recording,
}

/// <summary>A kind of file that the portal takes, told by its bytes.</summary>
public sealed record FileKind(string Name, FileFamily Family, string ContentType, params string[] Endings)
{
    public static readonly FileKind Pdf = new("PDF document", FileFamily.Document, "application/pdf", ".pdf");
    public static readonly FileKind Jpeg = new("JPEG picture", FileFamily.Picture, "image/jpeg", ".jpg", ".jpeg", ".jfif");
    public static readonly FileKind Png = new("PNG picture", FileFamily.Picture, "image/png", ".png");
    public static readonly FileKind Gif = new("GIF picture", FileFamily.Picture, "image/gif", ".gif");
    public static readonly FileKind WebP = new("WebP picture", FileFamily.Picture, "image/webp", ".webp");
    public static readonly FileKind Heic = new("HEIC picture", FileFamily.Picture, "image/heic", ".heic", ".heif");
    public static readonly FileKind Docx = new("Word document", FileFamily.Document, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");
    public static readonly FileKind Xlsx = new("Excel workbook", FileFamily.Document, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");
    public static readonly FileKind Pptx = new("PowerPoint presentation", FileFamily.Document, "application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx");
    public static readonly FileKind Doc = new("Word document", FileFamily.Document, "application/msword", ".doc");
    public static readonly FileKind Xls = new("Excel workbook", FileFamily.Document, "application/vnd.ms-excel", ".xls");
    public static readonly FileKind Odt = new("OpenDocument text", FileFamily.Document, "application/vnd.oasis.opendocument.text", ".odt");
    public static readonly FileKind Rtf = new("rich text document", FileFamily.Document, "application/rtf", ".rtf");
    public static readonly FileKind Text = new("text file", FileFamily.Text, "text/plain", ".txt", ".text", ".log");
    public static readonly FileKind Csv = new("CSV file", FileFamily.Text, "text/csv", ".csv");
    public static readonly FileKind Eml = new("email", FileFamily.Mail, "message/rfc822", ".eml");
    public static readonly FileKind Msg = new("Outlook email", FileFamily.Mail, "application/vnd.ms-outlook", ".msg");
    public static readonly FileKind Mp3 = new("MP3 recording", FileFamily.Recording, "audio/mpeg", ".mp3");
    public static readonly FileKind M4a = new("M4A recording", FileFamily.Recording, "audio/mp4", ".m4a");
    public static readonly FileKind Mp4 = new("MP4 film", FileFamily.Recording, "video/mp4", ".mp4", ".m4v", ".3gp");
    public static readonly FileKind Mov = new("QuickTime film", FileFamily.Recording, "video/quicktime", ".mov");

    /// <summary>All of them, in the order in which they are listed to people.</summary>
    public static IReadOnlyList<FileKind> All { get; } =
        [Jpeg, Png, Gif, WebP, Heic, Pdf, Docx, Doc, Odt, Rtf, Xlsx, Xls, Pptx, Text, Csv, Eml, Msg, Mp3, M4a, Mp4, Mov];

    /// <summary>A content type that no other kind has, for what is stored without being anybody's upload.</summary>
    public const string Unknown = "application/octet-stream";
}
