using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Search;
using ComplaintsPortal.TestSupport;
using ComplaintsPortal.TestSupport.Complaints;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Infrastructure;

public sealed class WordIndexTests
{
    [Theory]
    [InlineData("Damp and MOULD, again!", "again and damp mould")]
    [InlineData("Zoë Müller-Łukasz", "lukasz muller zoe")]
    [InlineData("O'Brien O’Brien O‘Brien O`Brien O´Brien Oʼbrien", "obrien")]
    [InlineData("Straße Ærøskøbing İzmir", "aeroskobing izmir strasse")]
    [InlineData("12 High Street, Portsmouth PO1 2AB", "12 2ab high po1 po12ab portsmouth street")]
    [InlineData("po12ab", "2ab po1 po12ab")]
    [InlineData("SW1A 1AA", "1aa sw1a sw1a1aa")]
    [InlineData("CP-2026-00123", "00123 123 2026 cp cp202600123")]
    [InlineData("Flat 12/14", "12 1214 14 flat")]
    [InlineData("محمد علي", "علي محمد")]
    [InlineData("李小龙 🏠 𝔘", "u 李小龙")]
    [InlineData("tab\tline\nnull\0sign", "line nullsign tab", "line null sign tab")]
    [InlineData(" -- ' … ", "")]
    public void Words_of_a_text(string text, params string[] either) =>
        Assert.Contains(string.Join(' ', WordIndex.WordsOf(text).Order(StringComparer.Ordinal)), either.Select(words => string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal))));

    [Theory]
    [InlineData("smith  damp DAMP", "smith damp")]
    [InlineData("PO1 2AB", "po12ab")]
    [InlineData("cp-2026-00123", "00123 2026 cp")]
    [InlineData("02392 123 456 noor", "02392123456 noor")]
    [InlineData("+44 (0)2392 123456", "02392123456")]
    [InlineData("07700-900-123", "07700900123")]
    [InlineData("(023) 9212 3456", "02392123456")]
    [InlineData("2026-00073", "00073 2026")]
    [InlineData("CP-2026-00073", "00073 2026 cp")]
    [InlineData("12 34 56 78 90 12", "12 34 56 78 90")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("'", "")]
    public void Words_of_a_question(string? question, string words) =>
        Assert.Equal(words, string.Join(' ', WordIndex.QueryWords(question)));

    [Fact]
    public void A_word_longer_than_the_column_is_found_by_its_beginning()
    {
        var word = new string('x', 200);
        Assert.Equal(Assert.Single(WordIndex.WordsOf(word)), Assert.Single(WordIndex.QueryWords(word)));
        Assert.Equal(SearchWord.WordLength, Assert.Single(WordIndex.WordsOf(word)).Length);
        Assert.All(WordIndex.WordsOf(new string('a', 63) + "𝒜𝒜𠀀𠀀"), cut => Assert.False(char.IsHighSurrogate(cut[^1])));
    }

    [Fact]
    public void Half_a_surrogate_pair_does_no_harm() => Assert.Equal(["damp", "x"], WordIndex.WordsOf("damp \ud83d x").Order(StringComparer.Ordinal));

    [Fact]
    public void A_question_of_a_thousand_words_is_cut() =>
        Assert.Equal(WordIndex.MostWordsAsked, WordIndex.QueryWords(string.Join(' ', Enumerable.Range(0, 1000))).Count);

    [Theory]
    [InlineData("ab", "ac")]
    [InlineData("z", "{")]
    [InlineData("x\ud7ff", "x\ue000")]
    [InlineData("𠀀", "𠀁")]
    public void The_end_of_a_prefix(string prefix, string after) => Assert.Equal(after, WordIndex.After(prefix));
}

public sealed class SearchTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private ServiceProvider _services = null!;
    private AsyncServiceScope _scope;

    private PortalDbContext Context => _scope.ServiceProvider.GetRequiredService<PortalDbContext>();

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _services = _database.Services();
        _scope = _services.CreateAsyncScope();
        await KeepAsync(1, "CP-2026-00001 Siobhán O'Brien 4 Jubilee Walk PO1 2AB damp in the bedroom");
        await KeepAsync(2, "CP-2026-00002 Jon Jones 14 High Street PO12 2AB kitchen damp");
        await KeepAsync(3, "CP-2026-00102 Joan Smith-Jones 9 Albert Road PO1 3XY lift");
        await KeepAsync(4, "CP-2025-00002 Żaneta Nowak 𠀀野 noise");
    }

    public async Task DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Theory]
    [InlineData("damp", 1, 2)]
    [InlineData("bedroom obrien", 1)]
    [InlineData("O'BRIEN SIOBHAN", 1)]
    [InlineData("jon", 2, 3)]
    [InlineData("jo", 2, 3)]
    [InlineData("jones smith", 3)]
    [InlineData("jones damp", 2)]
    [InlineData("po12ab", 1)]
    [InlineData("PO1 2AB", 1)]
    [InlineData("po1", 1, 2, 3)]
    [InlineData("CP-2026-00002", 2)]
    [InlineData("cp202600002", 2)]
    [InlineData("2", 1, 2, 3, 4)]
    [InlineData("102", 3)]
    [InlineData("zaneta", 4)]
    [InlineData("𠀀", 4)]
    [InlineData("jones nowak")]
    [InlineData("%")]
    [InlineData("d_mp")]
    [InlineData("ob'; DROP TABLE Complaints --")]
    [InlineData("")]
    public async Task Finds_complaints_that_hold_every_word(string question, params int[] expected) =>
        Assert.Equal(expected.Select(id => (long)id), await Context.ComplaintsWith(question).Order().ToArrayAsync());

    [Fact]
    public async Task Indexing_again_writes_only_what_changed()
    {
        await Context.IndexComplaintAsync(3, WordIndex.WordsOf("lift broken"));
        var changes = Context.ChangeTracker.Entries<SearchWord>().Where(entry => entry.State != EntityState.Unchanged).ToList();
        Assert.Equal("broken", Assert.Single(changes, entry => entry.State == EntityState.Added).Entity.Word);
        Assert.DoesNotContain(changes, entry => entry.Entity.Word == "lift");
        await Context.SaveChangesAsync();

        Assert.Equal([3], await Context.ComplaintsWith("broken").ToListAsync());
        Assert.DoesNotContain(3, await Context.ComplaintsWith("smith").ToListAsync());
    }

    /// <summary>What keeps a search quick at a million complaints: seeks, no scan and no LIKE.</summary>
    [SkippableFact]
    public async Task Every_word_is_a_range_of_an_index()
    {
        Skip.If(TestDatabase.Server is not null, "SQLite's query plan.");
        var sql = Context.ComplaintsWith("damp jones").ToQueryString();
        Assert.DoesNotContain("LIKE", sql, StringComparison.OrdinalIgnoreCase);
        var declarations = sql.Split('\n').Where(line => line.StartsWith(".param set", StringComparison.Ordinal)).Select(line => line.Trim().Split(' ', 4)).ToList();
        await Context.Database.OpenConnectionAsync();
        await using var command = Context.Database.GetDbConnection().CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + string.Join('\n', sql.Split('\n').Where(line => !line.StartsWith(".param", StringComparison.Ordinal)));
        foreach (var declaration in declarations)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = declaration[2];
            parameter.Value = declaration[3].Trim('\'');
            command.Parameters.Add(parameter);
        }

        var plan = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            plan.Add(reader.GetString(3));
        }

        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN s", StringComparison.Ordinal));
        Assert.Contains(plan, step => step.Contains("(Word>? AND Word<?)", StringComparison.Ordinal));
        Assert.Contains(plan, step => step.Contains("(ComplaintId=? AND Word>? AND Word<?)", StringComparison.Ordinal));
    }

    [Fact]
    public void Sql_server_gets_the_same_ranges()
    {
        using var server = new SqlServerDesignTimeFactory().CreateDbContext([]);
        var sql = server.ComplaintsWith("damp").ToQueryString();
        Assert.Contains("[Word] >= @", sql, StringComparison.Ordinal);
        Assert.Contains("[Word] < @", sql, StringComparison.Ordinal);
        Assert.Equal("Latin1_General_100_BIN2", server.GetService<Microsoft.EntityFrameworkCore.Metadata.IDesignTimeModel>().Model.FindEntityType(typeof(SearchWord))!.FindProperty(nameof(SearchWord.Word))!.GetCollation());
    }

    private async Task KeepAsync(long id, string text)
    {
        Context.Add(new TestCase(number: (int)id).Complaint);
        await Context.SaveChangesAsync();
        await Context.IndexComplaintAsync(id, WordIndex.WordsOf(text));
        await Context.SaveChangesAsync();
    }
}
