namespace ComplaintsPortal.Domain.Equality;

/// <summary>The questions and their answers, as people read them.</summary>
public static class EqualityWords
{
    public const string NotSaid = "Prefer not to say";

    public static string Of(AgeBand age) => age switch
    {
        AgeBand.Under25 => "Under 25",
        AgeBand.From25To34 => "25 to 34",
        AgeBand.From35To44 => "35 to 44",
        AgeBand.From45To54 => "45 to 54",
        AgeBand.From55To64 => "55 to 64",
        AgeBand.From65To74 => "65 to 74",
        AgeBand.From75 => "75 or over",
        AgeBand.NotSaid => NotSaid,
    };

    public static string Of(Sex sex) => sex switch
    {
        Sex.Female => "Female",
        Sex.Male => "Male",
        Sex.NotSaid => NotSaid,
    };

    public static string Of(Disability disability) => disability switch
    {
        Disability.Disabled => "Yes",
        Disability.NotDisabled => "No",
        Disability.NotSaid => NotSaid,
    };

    public static string Of(Ethnicity ethnicity) => ethnicity switch
    {
        Ethnicity.Asian => "Asian or Asian British",
        Ethnicity.Black => "Black, Black British, Caribbean or African",
        Ethnicity.Mixed => "Mixed or multiple ethnic groups",
        Ethnicity.White => "White",
        Ethnicity.Other => "Other ethnic group",
        Ethnicity.NotSaid => NotSaid,
    };

    public static string Of(Religion religion) => religion switch
    {
        Religion.None => "No religion",
        Religion.Other => "Any other religion",
        Religion.NotSaid => NotSaid,
        _ => religion.ToString(),
    };

    public static string Of(Orientation orientation) => orientation switch
    {
        Orientation.Heterosexual => "Straight or heterosexual",
        Orientation.GayOrLesbian => "Gay or lesbian",
        Orientation.Bisexual => "Bisexual",
        Orientation.Other => "Other",
        Orientation.NotSaid => NotSaid,
    };
}
