using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared;

namespace ComplaintsPortal.Web.Features.Problem;

/// <summary>A failure in plain words: what happened, whether anything was saved, what to do now.</summary>
public sealed record ProblemViewModel(string Title, IReadOnlyList<string> Sentences, string? BackHref = null)
{
    /// <summary>What was typed into the form that failed, so that nobody has to write it twice.</summary>
    public IReadOnlyList<TypedField> Typed { get; init; } = [];

    private const string NothingSaved = "Nothing that you sent just now was saved.";

    public static ProblemViewModel For(int status, Exception? fault, string? path, string? reference) => status switch
    {
        StatusCodes.Status403Forbidden => new(
            "You do not have access to this page",
            [
                fault is NotAllowedException ? fault.Message : "Your role does not include this page, or it is about a case that you may not open.",
                "If you need it for your work, ask the complaints lead or an administrator.",
            ]),
        StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => new(
            "Page not found",
            ["If you typed the address, check it is correct.", "If you copied it, check you copied all of it."]),
        StatusCodes.Status409Conflict when fault is IllegalActException => new("This cannot be done now", [fault.Message, NothingSaved], path),
        StatusCodes.Status409Conflict => new(
            "This has changed since you opened it",
            ["Somebody else saved a change to it while you had the page open.", NothingSaved],
            path),
        StatusCodes.Status413PayloadTooLarge => new(
            "What you sent was too big",
            [NothingSaved, "Go back, shorten the text or choose smaller files, and send it again."],
            path),
        StatusCodes.Status429TooManyRequests => new(
            "Please wait a minute",
            ["We have had many forms from your internet connection in a short time.", NothingSaved, "Wait one minute, then go back and send it again."],
            path),
        >= 400 and < 500 => new(
            "We could not use what was sent",
            ["The page may have been open for a long time, or not everything reached us.", NothingSaved, "Go back, load the page again and send it once more."],
            path),
        _ => new(
            "Sorry, something went wrong",
            [NothingSaved, "Try again in a few minutes.", $"If it happens again, tell us this number: {reference}."],
            path),
    };
}
