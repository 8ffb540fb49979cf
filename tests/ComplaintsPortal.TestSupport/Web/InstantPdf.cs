using System.Text;
using ComplaintsPortal.Infrastructure.Letters;

namespace ComplaintsPortal.TestSupport.Web;

/// <summary>Letters that only have to be there: what Chromium would print, unprinted. That it prints them is tested elsewhere.</summary>
public sealed class InstantPdf : ILetterPdf
{
    public Task<byte[]> MakeAsync(string html, CancellationToken cancellationToken) => Task.FromResult(Encoding.UTF8.GetBytes(html));
}
