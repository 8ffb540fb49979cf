using ComplaintsPortal.Domain.Measures;

namespace ComplaintsPortal.Domain.Tests.Measures;

/// <summary>What is told of counts behind which few people stand.</summary>
public sealed class SmallNumbersTests
{
    [Theory]
    [InlineData("20,30,40", "20,30,40 of 90")]
    [InlineData("0,30,40", "<,-,40 of 70")]
    [InlineData("5,30,40", "<,-,40 of 75")]
    [InlineData("9,9,40", "<,<,- of 58")]
    [InlineData("9,8,40", "<,<,40 of 57")]
    [InlineData("3,4,40,50", "<,<,-,50 of 97")]
    [InlineData("5,6,40", "<,<,40 of 51")]
    [InlineData("0,10,40", "<,-,- of 50")]
    [InlineData("1,10,40", "<,-,40 of 51")]
    [InlineData("40", "40 of 40")]
    [InlineData("4", "< of <")]
    [InlineData("4,5", "<,< of <")]
    [InlineData("9,9", "<,< of -")]
    [InlineData("0,10", "<,- of -")]
    [InlineData("7,12", "<,- of 19")]
    [InlineData("10,10", "10,10 of 20")]
    [InlineData("", " of <")]
    public void Parts_of_a_whole(string parts, string told) => Assert.Equal(told, Write(SmallNumbers.Of(Read(parts))));

    [Theory]
    [InlineData(10, 20, true)]
    [InlineData(9, 20, false)]
    [InlineData(11, 20, false)]
    [InlineData(0, 20, false)]
    [InlineData(20, 20, false)]
    public void A_part_is_told_where_neither_it_nor_the_rest_is_small(long part, long whole, bool may) => Assert.Equal(may, SmallNumbers.MayCount(part, whole));

    [Theory]
    [InlineData(9, Telling.Small)]
    [InlineData(10, Telling.Told)]
    public void One_number_alone(long number, Telling telling) => Assert.Equal(telling, ToldNumber.Of(number).Telling);

    [Fact]
    public void A_count_is_not_negative() => Assert.Throws<ArgumentOutOfRangeException>(() => SmallNumbers.Of([4, -1]));

    [Fact]
    public void No_small_number_follows_from_what_is_told()
    {
        // Whoever knows the rule tries every number that would give the same page: each small one keeps at least two answers.
        var random = new Random(20260401);
        for (var round = 0; round < 4000; round++)
        {
            var parts = Enumerable.Range(0, random.Next(1, 5)).Select(_ => (long)(random.Next(3) == 0 ? random.Next(10, 30) : random.Next(0, 14))).ToArray();
            var told = SmallNumbers.Of(parts);

            Assert.All(told.Parts, one => Assert.False(one.Number < 10));
            Assert.All(told.Parts.Zip(parts), pair => Assert.True(pair.First.Number is null || pair.First.Number == pair.Second));
            if (told.Total.Number is not { } total)
            {
                Assert.All(told.Parts, one => Assert.Null(one.Number));
                continue;
            }

            Assert.Equal(parts.Sum(), total);
            var answers = Answers(told.Parts, total).Take(100_000).ToList();
            foreach (var (_, place) in told.Parts.Select((one, place) => (one, place)).Where(one => one.one.Telling == Telling.Small))
            {
                Assert.True(answers.Select(answer => answer[place]).Distinct().Count() > 1, $"{string.Join(",", parts)} is told as {Write(told)}");
            }
        }
    }

    private static IEnumerable<long[]> Answers(IReadOnlyList<ToldNumber> parts, long total, int place = 0, long[]? sofar = null)
    {
        sofar ??= new long[parts.Count];
        if (place == parts.Count)
        {
            if (sofar.Sum() == total)
            {
                yield return [.. sofar];
            }

            yield break;
        }

        var (from, to) = parts[place].Telling switch
        {
            Telling.Small => (0L, 9L),
            Telling.HeldBack => (10L, total),
            _ => (parts[place].Number!.Value, parts[place].Number!.Value),
        };
        for (var number = from; number <= Math.Min(to, total - sofar.Take(place).Sum()); number++)
        {
            sofar[place] = number;
            foreach (var answer in Answers(parts, total, place + 1, sofar))
            {
                yield return answer;
            }
        }
    }

    private static long[] Read(string parts) => [.. parts.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse)];

    private static string Write(ToldParts told) => $"{string.Join(",", told.Parts.Select(Write))} of {Write(told.Total)}";

    private static string Write(ToldNumber one) => one.Telling switch { Telling.Small => "<", Telling.HeldBack => "-", _ => $"{one.Number}" };
}
