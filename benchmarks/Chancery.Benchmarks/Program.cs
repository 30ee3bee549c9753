using BenchmarkDotNet.Running;
using Chancery.Benchmarks.Kernels;

// "kernels" prints products per second within seconds; anything else goes to BenchmarkDotNet (try --list flat).
if (args is ["kernels", ..])
    KernelTimings.Print(Console.Out);
else
    BenchmarkSwitcher.FromAssembly(typeof(KernelTimings).Assembly).Run(args);
