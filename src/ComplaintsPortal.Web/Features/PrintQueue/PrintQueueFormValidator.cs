using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.PrintQueue;

internal sealed class PrintQueueFormValidator : AbstractValidator<PrintQueueForm>
{
    public PrintQueueFormValidator(TimeProvider clock)
    {
        RuleFor(form => form.Letters).NotEmpty().WithMessage("Select the letters that you posted");
        RuleFor(form => form.PostedOn).IsPastDate("the day of posting", () => LondonTime.Today(clock));
    }
}
