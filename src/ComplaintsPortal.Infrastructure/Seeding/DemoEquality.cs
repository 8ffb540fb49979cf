using ComplaintsPortal.Domain.Equality;
using ComplaintsPortal.Domain.Measures;

namespace ComplaintsPortal.Infrastructure.Seeding;

/// <summary>What people told of themselves about complaints of last year: enough to be shown, with a few small groups that are not.</summary>
internal static class DemoEquality
{
    private const int People = 420;

    public static IEnumerable<EqualityAnswer> LastYear(DateOnly today)
    {
        var year = ReportingYear.Of(today).Before.First;
        for (var n = 0; n < People; n++)
        {
            var disabled = n % 3 == 0;
            var answer = new EqualityAnswer($"demonstration {n}", new EqualityAnswers(
                (AgeBand)(n * 5 % 7), n % 2 == 0 ? Sex.Female : n % 13 == 1 ? Sex.NotSaid : Sex.Male, disabled ? Disability.Disabled : Disability.NotDisabled,
                n % 4 == 0 ? Ethnicity.Asian : n % 7 == 0 ? Ethnicity.Black : n % 19 == 0 ? Ethnicity.Mixed : Ethnicity.White,
                n % 3 == 1 ? Religion.None : n % 5 == 0 ? Religion.Muslim : Religion.Christian, n % 11 == 0 ? null : n % 6 == 0 ? Orientation.NotSaid : Orientation.Heterosexual));
            answer.Join(year, n % 5 < 3, disabled ? n % 2 == 0 : n % 9 != 0);
            yield return answer;
        }
    }
}
