namespace ComplaintsPortal.Web.Features.Shared;

/// <summary>There is no such thing, or not for this person: page 404.</summary>
public sealed class NotFoundException(string what = "page") : Exception($"There is no such {what}.");

/// <summary>The person may not do this: page 403. The sentence says why, where that helps and gives nothing away.</summary>
public sealed class NotAllowedException(string? sentence = null) : Exception(sentence ?? "Your role does not include this.");
