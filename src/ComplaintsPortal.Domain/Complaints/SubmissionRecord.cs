namespace ComplaintsPortal.Domain.Complaints;

/// <summary>The submission as it is kept, with the hash taken when it came in.</summary>
public sealed class SubmissionRecord
{
    private SubmissionRecord()
    {
        AsItCame = null!;
    }

    internal SubmissionRecord(Submission submission)
    {
        AsItCame = submission;
        Sha256 = submission.Sha256();
    }

    public long Id { get; private set; }

    public Submission AsItCame { get; private set; }

    public string Sha256 { get; private set; } = "";

    /// <summary>True while what is kept is what came in.</summary>
    public bool IsIntact => AsItCame.Sha256() == Sha256;
}
