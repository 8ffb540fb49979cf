using ComplaintsPortal.Benchmarks;

// ./portal bench [--small N] [--large N] [--runs N] [WORD...]: only the lines whose names contain a word.
if (args is ["bare-site", var port, var database])
{
    return await EmptySite.RunAsync(port, database);
}

if (Choice.Read(args) is not { } choice)
{
    Console.Error.WriteLine("Usage: ./portal bench [--small N] [--large N] [--runs N] [WORD...]");
    return 2;
}

await Bench.RunAsync(choice);
return 0;
