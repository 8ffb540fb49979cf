namespace ComplaintsPortal.Web.Features.Complain;

/// <summary>The questions in their order. Danger comes first: an upset person sees at once whom to ring.</summary>
public static class Steps
{
    public const string CheckHref = "/complain/check";

    public static readonly Step<DangerForm> Danger = new("danger", "Is anyone in danger now?", a => a.Danger, (a, f) => a with { Danger = f });
    public static readonly Step<EmergencyForm> Emergency = new("emergency", "What the danger is", a => a.Emergency, (a, f) => a with { Emergency = f }, a => a.IsDanger);
    public static readonly Step<WhatForm> What = new("what-happened", "What went wrong", a => a.What, (a, f) => a with { What = f });
    public static readonly Step<WhenForm> When = new("when", "When it happened", a => a.When, (a, f) => a with { When = f });
    public static readonly Step<OutcomeForm> Outcome = new("outcome", "What would put it right", a => a.Outcome, (a, f) => a with { Outcome = f });
    public static readonly FilesStep Files = new();
    public static readonly Step<ForWhomForm> ForWhom = new("for-whom", "Who the complaint is for", a => a.ForWhom, (a, f) => a with { ForWhom = f });
    public static readonly Step<RepresentativeForm> Representative = new("representative", "Your own details", a => a.Representative, (a, f) => a with { Representative = f }, a => a.IsForSomebodyElse);
    public static readonly Step<AboutForm> About = new("about", "Name", a => a.About, (a, f) => a with { About = f });
    public static readonly Step<HomeForm> Home = new("home", "Home", a => a.Home, (a, f) => a with { Home = f });
    public static readonly Step<ContactForm> Contact = new("contact", "How we reach you", a => a.Contact, (a, f) => a with { Contact = f });
    public static readonly Step<LettersForm> Letters = new("letters", "Where letters go", a => a.Letters, (a, f) => a with { Letters = f });
    public static readonly Step<HelpForm> Help = new("help", "Help you need", a => a.Help, (a, f) => a with { Help = f });

    public static IReadOnlyList<Step> All { get; } =
        [Danger, Emergency, What, When, Outcome, Files, ForWhom, Representative, About, Home, Contact, Letters, Help];

    public static Step First => Danger;

    /// <summary>The page after this one; the check page after the last.</summary>
    public static string HrefAfter(Step step, Answers answers) =>
        All.SkipWhile(one => one != step).Skip(1).FirstOrDefault(one => one.IsAsked(answers))?.Href ?? CheckHref;

    /// <summary>The page before this one; the start page before the first.</summary>
    public static string HrefBefore(Step step, Answers answers) =>
        All.TakeWhile(one => one != step).LastOrDefault(one => one.IsAsked(answers))?.Href ?? "/";

    /// <summary>The first question that still needs an answer; null when the form can be sent.</summary>
    public static Step? Unanswered(Answers answers, IServiceProvider services) =>
        All.FirstOrDefault(step => step.IsAsked(answers) && !step.IsAnswered(answers, services));
}
