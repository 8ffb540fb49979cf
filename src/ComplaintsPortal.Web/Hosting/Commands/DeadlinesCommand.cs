using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Infrastructure.Data.StartUp;
using static ComplaintsPortal.Web.Hosting.Commands.CommandValues;

namespace ComplaintsPortal.Web.Hosting.Commands;

/// <summary><c>deadlines --policy ID --received DATE ...</c>: every date of a complaint with its working, without a database.</summary>
internal static class DeadlinesCommand
{
    private static readonly JsonSerializerOptions Writing = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var policy = new Option<string?>("--policy") { Description = "The policy, such as lhp-2023." };
        var folder = new Option<string?>("--policy-folder") { Description = "The folder of the landlord's own policies." };
        var adoption = new Option<string?>("--adoption-date") { Description = "The day on which a version that waits for it is adopted." };
        var division = new Option<string?>("--division") { Description = "england-and-wales (the default), scotland or northern-ireland." };
        var json = new Option<bool>("--json") { Description = "Write JSON." };
        Option<string?> received = Day("--received", "The day the complaint reached anybody at the landlord."),
            logged = Day("--logged", "The day it was accepted at stage one."),
            acknowledged = Day("--acknowledged", "The day the acknowledgement was sent."),
            responded = Day("--responded", "The day the stage-one response was sent."),
            escalated = Day("--escalated", "The day stage two was asked for."),
            escalationLogged = Day("--escalation-logged", "The day the request was accepted at stage two."),
            escalationAcknowledged = Day("--escalation-acknowledged", "The day that acknowledgement was sent.");
        var command = new Command("deadlines", "Every date of a complaint, with its working.")
        {
            policy, received, logged, acknowledged, responded, escalated, escalationLogged, escalationAcknowledged, division, adoption, folder, json,
        };
        command.SetAction(async (parsed, _) =>
        {
            var facts = new ClockFacts
            {
                Received = NeededDate(parsed, received),
                Logged = OptionalDate(parsed, logged),
                Acknowledged = OptionalDate(parsed, acknowledged),
                Responded = OptionalDate(parsed, responded),
                EscalationRequested = OptionalDate(parsed, escalated),
                EscalationLogged = OptionalDate(parsed, escalationLogged),
                EscalationAcknowledged = OptionalDate(parsed, escalationAcknowledged),
            };
            (string Name, DateOnly? Day)[] inOrder = [(logged.Name, facts.Logged), (acknowledged.Name, facts.Acknowledged), (responded.Name, facts.Responded)];
            NotBefore(received.Name, facts.Received, [.. inOrder, (escalated.Name, facts.EscalationRequested)]);
            NotBefore(escalated.Name, facts.EscalationRequested, [(escalationLogged.Name, facts.EscalationLogged), (escalationAcknowledged.Name, facts.EscalationAcknowledged)]);
            var rules = new Rulebook(
                Policy(Needed(parsed, policy), parsed.GetValue(folder), OptionalDate(parsed, adoption), facts.Received),
                CodeCatalogue.Load().For(facts.Received),
                OfficialCalendars.For(DivisionOf(division.Name, parsed.GetValue(division) ?? "england-and-wales")));
            var deadlines = DeadlineCalculator.Calculate(facts, rules);
            await Console.Out.WriteLineAsync(parsed.GetValue(json) ? Json(deadlines) : Text(deadlines));
        });
        return command;

        static Option<string?> Day(string name, string description) => new(name) { Description = description };
    }

    private static void NotBefore(string first, DateOnly? day, (string Name, DateOnly? Day)[] later)
    {
        foreach (var (name, found) in later.Where(l => l.Day is not null))
        {
            if (day is null)
            {
                throw new StartUpException($"{name} is given without {first}: give both or neither.");
            }

            if (found < day)
            {
                throw new StartUpException($"{name} is {Iso(found.Value)}, before {first} ({Iso(day.Value)}); allowed: that day or a later one.");
            }
        }
    }

    private static LandlordPolicy Policy(string id, string? folder, DateOnly? adoption, DateOnly received)
    {
        try
        {
            var catalogue = folder is null ? PolicyCatalogue.Load() : PolicyCatalogue.FromDirectory(folder);
            // A version that waits for its adoption can be asked about by its own name before it has a day.
            return catalogue.All.FirstOrDefault(p => p.Id == id && p.OnAdoption) is { } waiting
                ? waiting with { EffectiveFrom = adoption ?? received }
                : PolicyHistory.Of(catalogue, id, new PolicySettings(adoption)).On(received);
        }
        catch (PolicyException fault)
        {
            throw new StartUpException($"The policy cannot be used. {fault.Errors[0]}.", fault);
        }
    }

    private static string Json(IReadOnlyList<Deadline> deadlines) => JsonSerializer.Serialize(
        deadlines.Select(d => new
        {
            step = Kebab.Name(d.Step),
            @base = Kebab.Name(d.Base),
            promise = d.Promise,
            statute = d.Statute,
            due = d.Due,
            projected = d.Projected,
            explanation = d.Explanation.ToList(),
        }),
        Writing);

    private static string Text(IReadOnlyList<Deadline> deadlines) => string.Join(
        Environment.NewLine + Environment.NewLine,
        deadlines.Select(d => string.Join(
            Environment.NewLine,
            [
                $"{Kebab.Name(d.Step)}: {(d.Due is { } due ? DayWords.Long(due) : "no date")}{(d.Projected && d.Due is not null ? " (can still change)" : "")}",
                .. d.Explanation.Select(sentence => "  " + sentence),
            ])));
}
