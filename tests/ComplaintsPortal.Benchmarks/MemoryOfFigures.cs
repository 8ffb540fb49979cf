using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Seeding;
using ComplaintsPortal.TestSupport;
using ComplaintsPortal.TestSupport.Web;

namespace ComplaintsPortal.Benchmarks;

/// <summary>The most memory that a process of its own has had after each page of figures; what measures it is not counted.</summary>
internal static class MemoryOfFigures
{
    public static async Task MeasureAsync(BenchSite register)
    {
        var report = await Addresses.AnnualReportAsync(register);
        using var folder = new TempFolder();
        await using var site = await RunningSite.StartAsync("--data", folder.Path, "--Portal:Demonstration=false", $"--Database:ConnectionString={register.ConnectionString}");
        var lead = site.Visitor();
        var home = await (await lead.GetAsync("/sign-in")).Fill("Email address", DemoPeople.All.First(person => person.Role == StaffRole.ComplaintsLead).Email).Fill("Password", DemoPeople.Password).PressAsync("Sign in");
        Say.Line($"memory of figures, {register.Complaints:N0} complaints: {Most(site):N0} MB after “{home.Heading}”");
        var year = Addresses.LastYear(register);
        string[] addresses =
        [
            $"/staff/figures?{year}", $"/staff/figures/ch01-1?{year}", $"/staff/figures/ch02-1?{year}", $"/staff/overview?{year}&Form.Channel=web-form", report, $"{report}.xlsx", "/staff/figures/export/complaints.csv",
        ];
        foreach (var address in addresses)
        {
            using var answer = await lead.AskAsync(HttpMethod.Get, address);
            answer.EnsureSuccessStatusCode();
            Say.Line($"    {Most(site),5:N0} MB after {address.Split('?')[0]} ({(await answer.Content.ReadAsByteArrayAsync()).Length / 1e6:N1} MB)");
        }
    }

    private static double Most(RunningSite site) => site.MostMemory / 1e6;
}
