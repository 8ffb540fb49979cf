namespace ComplaintsPortal.Benchmarks;

/// <summary>A page that somebody asks for.</summary>
/// <param name="IsLong">Asked once a run: it takes as long as the register is large.</param>
internal sealed record Question(string Name, Func<BenchSite, Task<string>> Address, bool IsLong = false)
{
    public async Task<Pace> AskAsync(BenchSite site)
    {
        var address = await Address(site);
        return Pace(() => GetAsync(site.Client, address));
    }

    public async Task<Pace> BareAsync(BenchSite site, BareSite bare)
    {
        var address = await Address(site);
        await GetAsync(site.Client, address);
        byte[] page = [];
        var commands = await site.RecordAsync(async () => page = await GetAsync(site.Client, address));
        bare.Add(Name, commands, page);
        Plans.Show(site, Name, commands);
        return Pace(() => GetAsync(bare.Client, Uri.EscapeDataString(Name)));
    }

    private Pace Pace(Func<Task> work) => IsLong ? new Pace(Name, work, atLeast: 1) : new Pace(Name, work);

    private static async Task<byte[]> GetAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        return answer.IsSuccessStatusCode
            ? await answer.Content.ReadAsByteArrayAsync()
            : throw new InvalidOperationException($"{address} answered {answer.StatusCode}.");
    }
}
