using FluentValidation;

namespace ComplaintsPortal.Web.Features.Complain;

/// <summary>One page of the form.</summary>
public abstract class Step(string name, string title, Func<Answers, bool>? asked = null)
{
    /// <summary>The last part of its address.</summary>
    public string Name { get; } = name;

    /// <summary>What the check page calls it.</summary>
    public string Title { get; } = title;

    public string Href => $"/complain/{Name}";

    /// <summary>Whether this person is asked it.</summary>
    public bool IsAsked(Answers answers) => asked?.Invoke(answers) ?? true;

    /// <summary>What is wrong with the answer, if anything; an unanswered question is.</summary>
    public abstract bool IsAnswered(Answers answers, IServiceProvider services);
}

/// <summary>A page with a form of its own.</summary>
public sealed class Step<TForm>(string name, string title, Func<Answers, TForm?> read, Func<Answers, TForm, Answers> write, Func<Answers, bool>? asked = null)
    : Step(name, title, asked)
    where TForm : class, new()
{
    public TForm Form(Answers answers) => read(answers) ?? new TForm();

    public Answers With(Answers answers, TForm form) => write(answers, form);

    /// <summary>Dates never keep a complaint from being sent, so what was typed about them is always answer enough (Code 2.5).</summary>
    public override bool IsAnswered(Answers answers, IServiceProvider services) =>
        read(answers) is { } form && (form is WhenForm || services.GetRequiredService<IValidator<TForm>>().Validate(form).IsValid);
}

/// <summary>The page for files: passed once is answered.</summary>
public sealed class FilesStep() : Step("files", "Photographs and files")
{
    public override bool IsAnswered(Answers answers, IServiceProvider services) => answers.FilesSeen;
}
