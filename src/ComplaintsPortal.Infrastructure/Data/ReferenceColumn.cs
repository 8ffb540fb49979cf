using ComplaintsPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ComplaintsPortal.Infrastructure.Data;

/// <summary>How a link to another complaint is kept.</summary>
internal static class ReferenceColumn
{
    /// <summary>As it is printed.</summary>
    public static PropertyBuilder<ComplaintReference?> AsReference(this PropertyBuilder<ComplaintReference?> property) => property
        .HasConversion(new ValueConverter<ComplaintReference, string>(reference => reference.ToString(), text => ComplaintReference.Parse(text, null)))
        .HasMaxLength(20).IsUnicode(false);
}
