using ComplaintsPortal.Domain.Equality;
using ComplaintsPortal.Domain.Measures;

namespace ComplaintsPortal.Infrastructure.Seeding;

/// <summary>
/// What people told of themselves about complaints of last year: enough to be shown, with a few groups that are too small for it, and one
/// that waited longer than others.
/// </summary>
internal static class DemoEquality
{
    private const int People = 420;

    // How many gave each answer, in the order of the answers.
    private static readonly int[] Ages = [30, 80, 90, 80, 60, 40, 25, 15];
    private static readonly int[] Sexes = [200, 140, 80];
    private static readonly int[] Disabilities = [120, 215, 85];
    private static readonly int[] Ethnicities = [60, 48, 7, 270, 5, 30];
    private static readonly int[] Religions = [150, 160, 45, 6, 4, 2, 3, 5, 45];
    private static readonly int[] Orientations = [325, 9, 12, 4, 70];

    public static IEnumerable<EqualityAnswer> LastYear(DateOnly today)
    {
        var year = ReportingYear.Of(today).Before.First;
        for (var n = 0; n < People; n++)
        {
            var disability = (Disability)Answer(Disabilities, n, 13);
            var answer = new EqualityAnswer($"demonstration {n}", new EqualityAnswers(
                (AgeBand)Answer(Ages, n, 11), (Sex)Answer(Sexes, n, 17), disability, (Ethnicity)Answer(Ethnicities, n, 19), (Religion)Answer(Religions, n, 23), (Orientation)Answer(Orientations, n, 29)));
            answer.Join(year, n * 37 % 100 < 62, n * 41 % 100 < (disability == Disability.Disabled ? 68 : 87));
            yield return answer;
        }
    }

    /// <summary>The answer of one of them. Each question steps through the people in another stride, so that the answers are mixed.</summary>
    /// <param name="stride">Has no divisor in common with their number.</param>
    private static int Answer(int[] counts, int person, int stride)
    {
        var (place, answer) = (person * stride % People, 0);
        while (place >= counts[answer])
        {
            place -= counts[answer++];
        }

        return answer;
    }
}
