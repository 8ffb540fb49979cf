using System.Collections;

namespace ComplaintsPortal.Domain.Deadlines;

/// <summary>Sentences that are written when somebody reads them: every verb reckons dates, few show their working.</summary>
internal sealed class Sentences(Func<IReadOnlyList<string>> write) : IReadOnlyList<string>
{
    private readonly Lazy<IReadOnlyList<string>> _written = new(write);

    public int Count => _written.Value.Count;

    public string this[int index] => _written.Value[index];

    public IEnumerator<string> GetEnumerator() => _written.Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
