using ComplaintsPortal.Domain.Complaints;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Complain;

/// <summary>A postal address as forms ask for it.</summary>
public interface IAddress
{
    string? Line1 { get; }

    string? Line2 { get; }

    string? Town { get; }

    string? Postcode { get; }
}

/// <summary>The home that the complaint is about.</summary>
public sealed record HomeForm : IAddress
{
    public string? Line1 { get; init; }

    public string? Line2 { get; init; }

    public string? Town { get; init; }

    public string? Postcode { get; init; }
}

public sealed class HomeFormValidator : AbstractValidator<HomeForm>
{
    public HomeFormValidator() => Include(new AddressValidator());
}

/// <summary>An address needs its first line only: not everybody knows or has a postcode.</summary>
internal sealed class AddressValidator : AbstractValidator<IAddress>
{
    public AddressValidator()
    {
        RuleFor(address => address.Line1).NotEmpty().WithMessage("Enter the first line of the address").Fits("The first line", Limits.AddressLine);
        RuleFor(address => address.Line2).Fits("The second line", Limits.AddressLine);
        RuleFor(address => address.Town).Fits("The town or city", Limits.AddressLine);
        RuleFor(address => address.Postcode).Fits("The postcode", Limits.Postcode);
    }
}

internal static class AddressLines
{
    /// <summary>The lines that are filled in, postcode last.</summary>
    public static IReadOnlyList<string> Lines(this IAddress? address) => address is null
        ? []
        : [.. new[] { address.Line1, address.Line2, address.Town, address.Postcode?.ToUpperInvariant() }.OfType<string>().Where(line => line.Length > 0)];
}
