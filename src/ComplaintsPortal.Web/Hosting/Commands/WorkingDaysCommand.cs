using System.CommandLine;
using System.Globalization;
using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Infrastructure.Data.StartUp;
using static ComplaintsPortal.Web.Hosting.Commands.CommandValues;

namespace ComplaintsPortal.Web.Hosting.Commands;

/// <summary><c>workingdays add|count|is ...</c>, or <c>--csv FILE</c>: questions about working days, each answer alone on a line.</summary>
internal static class WorkingDaysCommand
{
    public static Command Create()
    {
        var csv = new Option<string?>("--csv") { Description = "A file of questions: columns operation, division, from, days, to." };
        var command = new Command("workingdays", "Questions about working days.") { csv, Add(), Count(), Is() };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var file = parsed.GetValue(csv) ?? throw new StartUpException("workingdays needs add, count, is or --csv FILE: --help says more.");
            foreach (var answer in await WorkingDaysFile.AnswersAsync(file, cancellationToken))
            {
                await Console.Out.WriteLineAsync(answer);
            }
        });
        return command;
    }

    /// <summary>The answer to one question; the names are those under which a mistake is told.</summary>
    public static string Answer(string operation, Division division, Func<string, string> value)
    {
        var calendar = OfficialCalendars.For(division);
        return operation switch
        {
            "add" => Iso(calendar.Add(Date(value, "from"), Number("days", value("days")))),
            "count" => calendar.Count(Date(value, "from"), Date(value, "to")).ToString(CultureInfo.InvariantCulture),
            _ => calendar.IsWorkingDay(Date(value, "from")) ? "yes" : "no",
        };

        static DateOnly Date(Func<string, string> value, string name) => CommandValues.Date(name, value(name));
    }

    private static Command Add()
    {
        Option<string?> from = Option("--from", "Day zero."), days = Option("--days", "How many working days; negative counts back.");
        return Create("add", "The day so many working days later, or earlier.", from, days, (parsed, calendar) =>
            Iso(calendar.Add(NeededDate(parsed, from), Number(days.Name, Needed(parsed, days)))));
    }

    private static Command Count()
    {
        Option<string?> from = Option("--from", "The day after which it counts."), to = Option("--to", "The last day that counts.");
        return Create("count", "How many working days there are after one day, up to and including another.", from, to, (parsed, calendar) =>
            calendar.Count(NeededDate(parsed, from), NeededDate(parsed, to)).ToString(CultureInfo.InvariantCulture));
    }

    private static Command Is()
    {
        var date = Option("--date", "The day.");
        return Create("is", "Whether a day is a working day: yes or no.", date, null, (parsed, calendar) => calendar.IsWorkingDay(NeededDate(parsed, date)) ? "yes" : "no");
    }

    private static Command Create(string name, string description, Option<string?> first, Option<string?>? second, Func<ParseResult, WorkingDayCalendar, string> answer)
    {
        var division = Option("--division", "england-and-wales, scotland or northern-ireland.");
        var command = new Command(name, description) { division, first };
        if (second is not null)
        {
            command.Add(second);
        }

        command.SetAction(async (parsed, _) =>
        {
            try
            {
                await Console.Out.WriteLineAsync(answer(parsed, OfficialCalendars.For(DivisionOf(division.Name, Needed(parsed, division)))));
            }
            catch (CalendarException fault)
            {
                throw new StartUpException(fault.Message, fault);
            }
        });
        return command;
    }

    private static Option<string?> Option(string name, string description) => new(name) { Description = description };
}
