using System.Collections.Immutable;
using Chancery.Attribution;
using Chancery.Entities;
using Chancery.Events;
using Chancery.Grammar;
using Chancery.Ontology;
using Chancery.Pipeline;
using Chancery.Record;
using Chancery.Text;
using Chancery.Time;

namespace Chancery.Cli.Tests;

/// <summary>An engine that splits at blanks and full stops, finds an ASSAULT at each "struck" and a time at each "2025", and fails on "explode".</summary>
internal static class FakePipeline
{
    internal static RecordPipeline Load() => new(
        new PipelineBuilder().Add(new TextStage()).Add(new GrammarStage()).Add(new EntityStage()).Add(new TimeStage()).Add(new EventStage()).Build(),
        new EngineVersions("0.1.0", "fake-1", "fake"));

    private static IEnumerable<TextSpan> Words(string text, TextSpan within)
    {
        for (var start = within.Start; start < within.End;)
        {
            if (text[start] <= ' ')
            {
                start++;
                continue;
            }

            var end = start;
            while (end < within.End && text[end] > ' ')
                end++;
            yield return new TextSpan(start, end);
            start = end;
        }
    }

    private abstract class Stage(string name, IReadOnlyList<ILayer> requires, IReadOnlyList<ILayer> provides) : IStage
    {
        public string Name => name;

        public IReadOnlyList<ILayer> Requires => requires;

        public IReadOnlyList<ILayer> Provides => provides;

        public void Annotate(IReadOnlyList<Document> documents, CancellationToken cancellationToken)
        {
            foreach (var document in documents)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Annotate(document);
            }
        }

        protected abstract void Annotate(Document document);
    }

    private sealed class TextStage() : Stage("text", [], [TextLayers.Sentences])
    {
        protected override void Annotate(Document document)
        {
            var sentences = ImmutableArray.CreateBuilder<Sentence>();
            for (var start = 0; start < document.Text.Length;)
            {
                var stop = document.Text.IndexOf('.', start);
                var end = stop < 0 ? document.Text.Length : stop + 1;
                ImmutableArray<Token> tokens = [.. Words(document.Text, new TextSpan(start, end)).Select(span => new Token(span))];
                if (!tokens.IsEmpty)
                    sentences.Add(new Sentence(sentences.Count, new TextSpan(tokens[0].Span.Start, tokens[^1].Span.End), tokens, 0));
                start = end;
            }

            document.Set(TextLayers.Sentences, sentences.ToImmutable());
        }
    }

    private sealed class GrammarStage() : Stage("grammar", [TextLayers.Sentences], [GrammarLayers.Trees])
    {
        protected override void Annotate(Document document) => document.Set(GrammarLayers.Trees,
        [
            .. document.Get(TextLayers.Sentences).Select(sentence => new SyntaxTree(
                Each(sentence, _ => "X"),
                Each(sentence, _ => "_"),
                Each(sentence, token => document.Surface(sentence.Tokens[token].Span).ToLowerInvariant()),
                [.. sentence.Tokens.Select((_, token) => token - 1)],
                Each(sentence, token => token == 0 ? "root" : "dep"))),
        ]);

        private static ImmutableArray<string> Each(Sentence sentence, Func<int, string> value) =>
            [.. Enumerable.Range(0, sentence.Tokens.Length).Select(value)];
    }

    private sealed class EntityStage() : Stage(
        "entities", [TextLayers.Sentences], [EntityLayers.Mentions, AttributionLayers.Statements])
    {
        protected override void Annotate(Document document)
        {
            document.Set(EntityLayers.Mentions, ImmutableArray<Mention>.Empty);
            document.Set(AttributionLayers.Statements, ImmutableArray<Statement>.Empty);
        }
    }

    private sealed class TimeStage() : Stage("time", [TextLayers.Sentences], [TimeLayers.Times])
    {
        protected override void Annotate(Document document) => document.Set(TimeLayers.Times, new ReportTimes(
            new ReportDate(document.PublicationDate, document.PublicationDateOrigin, null),
            [.. document.Get(TextLayers.Sentences).SelectMany(sentence => sentence.Tokens).Where(token => document.SurfaceSpan(token.Span).StartsWith("2025"))
                .Select(token => new Timex(new TextSpan(token.Span.Start, token.Span.Start + 4), "2025"))]));
    }

    private sealed class EventStage() : Stage("events", [TextLayers.Sentences], [EventLayers.Events])
    {
        protected override void Annotate(Document document)
        {
            if (document.Text.Contains("explode", StringComparison.Ordinal))
                throw new InvalidOperationException("No reading.");
            var events = ImmutableArray.CreateBuilder<CodedEvent>();
            foreach (var sentence in document.Get(TextLayers.Sentences))
            {
                for (var token = 0; token < sentence.Tokens.Length; token++)
                {
                    if (document.SurfaceSpan(sentence.Tokens[token].Span).StartsWith("struck"))
                        events.Add(Event($"e{events.Count + 1}", sentence, token));
                }
            }

            document.Set(EventLayers.Events, events.ToImmutable());
        }

        private static CodedEvent Event(string id, Sentence sentence, int token) => new(
            id,
            EventType.Assault,
            null,
            [],
            sentence.Tokens[token].Span,
            [],
            [sentence.Span],
            token == 0 ? [] : [new Participant(sentence.Tokens[0].Span, [new ActorCode("FRA", "GOV")])],
            [],
            EventStatus.Occurred,
            [],
            null,
            null,
            0.9f,
            ImmutableSortedDictionary<string, string>.Empty.Add("type", "strike.assault"))
        {
            Cameo = "190",
            Intensity = -10,
        };
    }
}
