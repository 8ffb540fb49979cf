namespace ComplaintsPortal.Domain.Hazards;

/// <summary>How hazards, their steps and what is done about them are named.</summary>
public static class HazardWords
{
    public static string Grade(HazardGrade grade) => grade switch
    {
        HazardGrade.Emergency => "Emergency",
        HazardGrade.Significant => "Significant",
    };

    public static string Step(HazardStep step) => step switch
    {
        HazardStep.Investigate => "Investigate",
        HazardStep.MakeSafe => "Make safe",
        HazardStep.WrittenSummary => "Written summary to the tenant",
        HazardStep.BeginWorks => "Begin further work, or take steps to",
        HazardStep.StartWorks => "Start further work",
        HazardStep.InvestigateInPerson => "Investigate in person, as asked",
    };

    /// <summary>An act as it is chosen on the page.</summary>
    public static string Act(HazardAct act) => act switch
    {
        HazardAct.Investigated => "The investigation is concluded",
        HazardAct.FoundEmergency => "It turned out to be an emergency",
        HazardAct.MadeSafe => "The home was made safe",
        HazardAct.TriedAccess => "We tried to get in and could not",
        HazardAct.OfferedAccommodation => "We offered somewhere else to stay",
        HazardAct.AccommodationAccepted => "They accepted somewhere else to stay",
        HazardAct.AccommodationDeclined => "They declined somewhere else to stay",
        HazardAct.AskedInPerson => "They asked for somebody to come and look",
        HazardAct.Summarised => "The written summary was given by hand or left at the home",
        HazardAct.TookSteps => "We took steps to begin the further work",
        HazardAct.StartedWork => "The further work started",
        HazardAct.ToldTenant => "We told them how things stand",
        HazardAct.Completed => "All work is completed",
        HazardAct.Closed => "The clocks end for another reason",
    };

    public static string Accommodation(AccommodationOffer offer) => offer switch
    {
        AccommodationOffer.None => "Not offered",
        AccommodationOffer.Offered => "Offered",
        AccommodationOffer.Accepted => "Offered and accepted",
        AccommodationOffer.Declined => "Offered and declined",
    };
}
