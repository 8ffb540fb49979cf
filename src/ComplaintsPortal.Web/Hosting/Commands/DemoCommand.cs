using System.CommandLine;
using ComplaintsPortal.Infrastructure.Data.StartUp;

namespace ComplaintsPortal.Web.Hosting.Commands;

/// <summary><c>demo reset</c>: throw the demonstration's data away and make it anew.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var data = new Option<string?>("--data") { Description = "The folder for the database, the files and the mail (./data)." };
        var reset = new Command("reset", "Throw the demonstration data away and make it anew.") { data };
        reset.SetAction((_, _) => Task.FromException<int>(new StartUpException("There is no demonstration data yet.")));
        return new Command("demo", "The demonstration data.") { reset };
    }
}
