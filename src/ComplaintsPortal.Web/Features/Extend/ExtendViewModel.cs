using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared.TagHelpers;

namespace ComplaintsPortal.Web.Features.Extend;

/// <summary>What a response's extension is decided on: the caps, the date now, and the date that each number of days would give.</summary>
public sealed record ExtendViewModel(OpenCase Case, ExtendForm Form)
{
    private const int PastCap = 20;

    public Stage Stage => Case.Complaint.CurrentStage;

    public LetterKind Notice => Stage.Number == 1 ? LetterKind.StageOneExtension : LetterKind.StageTwoExtension;

    public Extension? Pending => Stage.Extensions.FirstOrDefault(e => e.NoticeSentDay is null);

    public DateOnly? DateNow => Case.Complaint.ResponseDeadline(Case.Rules).Due;

    /// <summary>A notice after the date that it was to extend moves nothing.</summary>
    public bool TooLate => DateNow < Case.Today;

    public int? PolicyCap => (Stage.Number == 1 ? Case.Policy.Clocks.StageOneExtension : Case.Policy.Clocks.StageTwoExtension).CapWorkingDays;

    public int? CodeCap => (Stage.Number == 1 ? Case.Rules.Code.StageOneExtension : Case.Rules.Code.StageTwoExtension).CapWorkingDays;

    public string CodeClause => Stage.Number == 1 ? "Code 6.4" : "Code 6.15";

    public int Granted => Stage.ExtensionDays;

    public bool MayPassCap => PolicyCap is null && Case.Reader.Can(Permission.ApproveLongExtension);

    public bool PastCodeCap => CodeCap is { } cap && Granted + (Form.WorkingDays ?? 0) > cap;

    /// <summary>Each number of days that this person can grant, with the date that the letter says if it goes today.</summary>
    public IEnumerable<FieldOption> Days => Enumerable.Range(1, Most).Select(days => new FieldOption(
        days.ToString(Hosting.BritishEnglish.Culture),
        $"{Words.Count(days, "working day")}: {(Case.Complaint.DateIfExtended(days, TooLate ? DateNow!.Value : Case.Today, Case.Rules) is { } day ? Words.Day(day) : "no date")}"
            + (CodeCap is { } cap && Granted + days > cap ? " (past the limit: needs a good reason)" : "")));

    public IEnumerable<FieldOption> Updates => UpdateIntervals.Of(Case.Policy, 5);

    private int Most => Math.Max(0, (PolicyCap ?? (CodeCap ?? PastCap) + (MayPassCap ? PastCap : 0)) - Granted);
}
