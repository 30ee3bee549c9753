using System.Collections.Immutable;
using Chancery.Text;
using NodaTime;

namespace Chancery.Testing;

/// <summary>Texts that are hard to read, with all layers of a pipeline: what <see cref="StageConformance"/> takes its documents from.</summary>
public sealed class StageSamples
{
    private static readonly LocalDate Date = new(2025, 9, 27);

    private static readonly string[] Texts =
    [
        """
        LIMA, Sept 26 (Reuters) - Peru's former minister Ramiro Ochoa, a lawyer, said on Friday that rebels had shelled Cusco.

        “We will not negotiate,” President Dina Boluarte told reporters in Lima. “We ask Norway to mediate.” She accused Kenya of arming them.
        According to the UN, hundreds of soldiers fled. Both sides denied that they had agreed to meet last month.
        """,
        "Washington has revoked the visa of Gustavo Petro. He criticised the move",
        "",
        " \t\n\n \u00A0",
        "...",
        "“ ” \" '",
        "🙂👩‍👩‍👧 said 🙂 in 🙂. “🙂”",
        "\uD83D broken \uDE42\uD83D",
        "a\0b\u200B c\u0301 \uFEFF",
        "قال الوزير إن الجيش انسحب. 大臣は言った。",
        "TURKEY INVITES ISTANBUL ITALIANS. iraq, IRAQ'S, Iraq’s",
        string.Join(' ', Enumerable.Repeat("the minister said that", 80)),
        new string('(', 300) + new string('x', 2000),
    ];

    /// <summary>Runs the pipeline over the texts.</summary>
    public StageSamples(Pipeline.Pipeline pipeline)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        Pipeline = pipeline;
        Documents = [.. Texts.Select(New)];
        pipeline.Annotate(Documents);
    }

    /// <summary>The pipeline.</summary>
    public Pipeline.Pipeline Pipeline { get; }

    /// <summary>Documents with every layer of the pipeline; the first has words of every kind, the third none.</summary>
    public ImmutableArray<Document> Documents { get; }

    /// <summary>New documents of the same texts that have some of the layers only.</summary>
    public Document[] With(IEnumerable<ILayer> layers) => [.. Documents.Select(document => With(document, layers))];

    /// <summary>A new document of the same text that has some of the layers only.</summary>
    public static Document With(Document document, IEnumerable<ILayer> layers)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(layers);
        var copy = New(document.Text);
        foreach (var layer in layers)
            LayerText.Copy(document, copy, layer);
        return copy;
    }

    /// <summary>A layer of a document as text: equal text is equal content.</summary>
    public static string Show(Document document, ILayer layer) => LayerText.Show(document, [layer]);

    private static Document New(string text) => new(text, "sample", Date);
}
