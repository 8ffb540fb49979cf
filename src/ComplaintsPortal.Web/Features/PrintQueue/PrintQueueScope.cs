using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Web.Features.PrintQueue;

/// <summary>Which letters wait to be posted: as <see cref="Letter.AwaitsPosting"/>, as a condition.</summary>
public static class PrintQueueScope
{
    public static IQueryable<Letter> InPrintQueue(this IQueryable<Letter> letters) =>
        letters.Where(letter => letter.Delivery == Delivery.Post && letter.SentDay == null && !letter.IsSuperseded);
}
