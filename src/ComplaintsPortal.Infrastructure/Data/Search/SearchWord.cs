namespace ComplaintsPortal.Infrastructure.Data.Search;

/// <summary>One normalised word under which a complaint is found.</summary>
public sealed class SearchWord
{
    public const int WordLength = 64;

    public required long ComplaintId { get; init; }

    public required string Word { get; init; }
}
