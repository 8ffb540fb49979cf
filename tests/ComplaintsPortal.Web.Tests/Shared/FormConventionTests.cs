using System.Collections;
using ComplaintsPortal.TestSupport.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Shared;

/// <summary>What every form keeps to; a new one that does not is found here.</summary>
public sealed class FormConventionTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    [Fact]
    public void Every_form_that_is_posted_has_a_validator() => Assert.Empty(
        Forms().Where(form => factory.Services.CreateScope().ServiceProvider.GetService(typeof(IValidator<>).MakeGenericType(form)) is null).Select(form => form.FullName));

    /// <summary>Other kinds of list that begin empty would stay so (<c>AnswersBinder</c>).</summary>
    [Fact]
    public void Answers_of_which_there_are_many_are_read_only_lists_or_arrays() => Assert.Empty(
        Forms().SelectMany(form => form.GetProperties())
            .Where(property => property.PropertyType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(property.PropertyType) && !property.PropertyType.IsArray)
            .Where(property => !property.PropertyType.IsGenericType || property.PropertyType.GetGenericTypeDefinition() != typeof(IReadOnlyList<>))
            .Select(property => $"{property.DeclaringType}.{property.Name}"));

    [Fact]
    public void There_are_forms() => Assert.NotEmpty(Forms());

    private IEnumerable<Type> Forms() => factory.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
        .OfType<ControllerActionDescriptor>()
        .Where(action => action.ActionConstraints?.OfType<Microsoft.AspNetCore.Mvc.ActionConstraints.HttpMethodActionConstraint>().Any(constraint => constraint.HttpMethods.Contains("POST")) == true)
        .SelectMany(action => action.Parameters.Select(parameter => parameter.ParameterType))
        .Where(type => type.Name.EndsWith("Form", StringComparison.Ordinal))
        .Distinct();
}
