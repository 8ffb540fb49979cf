using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Infrastructure.Files;

namespace ComplaintsPortal.Web.Features.Complain;

/// <summary>Makes the submission of the answers. Nothing is left out, and nothing in it can be refused.</summary>
internal static class SubmissionOf
{
    public const string Channel = "web-form";

    public static Submission Answers(Answers answers, IEnumerable<StoredFile> files, LandlordPolicy policy, DateTime now)
    {
        var contact = answers.Contact ?? new ContactForm();
        var when = answers.When ?? new WhenForm();
        return new Submission
        {
            Channel = Channel,
            ReceivedOn = now,
            ComplainantName = answers.About?.Name ?? "",
            ComplainantKind = policy.ComplainantKinds.FirstOrDefault(kind => kind.Code == answers.About?.Kind)?.Code ?? "",
            Email = contact.Email ?? "",
            Telephone = contact.Telephone ?? "",
            PreferredContact = contact.Preference,
            ContactTimes = contact.Times ?? "",
            HomeAddress = answers.Home.Lines(),
            Postcode = answers.Home?.Postcode?.ToUpperInvariant() ?? "",
            PostalAddress = answers.Letters is { Where: LettersForm.Elsewhere } elsewhere ? elsewhere.Lines() : [],
            Representative = answers is { IsForSomebodyElse: true, Representative: { } other } ? Representative(other) : null,
            WhatHappened = answers.What?.Words ?? "",
            OccurredDay = when.OccurredDay,
            KnownDay = when.KnownDay,
            WhenInWords = when.InWords,
            OutcomeSought = answers.Outcome?.Words ?? "",
            Danger = answers.IsDanger,
            DangerInWords = answers.IsDanger ? answers.Emergency?.Words ?? "" : "",
            Hazards = answers.What?.Hazards.Where(code => HazardLaw.Current.Find(code) is not null).ToList() is { Count: > 0 } named ? named : null,
            AdjustmentsAsked = answers.Help?.Words ?? "",
            LetterFormat = answers.Help?.LetterFormat ?? LetterFormat.Standard,
            Files = [.. files.Select(file => new SubmittedFile(file.Name, file.Hash, file.Size, file.ContentType))],
        };
    }

    /// <summary>Who writes: the representative where there is one.</summary>
    public static string Writer(Answers answers) =>
        (answers.IsForSomebodyElse ? answers.Representative?.Name : null) ?? answers.About?.Name ?? "";

    private static RepresentativeDetails Representative(RepresentativeForm form) =>
        new(form.Name ?? "", form.Relation ?? "", form.Email ?? "", form.Telephone ?? "", form.ConsentInWords);
}
