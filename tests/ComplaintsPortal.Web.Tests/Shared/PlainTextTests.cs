using ComplaintsPortal.Web.Features.Shared.Forms;

namespace ComplaintsPortal.Web.Tests.Shared;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData(" \r\n\t ", null)]
    [InlineData("  both ends  ", "both ends")]
    [InlineData("one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour")]
    [InlineData("null\0byte", "nullbyte")]
    [InlineData("\0", null)]
    [InlineData("bell\a, escape\u001b[31m, delete\u007f, next\u009f", "bell, escape[31m, delete, next")]
    [InlineData("tab\tkept", "tab\tkept")]
    [InlineData("عبد الله 🎉 O’Neill <script>", "عبد الله 🎉 O’Neill <script>")]
    public void Text_as_people_mean_it(string? typed, string? kept) => Assert.Equal(kept, PlainTextBinder.Clean(typed));
}
