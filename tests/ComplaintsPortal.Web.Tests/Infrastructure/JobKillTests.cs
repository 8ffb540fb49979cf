using System.Text;
using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Equality;
using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Surveys;
using ComplaintsPortal.Infrastructure.Bundles;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Cases.Tracking;
using ComplaintsPortal.Infrastructure.Data.Drafts;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Equality;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.Infrastructure.Jobs;
using ComplaintsPortal.Infrastructure.Surveys;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Tests.Complainants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Infrastructure;

/// <summary>
/// Jobs that are killed at each point at which they touch the database, and begun anew each time: in the end everything is done, and nothing
/// twice. The outbox, the morning's mails, contributions, contractors, bank holidays and both imports have such a test beside their own.
/// </summary>
public sealed class JobKillTests : IAsyncLifetime
{
    private readonly DyingDatabase _database = new();
    private PortalFactory _site = null!;

    public async Task InitializeAsync() => _site = await PortalFactory.StartAsync(one => DyingDatabase.In(one, _database));

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    [Trait("Clause", "LHP-58")]
    public async Task Whoever_promised_what_is_late_is_reminded_once()
    {
        var reference = await _site.AddCaseAsync(c => c.To(ComplaintStatus.StageOneResponded), start: _site.Clock.UtcNow.AddDays(-60));
        var deaths = await KillAsync<RemedyChase>(one => one.RunAsync());

        Assert.InRange(deaths, 10, 100);
        Assert.Single(await _site.EventsAsync<RemedyChased>(reference));
        Assert.Single(await MailsAsync(_site, RemedyChase.Kind), mail => mail.Subject.Contains(reference.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Clause", "HSV-9")]
    public async Task Whose_complaint_was_closed_is_asked_once()
    {
        await using var site = await PortalFactory.StartAsync(one => DyingDatabase.In(one.With("Landlord:Policy", "housing-services-2025"), _database));
        var rules = site.Services.GetRequiredService<Rulebooks>().Current;
        // The steps of the tests' cases have a check and a signature, which this policy has not.
        var walked = rules with { Policy = rules.Policy with { QualityCheckAtStageOne = true, StageTwo = rules.Policy.StageTwo with { DirectorSignsOff = true } } };
        var reference = await site.AddCaseAsync(
            c => c.Finished().CompleteRemedies().Close(), s => s with { Email = "amina.yusuf@tenant.example", PreferredContact = ContactPreference.Email }, rules: walked);
        var deaths = await KillAsync<SurveyRound>(one => one.RunAsync(), site: site);

        Assert.InRange(deaths, 10, 100);
        Assert.Single(await site.EventsAsync<SurveyOffered>(reference));
        var surveys = await site.InDatabaseAsync(context => context.Set<Survey>().AsNoTracking().ToListAsync());
        Assert.Equal(2, surveys.Select(one => one.ComplaintId).Distinct().Count());
        Assert.Equal(2, surveys.Count);
        Assert.Single(await MailsAsync(site, SurveyMail.InvitationKind));
    }

    [Fact]
    [Trait("Clause", "PCC-6d")]
    public async Task The_code_that_somebody_may_know_who_spoke_for_a_complainant_is_renewed_once()
    {
        var reference = await _site.AddCaseAsync(
            c => c.To(ComplaintStatus.StageOne).Do((x, act) => x.RenewAccessCode(AccessCode.Hash(x.Reference, TrackedCases.Code), "with the receipt", act)),
            s => s with { Email = "amina.yusuf@tenant.example", PreferredContact = ContactPreference.Email });
        var yesterday = LondonTime.DateOf(_site.Clock.UtcNow).AddDays(-1);
        await _site.WithPersonAsync(reference, (person, act) => Representative.Record(
            person, null, new RepresentativeNote("Joan Marsh", RepresentativeKind.Friend, "friend", "joan@friend.example", "", [], "", GetsLetters: false, ConsentEvidence.Written, "A letter.", yesterday.AddDays(-9), yesterday), act));
        var deaths = await KillAsync<CodesTaken>(one => one.RunAsync());

        Assert.InRange(deaths, 5, 100);
        Assert.Single(await MailsAsync(_site, TrackingMail.NewCodeKind));
        Assert.Equal(2, (await _site.EventsAsync<AccessCodeIssued>(reference)).Count);
    }

    [Fact]
    [Trait("Clause", "LHP-70")]
    public async Task Each_answer_about_oneself_joins_one_complaint()
    {
        List<ComplaintReference> closed = [];
        for (var n = 0; n < 3; n++)
        {
            closed.Add(await _site.AddCaseAsync(c => c.To(ComplaintStatus.Closed), start: _site.Clock.UtcNow.AddDays(-60)));
        }

        await _site.InDatabaseAsync(async context =>
        {
            var codes = _site.Services.GetRequiredService<EqualityCodes>();
            context.AddRange(closed.Select(one => new EqualityAnswer(codes.MarkOf(one), new EqualityAnswers(null, Sex.Female, null, null, null, null))));
            await context.SaveChangesAsync();
        });
        var deaths = await KillAsync<EqualityJob>(async one => await one.Execute(null!), Hours(2));

        Assert.InRange(deaths, 5, 60);
        var kept = await _site.InDatabaseAsync(context => context.Set<EqualityAnswer>().AsNoTracking().ToListAsync());
        Assert.Equal(3, kept.Count);
        Assert.All(kept, one => Assert.Equal((null, true), (one.Mark, one.Upheld)));
    }

    [Fact]
    public async Task The_nightly_sweep_gives_up_what_is_forgotten_and_keeps_every_file_of_a_complaint()
    {
        var (kept, lost) = await _site.InScopeAsync(async services =>
        {
            var store = services.GetRequiredService<FileStore>();
            await services.GetRequiredService<PublicDraftStore>().CreateAsync("{}");
            return (await store.SaveAsync(Encoding.UTF8.GetBytes("Kept.")), await store.SaveAsync(Encoding.UTF8.GetBytes("Nobody's.")));
        });
        await _site.AddCaseAsync(with: s => s with { Files = [new SubmittedFile("kept.txt", kept.Hash, kept.Size, "text/plain")] });
        _site.Clock.Advance(TimeSpan.FromDays(60));
        var deaths = await KillAsync<NightlySweep>(one => one.RunAsync(), Hours(3));
        for (var night = 0; night < 3; night++)
        {
            _site.Clock.Advance(TimeSpan.FromDays(2));
            await _site.InScopeAsync(services => services.GetRequiredService<NightlySweep>().RunAsync());
        }

        Assert.InRange(deaths, 8, 100);
        Assert.Equal("Kept.", Encoding.UTF8.GetString(await _site.InScopeAsync(services => services.GetRequiredService<FileStore>().ReadAsync(kept.Hash))));
        await Assert.ThrowsAsync<FileMissingException>(() => _site.InScopeAsync(services => services.GetRequiredService<FileStore>().ReadAsync(lost.Hash)));
        Assert.Equal(0, await _site.InDatabaseAsync(context => context.Set<PublicDraft>().CountAsync()));
    }

    [Fact]
    [Trait("Clause", "Code 5.12")]
    public async Task An_evidence_bundle_is_made_once_and_every_death_leaves_it_to_the_next()
    {
        var reference = await _site.AddCaseAsync(c => c.Accept().Define().Assign());
        var id = await _site.InDatabaseAsync(async context =>
        {
            var complaint = await context.Set<Complaint>().SingleAsync(c => c.Reference == reference);
            var bundle = EvidenceBundle.Ask(complaint, false, [], new(CaseSetUp.Staff.Lead, _site.Clock.UtcNow));
            context.Add(bundle);
            await context.SaveChangesAsync();
            return bundle.Id;
        });
        var deaths = await KillAsync<BundleMaker>(one => one.RunAsync(), Hours(2));

        Assert.InRange(deaths, 10, 100);
        var made = await _site.InDatabaseAsync(context => context.Set<EvidenceBundle>().AsNoTracking().SingleAsync(one => one.Id == id));
        Assert.Equal((BundleState.Ready, ""), (made.State, made.Note));
        Assert.Equal(made.ZipSha256, Assert.Single(await _site.InDatabaseAsync(context => context.Set<StoredFile>().AsNoTracking().Where(file => file.Name.EndsWith(".zip")).ToListAsync())).Hash);
    }

    private static Task<List<OutboxMessage>> MailsAsync(PortalFactory site, string kind) =>
        site.InDatabaseAsync(context => context.Set<OutboxMessage>().AsNoTracking().Where(mail => mail.Kind == kind).ToListAsync());

    private static TimeSpan Hours(int hours) => TimeSpan.FromHours(hours);

    // Until it gets through, each time in a scope of its own as another server would; then twice at once.
    private async Task<int> KillAsync<TJob>(Func<TJob, Task> run, TimeSpan? turnRunsOut = null, PortalFactory? site = null)
        where TJob : notnull
    {
        var server = site ?? _site;
        var deaths = await _database.KillAtEachPointAsync(OnceAsync, () => server.Clock.Advance(turnRunsOut ?? TimeSpan.Zero));
        await Task.WhenAll(OnceAsync(), OnceAsync());
        return deaths;

        Task OnceAsync() => server.InScopeAsync(async services =>
        {
            await run(ActivatorUtilities.GetServiceOrCreateInstance<TJob>(services));
            return true;
        });
    }
}
