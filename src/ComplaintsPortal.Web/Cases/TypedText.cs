using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace ComplaintsPortal.Web.Cases;

/// <summary>A field of a form as somebody filled it in.</summary>
public sealed record TypedField(string Label, string Text);

/// <summary>What was typed into a form, under names that can be read, for a page that can no longer show the form itself.</summary>
public static class TypedText
{
    // What the page itself put into the form, and what nobody may read over a shoulder.
    private static readonly HashSet<string> Hidden = new(StringComparer.OrdinalIgnoreCase)
    {
        "FormToken", "FormKey", "AboutComplaint", "DraftKey", "Version", "StartedFrom", "Code", "RecoveryCode", "Password",
    };

    /// <summary>
    /// What somebody typed on a page of ours into a form that failed, as far as it was read; empty for anything else, and for what
    /// another site sent through their browser.
    /// </summary>
    public static IReadOnlyList<TypedField> Of(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && IsOurs(request) && request.HttpContext.Features.Get<IFormFeature>()?.Form is { } form ? In(form) : [];

    private static bool IsOurs(HttpRequest request) =>
        request.Headers.Origin.ToString() is var origin && (origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value));

    public static IReadOnlyList<TypedField> In(IFormCollection form) =>
    [
        .. form
            .Where(field => !Hidden.Contains(field.Key[(field.Key.LastIndexOf('.') + 1)..]) && !field.Key.EndsWith("Id", StringComparison.Ordinal) && !field.Key.StartsWith("__", StringComparison.Ordinal))
            .Select(field => new TypedField(Label(field.Key), string.Join("\n", field.Value.Where(value => !string.IsNullOrWhiteSpace(value)))))
            .Where(field => field.Text.Length > 0),
    ];

    /// <summary>"Points[0].WhatHappened" becomes "Points 1 what happened".</summary>
    internal static string Label(string key)
    {
        var words = new StringBuilder();
        for (var i = 0; i < key.Length; i++)
        {
            var one = key[i];
            if (char.IsAsciiDigit(one) && i > 0 && key[i - 1] == '[' && key.IndexOf(']', i) is var end and > 0 && int.TryParse(key.AsSpan(i, end - i), out var index))
            {
                words.Append(' ').Append(index + 1);
                i = end;
            }
            else if (char.IsAsciiLetterOrDigit(one))
            {
                if (char.IsAsciiLetterUpper(one) && words.Length > 0 && words[^1] != ' ')
                {
                    words.Append(' ');
                }

                words.Append(words.Length == 0 ? char.ToUpperInvariant(one) : char.ToLowerInvariant(one));
            }
            else if (one == '.' && words.Length > 0 && words[^1] != ' ')
            {
                words.Append(' ');
            }
        }

        return words.ToString();
    }
}
