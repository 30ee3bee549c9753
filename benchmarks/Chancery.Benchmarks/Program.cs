using BenchmarkDotNet.Running;
using Chancery.Benchmarks.Encoding;
using Chancery.Benchmarks.Kernels;

// "kernels" and "encoder" print rates within seconds; anything else goes to BenchmarkDotNet (try --list flat).
if (args is ["kernels", ..])
    KernelTimings.Print(Console.Out);
else if (args is ["encoder", ..])
    EncoderTimings.Print(Console.Out);
else
    BenchmarkSwitcher.FromAssembly(typeof(KernelTimings).Assembly).Run(args);
