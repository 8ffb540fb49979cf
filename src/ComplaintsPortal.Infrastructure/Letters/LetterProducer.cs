using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.Infrastructure.People;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Letters;

/// <summary>Makes the letters of a complaint: as a preview at any time, and as the PDF that is then issued.</summary>
public sealed class LetterProducer(PortalDbContext context, Rulebooks rulebooks, ILetterPdf pdf, FileStore files, Hazards.HazardDesk hazards, Updates.UpdateDesk updates, SiteAddress site, TimeProvider clock)
{
    private const string TrackingPage = "/track";

    /// <summary>The letter as it would go now, with everything that keeps it from being issued.</summary>
    /// <param name="print">How large; when null, as the complainant asked for.</param>
    /// <param name="wording">Another wording than the landlord's, to try it.</param>
    /// <param name="member">Somebody of a group, whose own letter it is; null for the complainant.</param>
    public async Task<LetterPreview> PreviewAsync(
        Complaint complaint, LetterKind kind, Actor writer, LetterPrint? print = null, string accessCode = "", LetterTemplate? wording = null, GroupMember? member = null, CancellationToken cancellationToken = default)
    {
        var rules = rulebooks.For(complaint);
        // The complaint keeps its policy; the people who read the letter need the numbers of today.
        var current = rulebooks.Current;
        var extras = new LetterExtras
        {
            Date = LondonTime.Today(clock),
            Landlord = current.Policy.Landlord,
            Ombudsman = current.Code.ContactOn(LondonTime.Today(clock)),
            Writer = await CardAsync(writer.StaffId, cancellationToken),
            Signatory = await CardAsync(complaint.StageTwo?.SignedById, cancellationToken),
            TrackingAddress = site.Of(TrackingPage),
            AccessCode = accessCode,
            Update = kind == LetterKind.ProgressUpdate ? (await updates.OfAsync(complaint.Id, cancellationToken))?.ForLetter(LondonTime.Today(clock), rules.Calendar) : null,
            Hazards = kind == LetterKind.HazardSummary ? [.. (await hazards.ToSumUpAsync(complaint, cancellationToken)).Select(h => h.ForLetter())] : [],
        };
        var route = await RouteAsync(complaint, kind, rules, member, cancellationToken);
        extras = extras with { To = route.To, ConsentTo = route.ConsentTo, Conduct = route.Conduct };
        var content = LetterComposer.Compose(complaint, kind, rules, extras);
        var template = wording ?? rules.Policy.Letters[kind];
        return new LetterPreview(
            content,
            LetterRenderer.Render(content, template, print ?? PrintFor(route.To?.Format ?? complaint.Correspondent.LetterFormat)),
            LetterRules.Missing(content, template, rules.Policy),
            LetterRules.Refused(content, template, rules.Code),
            template.Title)
        {
            Route = route,
        };
    }

    /// <summary>
    /// Prints the letter and keeps its PDF, ready for <see cref="Complaint.IssueLetter"/>. The file is on disk and its row in
    /// the context; the caller's save makes both count, together with the issuing.
    /// </summary>
    /// <param name="replacing">True for a letter that corrects one.</param>
    /// <param name="accessCode">A new access code to be printed; empty for none. The caller renews it on the complaint.</param>
    /// <exception cref="IllegalActException">The letter may not be issued, or lacks something; nothing was printed.</exception>
    /// <exception cref="LetterFailedException">The browser could not print it; nothing was kept.</exception>
    public async Task<LetterToIssue> ProduceAsync(
        Complaint complaint, LetterKind kind, Actor by, bool replacing = false, string accessCode = "", CancellationToken cancellationToken = default)
    {
        if (complaint.WhyNotIssue(kind, by, replacing, rulebooks.For(complaint).Policy) is { } whyNot)
        {
            throw new IllegalActException(whyNot);
        }

        return await ProduceAsync(complaint, kind, by, accessCode, null, cancellationToken);
    }

    /// <summary>To whom else of a group this kind of letter goes; nobody for letters about one person.</summary>
    public async Task<IReadOnlyList<GroupMember>> GroupForAsync(Complaint complaint, LetterKind kind, CancellationToken cancellationToken) =>
        LetterKinds.IsForComplainantOnly(kind) ? [] : await context.PresentGroupOfAsync(complaint.Id, cancellationToken);

    /// <summary>The same letter to somebody of the group, with their own name, address and format. Whether it may be issued is asked for the letter that it belongs to.</summary>
    /// <param name="accessCode">Their own new code; empty for none.</param>
    public Task<LetterToIssue> ProduceForAsync(Complaint complaint, LetterKind kind, Actor by, GroupMember member, string accessCode, CancellationToken cancellationToken) =>
        ProduceAsync(complaint, kind, by, accessCode, member, cancellationToken);

    private async Task<LetterToIssue> ProduceAsync(Complaint complaint, LetterKind kind, Actor by, string accessCode, GroupMember? member, CancellationToken cancellationToken)
    {
        var preview = await PreviewAsync(complaint, kind, by, null, accessCode, member: member, cancellationToken: cancellationToken);
        if (!preview.IsComplete)
        {
            throw new IllegalActException($"This letter cannot go yet{(member is null ? "" : $" to {member.Person.Name}")}. " + string.Join(' ', preview.Faults));
        }

        var bytes = await pdf.MakeAsync(preview.Rendered.Html, cancellationToken);
        var stored = await files.SaveAsync(bytes, cancellationToken);
        context.Add(new StoredFile(stored, $"{preview.Rendered.Title.Replace(":", "", StringComparison.Ordinal)}.pdf", clock.GetUtcNow().UtcDateTime));
        return new LetterToIssue
        {
            Content = preview.Content,
            Title = preview.Title,
            PdfSha256 = stored.Hash,
            Text = preview.Rendered.Text,
            Body = preview.Rendered.Body,
            To = preview.Route.To,
        };
    }

    // Letters go to whoever speaks for the complainant only while everything is there that the policy wants; otherwise to the complainant.
    private async Task<LetterRoute> RouteAsync(Complaint complaint, LetterKind kind, Rulebook rules, GroupMember? member, CancellationToken cancellationToken)
    {
        var everybody = await context.CompanionsOfAllAsync(complaint.Id, cancellationToken);
        var (today, rule) = (LondonTime.Today(clock), rules.Policy.Representation);
        if (kind == LetterKind.NewAccessCode && member is not null)
        {
            return new LetterRoute { To = LetterRecipient.Of(member.Person, member.Party.Id) };
        }

        if (LetterKinds.IsForComplainantOnly(kind))
        {
            return await RouteAboutAsync(complaint, kind, rules, everybody, today, cancellationToken);
        }

        var own = everybody.FirstOrDefault(one => member is null ? one.IsMain : one.PersonId == member.Person.Id) ?? Companions.None;
        var speaks = own.Representatives.Find(r => r.IsWrittenTo(rule, today));
        return new LetterRoute
        {
            To = (speaks, member) switch
            {
                (null, null) => null,
                (null, { } one) => LetterRecipient.Of(one.Person, one.Party.Id),
                (_, null) => LetterRecipient.Of(speaks, own.Name),
                (_, { } one) => LetterRecipient.Of(speaks, one.Person.Name) with { PartyId = one.Party.Id },
            },
            WhyNot = speaks is null ? [.. own.Representatives.Select(r => r.WhyNotWriteTo(rule, today)).OfType<string>()] : [],
        };
    }

    // About one person: the complainant or, where it is theirs, somebody of the group, to whom alone it goes. What was recorded last comes first.
    private async Task<LetterRoute> RouteAboutAsync(
        Complaint complaint, LetterKind kind, Rulebook rules, IReadOnlyList<Companions> everybody, DateOnly today, CancellationToken cancellationToken)
    {
        var state = kind == LetterKind.ContactWarning ? RestrictionState.Warned : RestrictionState.InForce;
        var waits = everybody.Select(one => (Whose: one, It: one.Representatives.Find(r => !r.HasConsent && !r.IsRefused && !r.HasEnded(today)))).FirstOrDefault(one => one.It is not null);
        var conduct = kind == LetterKind.ContactDecision ? await DecidedAsync(everybody, cancellationToken)
            : everybody.SelectMany(one => one.Restrictions.Where(r => r.State == state).Select(r => (Whose: one, It: r))).OrderByDescending(one => one.It.Id).FirstOrDefault();
        var whose = kind switch
        {
            LetterKind.ConsentRequest => waits.Whose,
            LetterKind.ContactWarning or LetterKind.ContactRestriction or LetterKind.ContactDecision => conduct.Whose,
            _ => null,
        };
        var member = whose is null or { IsMain: true } ? null
            : (await context.PresentGroupOfAsync(complaint.Id, cancellationToken)).FirstOrDefault(one => one.Person.Id == whose.PersonId);
        return new LetterRoute
        {
            To = member is null ? null : LetterRecipient.Of(member.Person, member.Party.Id),
            ConsentTo = waits.It is null ? null : new LetterRepresentative(waits.It.Name, waits.It.Relation),
            Conduct = conduct.It is null ? null : ConductOf(conduct.It, rules.Policy.Conduct),
        };
    }

    private static LetterConduct ConductOf(ContactRestriction one, ConductRules rules) => new(
        [.. one.Behaviours.Select(code => Choice.WordsOf(rules.Behaviours, code))],
        one.Evidence, one.Guide, one.Terms, one.Equality, one.FromDay, one.ReviewDay)
    {
        Decision = one.Decision,
    };

    // What was decided last, also of what has ended.
    private async Task<(Companions Whose, ContactRestriction It)> DecidedAsync(IReadOnlyList<Companions> everybody, CancellationToken cancellationToken)
    {
        List<(Companions Whose, ContactRestriction It)> all = [];
        foreach (var one in everybody)
        {
            all.AddRange((await context.RestrictionsOf(one.PersonId).AsNoTracking().Include(r => r.Reviews).ToListAsync(cancellationToken)).Select(r => (one, r)));
        }

        return all.Where(one => one.It.Decision is not null).OrderByDescending(one => one.It.Decision!.Day).ThenByDescending(one => one.It.Id).FirstOrDefault();
    }

    private static LetterPrint PrintFor(LetterFormat format) =>
        format == LetterFormat.LargePrint ? LetterPrint.Large : LetterPrint.Standard;

    private async Task<StaffCard?> CardAsync(Guid? staffId, CancellationToken cancellationToken) => staffId is not { } id ? null
        : await context.Users.AsNoTracking().Where(staff => staff.Id == id)
            .Select(staff => new StaffCard(staff.Id, staff.Name, staff.JobTitle ?? "", staff.Team ?? "", staff.PhoneNumber ?? "", staff.Email ?? ""))
            .FirstOrDefaultAsync(cancellationToken);
}

/// <summary>A letter as it would go now.</summary>
public sealed record LetterPreview(
    LetterContent Content, RenderedLetter Rendered, IReadOnlyList<MissingPart> Missing, IReadOnlyList<RefusedWords> Refused, string Title)
{
    /// <summary>To whom it goes, and why not to somebody else.</summary>
    public LetterRoute Route { get; init; } = new();

    /// <summary>True when nothing keeps it from being issued.</summary>
    public bool IsComplete => Missing.Count == 0 && Refused.Count == 0;

    /// <summary>Everything that keeps it from being issued, as sentences with their clauses.</summary>
    public IReadOnlyList<string> Faults => [.. Missing.Select(m => m.ToString()), .. Refused.Select(r => r.ToString())];
}

/// <summary>To whom a letter goes, and what it says of people.</summary>
public sealed record LetterRoute
{
    /// <summary>Whoever speaks for the complainant; null where it goes to the complainant.</summary>
    public LetterRecipient? To { get; init; }

    /// <summary>Why it does not go to somebody who is to get letters, a sentence each.</summary>
    public IReadOnlyList<string> WhyNot { get; init; } = [];

    /// <summary>Whoever the complainant is asked to agree to.</summary>
    public LetterRepresentative? ConsentTo { get; init; }

    public LetterConduct? Conduct { get; init; }
}
