using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Benchmarks;

/// <summary>Complaints taken in one after another: record, words to find it by, access code, receipt, all in one transaction.</summary>
internal static class Submissions
{
    // Each is somebody else's: a person who complained ten thousand times would be looked for among ten thousand.
    private static int _person;

    public static Pace Product(BenchSite site) => new("submissions", () => ReceiveAsync(site));

    /// <summary>The same commands in one transaction, each time with a reference and a row of their own.</summary>
    public static async Task<Pace> BareAsync(BenchSite site)
    {
        TakenIn taken = null!;
        var commands = await site.RecordAsync(async () => taken = await ReceiveAsync(site));
        var (oldReference, oldId, oldEmail) = (taken.Reference.ToString(), taken.Complaint.Id, taken.Complaint.Correspondent.Email);
        var number = 0;
        return new Pace("submissions", () =>
        {
            using var connection = new SqliteConnection(site.ConnectionString);
            connection.Open();
            using (var set = connection.CreateCommand())
            {
                set.CommandText = "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;";
                set.ExecuteNonQuery();
            }

            using var transaction = connection.BeginTransaction();
            var reference = new ComplaintReference(2500, ++number).ToString();
            var email = NextEmail();
            object? id = null;
            foreach (var command in commands)
            {
                var first = command.Replay(connection, value => value switch
                {
                    string text when text == oldReference => reference,
                    string text when text == oldEmail => email,
                    long number when number == oldId => id ?? number,
                    _ => value,
                });
                id ??= command.Sql.Contains("INSERT INTO \"Complaints\"", StringComparison.Ordinal) ? first : null;
            }

            transaction.Commit();
            return Task.CompletedTask;
        });
    }

    private static string NextEmail() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"rosa.underhill{Interlocked.Increment(ref _person)}@tenant.example");

    internal static Task<TakenIn> ReceiveAsync(BenchSite site) => site.InScopeAsync(services =>
    {
        var now = site.Clock.UtcNow;
        var submission = new Submission
        {
            Channel = "web-form",
            ReceivedOn = now,
            ComplainantName = "Rosa Underhill",
            ComplainantKind = "tenant",
            Email = NextEmail(),
            HomeAddress = ["12 Ferry Lane", "Portsmouth", "PO0 3AB"],
            Postcode = "PO0 3AB",
            WhatHappened = string.Join(' ', Enumerable.Repeat("The lift has been out of order for three weeks and I cannot carry my shopping up the stairs.", 8)),
            OutcomeSought = "Mend the lift and say when.",
        };
        return services.GetRequiredService<ComplaintIntake>().ReceiveAsync(submission, Actor.Complainant(submission.ComplainantName), now);
    });
}
