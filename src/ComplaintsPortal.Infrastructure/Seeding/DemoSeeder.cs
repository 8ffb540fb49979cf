using System.Collections.Concurrent;
using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Counters;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.Infrastructure.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Seeding;

/// <summary>
/// Fills an empty database with made-up people and complaints, dated relative to today, every letter printed and stored as
/// it would be in earnest. Mails nothing to anybody.
/// </summary>
public sealed class DemoSeeder(PortalDbContext context, Rulebooks rulebooks, ILetterPdf pdf, FileStore files, SiteAddress site, TimeProvider clock)
{
    /// <summary>The complaint that a visitor can follow on the tracking page, and its code.</summary>
    public const string AccessCodeToTry = "DEM0-2026-TRAC";

    private const int LettersAtOnce = 4;

    /// <summary>True while nobody works here and nothing was complained about.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken = default) =>
        !await context.Users.AnyAsync(cancellationToken) && !await context.Set<Complaint>().AnyAsync(cancellationToken);

    /// <summary>The complaint whose access code is the one to try; null when it is there no more.</summary>
    public async Task<ComplaintReference?> FindToFollowAsync(CancellationToken cancellationToken = default)
    {
        var waiting = await context.Set<Complaint>().AsNoTracking()
            .Where(c => c.AccessCodeHash != null && c.Status == ComplaintStatus.StageOneResponded)
            .OrderBy(c => c.Id).Select(c => new { c.Reference, c.AccessCodeHash }).Take(200).ToListAsync(cancellationToken);
        return waiting.Find(c => AccessCode.Matches(c.Reference, AccessCodeToTry, c.AccessCodeHash))?.Reference;
    }

    /// <summary>Adds everything: what stands beside complaints after these. Returns the reference of the complaint that can be followed.</summary>
    public async Task<ComplaintReference> SeedAsync(CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var staff = AddStaff();
        context.AddRange(DemoHomes.Register(rulebooks.Current.Policy.Landlord, staff, now));
        await context.SaveChangesAsync(cancellationToken);
        var printed = new ConcurrentBag<StoredFile>();
        var complaints = new Complaint[DemoPlan.All.Count];
        var beside = new List<object>[DemoPlan.All.Count];
        await Parallel.ForEachAsync(
            DemoPlan.All,
            new ParallelOptions { MaxDegreeOfParallelism = LettersAtOnce, CancellationToken = cancellationToken },
            async (plan, token) =>
            {
                var rules = rulebooks.Current;
                var reference = new ComplaintReference(now.Year, plan.Number);
                var walk = new DemoCase(plan, rules, staff, now);
                complaints[plan.Number - 1] = await walk.WalkAsync(reference, (complaint, kind, act) => PrintAsync(complaint, kind, act, rules, staff, printed, token));
                beside[plan.Number - 1] = walk.Beside;
            });

        var toFollow = complaints.First(c => c.Status == ComplaintStatus.StageOneResponded && c.Correspondent.Email.Length > 0);
        toFollow.RenewAccessCode(AccessCode.Hash(toFollow.Reference, AccessCodeToTry), "with the receipt", new Act(Actor.System, now));
        context.AddRange(complaints);
        context.AddRange(beside.SelectMany(list => list));
        context.AddRange(printed.DistinctBy(file => file.Hash));
        context.Add(new ReferenceCounter { Year = now.Year, Last = complaints.Length });
        await context.SaveChangesAsync(cancellationToken);

        // What stands beside a complaint needs its number, which it has from here on.
        context.AddRange(DemoIntake.Beside(complaints, rulebooks.Current, staff, now));
        context.AddRange(DemoCourse.Beside(complaints, staff, rulebooks.Current, now));
        context.AddRange(DemoCourse.Paragraphs(staff, now));
        await DemoPartners.AddAsync(context, complaints, staff, now, cancellationToken);
        context.AddRange(DemoTraining.All(staff, now));
        context.AddRange(DemoTogether.Beside(complaints, staff, now));
        context.AddRange(HomesOfTheLastYears(staff.Lead, now));
        context.Add(DemoIncident.Past(staff.Lead, now));
        context.AddRange(DemoEquality.LastYear(LondonTime.DateOf(now)));
        await DemoRecords.AddAsync(context, complaints, rulebooks.Current, staff, now, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        DemoOpenness.Add(context, complaints, rulebooks.Current, staff, now);
        await context.SaveChangesAsync(cancellationToken);
        await DemoPast.AddAsync(context, rulebooks, staff.Lead, clock, cancellationToken);

        // With figures of the whole year, what was imported included.
        await DemoOpenness.AddAssessmentsAsync(context, rulebooks.Current, staff, now, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        return toFollow.Reference;
    }

    private static IEnumerable<HomesOwned> HomesOfTheLastYears(Actor lead, DateTime now)
    {
        var act = new Act(lead, now);
        var year = ReportingYear.Of(LondonTime.DateOf(now));
        return from one in new[] { (Year: year, Rented: 1684, PartOwned: 93), (Year: year.Before, Rented: 1702, PartOwned: 88), (Year: year.Before.Before, Rented: 1711, PartOwned: 81) }
               from home in HomeTypes.Measured
               select new HomesOwned(one.Year, home, home == HomeType.Rented ? one.Rented : one.PartOwned, act);
    }

    private DemoStaff AddStaff()
    {
        var hash = new PasswordHasher<StaffMember>().HashPassword(new StaffMember { Name = "" }, DemoPeople.Password);
        var roles = context.Roles.AsNoTracking().ToDictionary(role => role.Name!, role => role.Id, StringComparer.Ordinal);
        foreach (var person in DemoPeople.All)
        {
            var member = new StaffMember
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                Name = person.Name,
                JobTitle = person.TitleAt(rulebooks.Current.Policy),
                Team = person.Team,
                Email = person.Email,
                NormalizedEmail = person.Email.ToUpperInvariant(),
                UserName = person.Email,
                NormalizedUserName = person.Email.ToUpperInvariant(),
                EmailConfirmed = true,
                PhoneNumber = person.Telephone,
                PasswordHash = hash,
                SecurityStamp = Guid.NewGuid().ToString("N"),
                LockoutEnabled = true,
            };
            context.Users.Add(member);
            context.UserRoles.Add(new IdentityUserRole<Guid> { UserId = member.Id, RoleId = roles[person.Role.ToString()] });
        }

        var people = context.Users.Local.ToList();
        return new DemoStaff(
            people.ToDictionary(p => p.Name, p => new StaffCard(p.Id, p.Name, p.JobTitle ?? "", p.Team ?? "", p.PhoneNumber ?? "", p.Email ?? ""), StringComparer.Ordinal),
            DemoPeople.All.ToDictionary(p => p.Name, p => new Actor(people.First(m => m.Name == p.Name).Id, p.Name, [p.Role]), StringComparer.Ordinal));
    }

    private async Task<LetterToIssue> PrintAsync(
        Complaint complaint, LetterKind kind, Act act, Rulebook rules, DemoStaff staff, ConcurrentBag<StoredFile> printed, CancellationToken cancellationToken)
    {
        var content = LetterComposer.Compose(complaint, kind, rules, new LetterExtras
        {
            Date = act.Day,
            Writer = staff.Card(act.By.Name),
            Signatory = complaint.StageTwo?.SignedBy is { } signer ? staff.Card(signer) : null,
            TrackingAddress = site.Of("/track"),
        });
        var print = complaint.Correspondent.LetterFormat == LetterFormat.LargePrint ? LetterPrint.Large : LetterPrint.Standard;
        var letter = LetterRenderer.Render(content, rules.Policy.Letters[kind], print);
        var stored = await files.SaveAsync(await pdf.MakeAsync(letter.Html, cancellationToken), cancellationToken);
        printed.Add(new StoredFile(stored, $"{letter.Title.Replace(':', ' ')}.pdf", act.On));
        return new LetterToIssue { Content = content, Title = rules.Policy.Letters[kind].Title, PdfSha256 = stored.Hash, Text = letter.Text };
    }
}
