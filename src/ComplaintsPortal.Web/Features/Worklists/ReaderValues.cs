using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using ComplaintsPortal.Infrastructure.Data.Search;

namespace ComplaintsPortal.Web.Features.Worklists;

/// <summary>
/// Puts parameters in the place of what the conditions of a list took from their reader, and of the words that were searched for. Whatever
/// else a condition took is refused: prepared once, it would show everybody the lists of the first who asked.
/// </summary>
/// <param name="words">The words of the search from which the command is put together, each once.</param>
internal sealed class ReaderValues(params IReadOnlyList<string> words) : ExpressionVisitor
{
    /// <summary>Searches of more words are rare, and put together each time.</summary>
    public const int MostWords = 3;

    private readonly ParameterExpression _away = Expression.Parameter(typeof(string), "away");
    private readonly ParameterExpression _team = Expression.Parameter(typeof(string), "team");
    private readonly ParameterExpression _ofTeam = Expression.Parameter(typeof(string), "ofTeam");
    private readonly ParameterExpression _today = Expression.Parameter(typeof(DateOnly), "today");
    private readonly ParameterExpression _soon = Expression.Parameter(typeof(DateOnly), "soon");
    private readonly List<string> _words = [.. words];
    private readonly List<string> _afters = [.. words.Select(WordIndex.After)];

    public ParameterExpression Id { get; } = Expression.Parameter(typeof(Guid), "id");

    public IEnumerable<ParameterExpression> InOrder => [Id, _away, _team, _ofTeam, _today, _soon];

    /// <summary>Each word, with the first text after all that begin with it.</summary>
    public IReadOnlyList<(ParameterExpression Word, ParameterExpression After)> Words { get; } =
        [.. Enumerable.Range(1, MostWords).Select(number => (Expression.Parameter(typeof(string), $"word{number}"), Expression.Parameter(typeof(string), $"after{number}")))];

    protected override Expression VisitMember(MemberExpression node) =>
        node.Expression is not ConstantExpression { Type: var type, Value: var taken } || !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) ? base.VisitMember(node)
        : node.Member.Name == "id" ? (node.Type == Id.Type ? Id : Expression.Convert(Id, node.Type))
        : Taken(node.Member, taken) is IQueryable rows ? Visit(rows.Expression)
        : InOrder.FirstOrDefault(one => one.Name == node.Member.Name && one.Type == node.Type) ?? Word(node.Member.Name, Taken(node.Member, taken) as string)
            ?? throw new InvalidOperationException($"A list that is prepared must not depend on \"{node.Member.Name}\": it is put together once for all readers.");

    private static object? Taken(MemberInfo member, object? from) => (member as FieldInfo)?.GetValue(from);

    private ParameterExpression? Word(string name, string? text) =>
        text is null ? null
        : name == SearchQueries.Word && _words.IndexOf(text) is >= 0 and var word ? Words[word].Word
        : name == SearchQueries.WordAfter && _afters.IndexOf(text) is >= 0 and var after ? Words[after].After
        : null;
}
