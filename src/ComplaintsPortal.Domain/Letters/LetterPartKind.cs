namespace ComplaintsPortal.Domain.Letters;

/// <summary>The parts a letter can have. Which of them a kind of letter must have is in <see cref="LetterRules"/>.</summary>
public enum LetterPartKind
{
    /// <summary>Which letter this is and why it comes; names the stage and the day of receipt.</summary>
    Opening,

    /// <summary>Which stage of the two this is.</summary>
    Stage,

    /// <summary>Our understanding: the numbered points of the complaint.</summary>
    Definition,

    /// <summary>What the complainant would like to happen.</summary>
    Outcomes,

    /// <summary>What we are and are not responsible for.</summary>
    Responsibility,

    /// <summary>Who deals with it and how to reach them.</summary>
    Handler,

    /// <summary>What happens next.</summary>
    NextSteps,

    /// <summary>The date by which we respond.</summary>
    ResponseDate,

    /// <summary>Help and adjustments asked for or agreed.</summary>
    Adjustments,

    /// <summary>An offer to discuss, and to correct us.</summary>
    Discussion,

    /// <summary>Making a complaint never affects services.</summary>
    ServicesUnaffected,

    /// <summary>What we need to know, and how to tell us.</summary>
    Questions,

    /// <summary>Why we decided as we did, in this case.</summary>
    Reasons,

    /// <summary>The ground in the policy.</summary>
    PolicyGround,

    /// <summary>Other ways to get help.</summary>
    OtherRoutes,

    /// <summary>The right to complain if still unhappy.</summary>
    RightToComplain,

    /// <summary>The new date after an extension.</summary>
    NewDate,

    /// <summary>How often we keep the complainant informed.</summary>
    Updates,

    /// <summary>What we did to investigate.</summary>
    StepsTaken,

    /// <summary>The information and evidence that we took into account.</summary>
    Evidence,

    /// <summary>The decision, point by point.</summary>
    Decision,

    /// <summary>What went wrong and how we put it right.</summary>
    Remedy,

    /// <summary>What we promised and have done.</summary>
    Completed,

    /// <summary>What is still to be done, by whom and when.</summary>
    OutstandingActions,

    /// <summary>What we change because of this complaint.</summary>
    Changes,

    /// <summary>How to ask for stage two; no reason is needed.</summary>
    HowToEscalate,

    /// <summary>That this is the landlord's final response.</summary>
    FinalResponse,

    /// <summary>That the earlier response stands.</summary>
    EarlierResponseStands,

    /// <summary>What has been done so far and what is left.</summary>
    Progress,

    /// <summary>What was found about each hazard, what is done and by when.</summary>
    Hazards,

    /// <summary>What was found so far, point by point.</summary>
    Provisional,

    /// <summary>By when and how to answer before the decision.</summary>
    ReplyBy,

    /// <summary>What was said, and when, by whoever withdrew.</summary>
    Withdrawn,

    /// <summary>That it can be taken up again.</summary>
    Reopening,

    /// <summary>When a restriction is looked at again.</summary>
    Review,

    /// <summary>How to say that a decision about contact is wrong.</summary>
    Appeal,

    /// <summary>How to reach the Housing Ombudsman.</summary>
    Ombudsman,

    /// <summary>Help to understand the letter; other formats.</summary>
    Support,
}
