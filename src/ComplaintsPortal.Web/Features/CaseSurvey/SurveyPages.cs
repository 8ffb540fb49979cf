using ComplaintsPortal.Domain.Surveys;

namespace ComplaintsPortal.Web.Features.CaseSurvey;

/// <summary>Where a survey stands, on screen.</summary>
public static class SurveyPages
{
    public static string Words(SurveyState state) => state switch
    {
        SurveyState.ToPrint => "To be made on paper",
        SurveyState.Open => "Waits for an answer",
        SurveyState.Answered => "Answered",
        SurveyState.Expired => "Not answered in time",
        SurveyState.Withdrawn => "Withdrawn",
    };

    public static string Colour(SurveyState state) => state switch
    {
        SurveyState.ToPrint => "orange",
        SurveyState.Open => "blue",
        SurveyState.Answered => "green",
        SurveyState.Expired or SurveyState.Withdrawn => "grey",
    };
}
