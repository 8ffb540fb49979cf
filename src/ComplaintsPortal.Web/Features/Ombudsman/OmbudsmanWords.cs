namespace ComplaintsPortal.Web.Features.Ombudsman;

/// <summary>How the pages about the Ombudsman’s case say things.</summary>
public static class OmbudsmanWords
{
    public static string Title(OmbudsmanAct act) => act switch
    {
        OmbudsmanAct.Open => "Record first contact from the Ombudsman",
        OmbudsmanAct.Reference => "Record the Ombudsman’s reference",
        OmbudsmanAct.Request => "Record what the Ombudsman asks for",
        OmbudsmanAct.Extend => "Record a later day that was agreed",
        OmbudsmanAct.Answer => "Record our answer to the Ombudsman",
        OmbudsmanAct.Determination => "Record what the Ombudsman found",
        OmbudsmanAct.Order => "Record an order or recommendation",
        OmbudsmanAct.Compliance => "Record what was done about an order",
        OmbudsmanAct.Review => "Record that a review was asked for",
        OmbudsmanAct.Close => "Close the Ombudsman’s case",
    };

    /// <summary>What is said when the words are missing; null where none are needed.</summary>
    public static string? Asks(OmbudsmanAct act) => act switch
    {
        OmbudsmanAct.Request => "Say what the Ombudsman asks for",
        OmbudsmanAct.Extend => "Say how it was explained and agreed with the Ombudsman",
        OmbudsmanAct.Answer => "Say how it was answered and what was sent",
        OmbudsmanAct.Determination => "Say which issue was decided",
        OmbudsmanAct.Order => "Say what we must do",
        OmbudsmanAct.Compliance => "Say how we know, or give the reasons",
        OmbudsmanAct.Review => "Say why a review is asked for",
        OmbudsmanAct.Open or OmbudsmanAct.Reference or OmbudsmanAct.Close => null,
    };

    /// <summary>What is said when it is done.</summary>
    public static string Done(OmbudsmanAct act) => act switch
    {
        OmbudsmanAct.Open => "The Ombudsman’s case is recorded.",
        OmbudsmanAct.Reference => "The Ombudsman’s reference is recorded.",
        OmbudsmanAct.Request => "The request is recorded.",
        OmbudsmanAct.Extend => "The later day is recorded.",
        OmbudsmanAct.Answer => "The answer is recorded.",
        OmbudsmanAct.Determination => "What the Ombudsman found is recorded.",
        OmbudsmanAct.Order => "It is recorded, with its day.",
        OmbudsmanAct.Compliance => "What was done is recorded.",
        OmbudsmanAct.Review => "The review is recorded.",
        OmbudsmanAct.Close => "The Ombudsman’s case is closed.",
    };

    /// <summary>The acts that have a form, in the order of a case.</summary>
    public static IReadOnlyList<OmbudsmanAct> InOrder { get; } = [.. Enum.GetValues<OmbudsmanAct>().Where(act => act != OmbudsmanAct.Open)];
}
