using Chancery.Cli;

return await CommandLine.RunAsync(args, CommandHost.OfProcess()).ConfigureAwait(false);
