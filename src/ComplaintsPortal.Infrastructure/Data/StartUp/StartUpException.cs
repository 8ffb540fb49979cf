namespace ComplaintsPortal.Infrastructure.Data.StartUp;

/// <summary>The portal cannot start. The message is one plain sentence that says what to do; the host prints it and stops.</summary>
public sealed class StartUpException(string sentence, Exception? cause = null) : Exception(sentence, cause);
