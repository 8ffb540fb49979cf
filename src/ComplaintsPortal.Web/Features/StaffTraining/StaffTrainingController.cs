using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Features.Shared.TagHelpers;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.StaffTraining;

/// <summary>Who was trained in what, and whose training is about to expire (Code 4.3). The lead keeps it; nothing is stopped by it.</summary>
[Allow(Permission.DefineAndAssign)]
public sealed class StaffTrainingController(PortalDbContext context, ColleaguesQuery colleagues, IValidator<TrainingForm> validator) : PortalController
{
    public const string Address = "/staff/training";

    [HttpGet(Address)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await ModelAsync(new TrainingForm(), cancellationToken));

    [HttpPost(Address)]
    public async Task<IActionResult> Index(TrainingForm form, CancellationToken cancellationToken)
    {
        var model = await ModelAsync(form, cancellationToken);
        var person = model.People.FirstOrDefault(one => one.Id == form.Person);
        if (await IsValidAsync(validator, form, cancellationToken, nameof(TrainingViewModel.Form)) && person is null)
        {
            ModelState.AddModelError($"{nameof(TrainingViewModel.Form)}.{nameof(form.Person)}", TrainingFormValidator.Nobody);
        }

        if (!ModelState.IsValid)
        {
            return Invalid(model);
        }

        var note = new TrainingNote(person!.Id, person.Name, form.Kind!.Value, form.Done.ToDate()!.Value, form.Expires.ToDate()!.Value, form.Note ?? "");
        if (Training.WhyNot(note, Actor, Today) is { } whyNot)
        {
            ModelState.AddModelError($"{nameof(TrainingViewModel.Form)}.{nameof(form.Expires)}", whyNot.TrimEnd('.'));
            return Invalid(model);
        }

        var act = new Act(Actor, Clock.GetUtcNow().UtcDateTime);
        context.Add(new Training(note, act));
        context.Add(new StaffChange { StaffId = note.StaffId, ById = act.By.StaffId, ByName = act.By.Name, On = act.On, What = $"Trained in {Training.Words(note.Kind)} on {Words.ShortDay(note.DoneDay)}; counts until {Words.ShortDay(note.ExpiresDay)}" });
        await context.SaveChangesAsync(cancellationToken);
        Done($"Recorded: {note.StaffName}’s training counts until {Words.Day(note.ExpiresDay)}.");
        return Redirect(Address);
    }

    private async Task<TrainingViewModel> ModelAsync(TrainingForm form, CancellationToken cancellationToken)
    {
        var people = await colleagues.CaseWorkersAsync(cancellationToken);
        List<Guid> ids = [.. people.Select(one => one.Id)];
        var trainings = await context.Set<Training>().AsNoTracking().Where(one => ids.Contains(one.StaffId)).ToListAsync(cancellationToken);
        return new TrainingViewModel(
            form, people, [.. people.Select(one => new TrainedPerson(one, Training.Latest(trainings.Where(training => training.StaffId == one.Id))))], Today);
    }
}

public sealed record TrainingForm
{
    public Guid? Person { get; init; }

    public TrainingKind? Kind { get; init; }

    public DateParts Done { get; init; } = new();

    public DateParts Expires { get; init; } = new();

    public string? Note { get; init; }
}

public sealed class TrainingFormValidator : AbstractValidator<TrainingForm>
{
    public const string Nobody = "Choose who was trained";

    public TrainingFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Person).NotEmpty().WithMessage(Nobody);
        RuleFor(f => f.Kind).NotNull().WithMessage("Choose what they were trained in").IsInEnum();
        RuleFor(f => f.Done).IsPastDate("the day of the training", () => LondonTime.Today(clock));
        RuleFor(f => f.Expires).IsDate("the last day on which it counts");
        RuleFor(f => f.Note).MaximumLength(Training.NoteLength).WithMessage($"The note must be {Training.NoteLength} characters or fewer");
    }
}

/// <param name="Latest">The training of each kind that counts.</param>
public sealed record TrainedPerson(Colleague Person, IReadOnlyDictionary<TrainingKind, Training> Latest);

public sealed record TrainingViewModel(TrainingForm Form, IReadOnlyList<Colleague> People, IReadOnlyList<TrainedPerson> Rows, DateOnly Today)
{
    /// <summary>What has expired or is about to, the first first.</summary>
    public IEnumerable<Training> Ending => Rows.SelectMany(row => row.Latest.Values).Where(one => one.On(Today) != TrainingState.Counts).OrderBy(one => one.ExpiresDay).ThenBy(one => one.StaffName, StringComparer.Ordinal);

    public IEnumerable<FieldOption> PersonOptions => People.Select(one => one.Option);

    public static IEnumerable<FieldOption> KindOptions => Enum.GetValues<TrainingKind>().Select(kind => new FieldOption(kind.ToString(), Capital(Training.Words(kind))));

    public static string Capital(string words) => words.StartsWith("the ", StringComparison.Ordinal) ? words[4..] : words;
}
