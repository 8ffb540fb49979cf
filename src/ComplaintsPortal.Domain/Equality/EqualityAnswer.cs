namespace ComplaintsPortal.Domain.Equality;

public enum AgeBand
{
    Under25,
    From25To34,
    From35To44,
    From45To54,
    From55To64,
    From65To74,
    From75,
    NotSaid,
}

public enum Sex
{
    Female,
    Male,
    NotSaid,
}

/// <summary>Whether somebody is disabled as the Equality Act 2010 means it.</summary>
public enum Disability
{
    Disabled,
    NotDisabled,
    NotSaid,
}

public enum Ethnicity
{
    Asian,
    Black,
    Mixed,
    White,
    Other,
    NotSaid,
}

public enum Religion
{
    None,
    Christian,
    Muslim,
    Hindu,
    Sikh,
    Jewish,
    Buddhist,
    Other,
    NotSaid,
}

public enum Orientation
{
    Heterosexual,
    GayOrLesbian,
    Bisexual,
    Other,
    NotSaid,
}

/// <summary>What somebody says of themselves; each question may be left out.</summary>
public sealed record EqualityAnswers(AgeBand? Age, Sex? Sex, Disability? Disability, Ethnicity? Ethnicity, Religion? Religion, Orientation? Orientation);

/// <summary>
/// One person's answers, kept apart from their complaint. Until the complaint is over they bear a mark that only a secret of the portal makes
/// of its reference; then the year, the decision and whether it was in time are added and the mark is wiped: from that moment nobody can say
/// whose answers they are. There is no moment, no reference and no name on them.
/// </summary>
public sealed class EqualityAnswer
{
    private EqualityAnswer()
    {
    }

    public EqualityAnswer(string mark, EqualityAnswers says)
    {
        Id = Guid.NewGuid();
        Mark = mark;
        (Age, Sex, Disability, Ethnicity, Religion, Orientation) = (says.Age, says.Sex, says.Disability, says.Ethnicity, says.Religion, says.Orientation);
    }

    /// <summary>Random, so that it tells nothing of the order in which they came.</summary>
    public Guid Id { get; private set; }

    /// <summary>Null once what figures need is joined to it.</summary>
    public string? Mark { get; private set; }

    public AgeBand? Age { get; private set; }

    public Sex? Sex { get; private set; }

    public Disability? Disability { get; private set; }

    public Ethnicity? Ethnicity { get; private set; }

    public Religion? Religion { get; private set; }

    public Orientation? Orientation { get; private set; }

    /// <summary>The first day of the reporting year in which the complaint was received; null until it is over.</summary>
    public DateOnly? YearFirstDay { get; private set; }

    /// <summary>At least one point was upheld; null where nothing was decided.</summary>
    public bool? Upheld { get; private set; }

    /// <summary>Stage one was answered within the Code's time; null where it was not answered.</summary>
    public bool? InTime { get; private set; }

    /// <summary>Joins what figures need and forgets whose answers they are.</summary>
    public void Join(DateOnly yearFirstDay, bool? upheld, bool? inTime) => (YearFirstDay, Upheld, InTime, Mark) = (yearFirstDay, upheld, inTime, null);
}

/// <summary>That the questions about a complaint were answered once, in letters that say nothing of the answers.</summary>
public sealed record EqualityAnswered(string Mark);

/// <summary>What makes marks and codes out of references; made once, and protected by the portal's own keys.</summary>
public sealed record EqualitySecret(int Id, string Protected);
