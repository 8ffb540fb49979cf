using ComplaintsPortal.Domain.Homes;

namespace ComplaintsPortal.Web.Features.Homes;

/// <summary>How changes of the register are called on screens.</summary>
public static class HomeWords
{
    /// <summary>A heading for homes of which a file does this.</summary>
    public static string Heading(HomeRowKind kind) => kind switch
    {
        HomeRowKind.New => "New",
        HomeRowKind.Changed => "Changed",
        HomeRowKind.Returned => "Back again",
        HomeRowKind.Left => "Gone",
        HomeRowKind.Refused => "Cannot be read",
    };

    public static string Did(HomeRowKind kind) => kind switch
    {
        HomeRowKind.New => "Came into the register.",
        HomeRowKind.Changed => "Changed.",
        HomeRowKind.Returned => "Is in the file again.",
        HomeRowKind.Left => "Is in the file no more.",
        HomeRowKind.Refused => "Its row could not be read.",
    };

    public static string State(HomeImportState state) => state switch
    {
        HomeImportState.Reading => "Being read, or broken off",
        HomeImportState.Checked => "Nothing saved",
        HomeImportState.Failed => "Could not be read",
        HomeImportState.Saving => "Being saved",
        HomeImportState.Saved => "Saved",
    };

    public static string Colour(HomeImportState state) => state switch
    {
        HomeImportState.Failed => "red",
        HomeImportState.Saved => "green",
        HomeImportState.Saving => "blue",
        HomeImportState.Reading => "grey",
        HomeImportState.Checked => "yellow",
    };
}
