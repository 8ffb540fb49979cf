using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Cases;

/// <summary>A page on which one thing is done to a case: opens it for work, says why not where it cannot be done now, saves what a verb changed.</summary>
/// <param name="segment">Of the task in <see cref="CaseTasks"/>.</param>
public abstract class CaseTaskController(CaseLoader cases, string segment) : CaseController
{
    protected CaseTaskPage Task { get; } = CaseTasks.Page(segment);

    /// <summary>For showing the page.</summary>
    protected Task<OpenCase> OpenAsync(ComplaintReference reference, CancellationToken cancellationToken) =>
        cases.OpenToWorkAsync(reference, Actor, cancellationToken);

    /// <summary>For a form that was sent. Where the task is not possible any more, the answer is the page that says so and keeps what was typed.</summary>
    protected async Task<OpenCase> OpenToDoAsync(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return Task.WhyNot(open) is { } whyNot ? throw new IllegalActException(whyNot) : open;
    }

    /// <summary>The page that says why the task cannot be done now; null where it can.</summary>
    protected ViewResult? NotNow(OpenCase open) =>
        Task.WhyNot(open) is { } whyNot ? View("NotNow", new NotNowViewModel(open, Task.Title, whyNot)) : null;

    /// <summary>Asks the domain before the act; its sentence goes beside the field. True when nothing stands against it.</summary>
    protected bool Allows(string? whyNot, string field)
    {
        if (whyNot is not null)
        {
            ModelState.AddModelError(field, whyNot);
        }

        return whyNot is null;
    }

    /// <summary>The same together with what the form's own check said: a field that has its sentence keeps it.</summary>
    protected bool AllowsToo(string? whyNot, string field) =>
        ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0 || Allows(whyNot, field);

    /// <summary>Does and saves it.</summary>
    protected Task DoAsync(OpenCase open, Action<Complaint, Act> verb, CancellationToken cancellationToken)
    {
        verb(open.Complaint, cases.ActOf(open));
        return cases.SaveAsync(cancellationToken);
    }

    /// <summary>The same for what has to be looked up first.</summary>
    protected async Task DoAsync(OpenCase open, Func<Complaint, Act, Task> verb, CancellationToken cancellationToken)
    {
        await verb(open.Complaint, cases.ActOf(open));
        await cases.SaveAsync(cancellationToken);
    }

    /// <summary>To another page of the case, which says what was done.</summary>
    protected RedirectResult Onward(OpenCase open, string toSegment, string done)
    {
        Done(done);
        return Redirect(open.Href(toSegment));
    }
}

/// <summary>A task that cannot be done now, and why.</summary>
public sealed record NotNowViewModel(OpenCase Case, string Title, string WhyNot);
