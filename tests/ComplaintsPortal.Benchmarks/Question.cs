namespace ComplaintsPortal.Benchmarks;

/// <summary>A page that somebody asks for.</summary>
internal sealed record Question(string Name, Func<BenchSite, Task<string>> Address)
{
    public async Task<Pace> AskAsync(BenchSite site)
    {
        var address = await Address(site);
        return new Pace(Name, () => GetAsync(site.Client, address));
    }

    public async Task<Pace> BareAsync(BenchSite site, BareSite bare)
    {
        var address = await Address(site);
        await GetAsync(site.Client, address);
        byte[] page = [];
        var commands = await site.RecordAsync(async () => page = await GetAsync(site.Client, address));
        bare.Add(Name, commands, page);
        Plans.Show(site, Name, commands);
        return new Pace(Name, () => GetAsync(bare.Client, Uri.EscapeDataString(Name)));
    }

    private static async Task<byte[]> GetAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        return answer.IsSuccessStatusCode
            ? await answer.Content.ReadAsByteArrayAsync()
            : throw new InvalidOperationException($"{address} answered {answer.StatusCode}.");
    }
}
