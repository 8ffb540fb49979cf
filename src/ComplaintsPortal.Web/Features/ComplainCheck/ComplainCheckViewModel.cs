using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.Web.Features.Complain;

namespace ComplaintsPortal.Web.Features.ComplainCheck;

/// <summary>All answers, to be looked at once more.</summary>
public sealed record ComplainCheckViewModel(long DraftId, Answers Answers, IReadOnlyList<StoredFile> Files, LandlordPolicy Policy)
{
    public string? Kind => Policy.ComplainantKinds.FirstOrDefault(kind => kind.Code == Answers.About?.Kind)?.Words;

    public static string Href(Step step) => $"{step.Href}?{DraftController.Change}";
}
