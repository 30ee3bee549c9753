using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Chancery.Formats.Conllu;
using Chancery.Formats.Reports;
using Chancery.Grammar;
using Chancery.Text;

namespace Chancery.Cli.Parse;

/// <summary>One run of <c>chancery parse</c>.</summary>
internal static class ParseRun
{
    private const int BatchDocuments = 16;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Runs.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <exception cref="ChanceryException">It could not run, or a CoNLL-U file breaks the format.</exception>
    internal static async Task<int> RunAsync(
        ImmutableArray<ReportInput> inputs, bool hasTokens, CommandHost host, CancellationToken cancellationToken)
    {
        var pipeline = Pipeline(host, hasTokens);
        using var output = host.TextOutput();
        var rejected = 0;
        var documents = hasTokens
            ? TokensAsync(inputs, cancellationToken)
            : ReportsAsync(inputs, host, () => rejected++, cancellationToken);
        await foreach (var batch in documents.Chunk(BatchDocuments).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            pipeline.Annotate(batch, cancellationToken);
            foreach (var document in batch)
                ConlluWriter.Write(output, document);
            await output.FlushAsync(cancellationToken).ConfigureAwait(false);
        }

        if (rejected > 0)
            await host.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"rejected {rejected}")).ConfigureAwait(false);
        return rejected > 0 ? ExitCode.Rejects : ExitCode.Success;
    }

    private static Chancery.Pipeline.Pipeline Pipeline(CommandHost host, bool hasTokens)
    {
        try
        {
            var whole = host.LoadPipeline().Pipeline;
            return hasTokens ? whole.For([GrammarLayers.Trees], TextLayers.Sentences) : whole.For([TextLayers.Sentences, GrammarLayers.Trees]);
        }
        catch (ArgumentException)
        {
            throw Errors.NoStage("chancery parse", GrammarLayers.Trees.Name);
        }
    }

    private static async IAsyncEnumerable<Document> ReportsAsync(
        ImmutableArray<ReportInput> inputs, CommandHost host, Action reject, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var reading in new ReportReader().ReadAsync(inputs, cancellationToken).ConfigureAwait(false))
        {
            if (reading.Document is { } document)
            {
                yield return document;
                continue;
            }

            reject();
            await host.Error.WriteLineAsync(reading.Fault!.Message).ConfigureAwait(false);
        }
    }

    private static async IAsyncEnumerable<Document> TokensAsync(
        ImmutableArray<ReportInput> inputs, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var input in inputs)
        {
            using var reader = new StreamReader(input.Open(), StrictUtf8);
            var open = new List<ConlluSentence>();
            await foreach (var sentence in ConlluReader.ReadAsync(reader, input.Place, cancellationToken).ConfigureAwait(false))
            {
                if (sentence.IsNewDocument && open.Count > 0)
                {
                    foreach (var document in ConlluDocuments.ToTokens(open))
                        yield return document;
                    open.Clear();
                }

                open.Add(sentence);
            }

            foreach (var document in ConlluDocuments.ToTokens(open))
                yield return document;
        }
    }
}
