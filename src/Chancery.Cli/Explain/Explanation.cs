using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Chancery.Actors;
using Chancery.Attribution;
using Chancery.English;
using Chancery.Events;
using Chancery.Grammar;
using Chancery.Ontology;
using Chancery.Record;
using Chancery.Text;

namespace Chancery.Cli.Explain;

/// <summary>A record with everything it rests on, as text.</summary>
internal sealed class Explanation
{
    private readonly StringBuilder text = new();
    private readonly Document document;

    private Explanation(Document document) => this.document = document;

    /// <summary>Explains a record.</summary>
    /// <param name="record">The record, with the layers of its document.</param>
    /// <param name="knowledge">Frames and operators it was coded with.</param>
    internal static string Of(ReportRecord record, EnglishKnowledge knowledge)
    {
        var explanation = new Explanation(record.Document);
        explanation.WriteTrees();
        explanation.WriteNames(record);
        explanation.WriteActors();
        explanation.WriteStatements(record.Statements);
        explanation.WriteFrames(FrameTrials.Of(record.Document, knowledge.Frames, knowledge.Operators));
        explanation.WriteEvents(record.Events);
        foreach (var warning in record.Warnings)
            explanation.Line($"warning: {warning}");
        return explanation.text.ToString();
    }

    private void WriteTrees()
    {
        if (!document.Has(TextLayers.Sentences))
            return;
        var sentences = document.Get(TextLayers.Sentences);
        var trees = document.Has(GrammarLayers.Trees) ? document.Get(GrammarLayers.Trees) : [];
        foreach (var sentence in sentences)
        {
            Line($"sentence {sentence.Index + 1}");
            var tree = sentence.Index < trees.Length ? trees[sentence.Index] : null;
            TextTable.Append(text, [.. sentence.Tokens.Select((token, index) => Row(sentence, tree, token, index))]);
            Line("");
        }
    }

    private ImmutableArray<string> Row(Sentence sentence, SyntaxTree? tree, Token token, int index)
    {
        var number = Number(index + 1);
        var surface = document.Surface(token.Span);
        if (tree is null)
            return [number, surface];
        var head = tree.Heads[index];
        return
        [
            number, surface, tree.Lemmas[index], tree.Upos[index], tree.Deprels[index],
            head < 0 ? "-" : $"{Number(head + 1)} {document.Surface(sentence.Tokens[head].Span)}", tree.Feats[index],
        ];
    }

    private void WriteNames(ReportRecord record)
    {
        if (record.Mentions.IsEmpty)
            return;
        Line("names");
        TextTable.Append(text, [.. record.Mentions.Select(name => Cells(
            document.Surface(name.Span), name.Type.ToString(), name.Provenance.Rule, name.Provenance.Score?.ToString("0.00", CultureInfo.InvariantCulture) ?? ""))]);
        Line("");
    }

    private void WriteActors()
    {
        if (!document.Has(ActorLayers.Actors))
            return;
        var actors = document.Get(ActorLayers.Actors);
        if (actors.IsEmpty)
            return;
        Line("actors");
        TextTable.Append(text, [.. actors.Select(actor => Cells(
            document.Surface(actor.Span), string.Join(", ", actor.Codes), $"entity {Number(actor.EntityId)}", actor.Provenance.Rule, Candidates(actor)))]);
        Line("");
    }

    private void WriteStatements(ImmutableArray<Statement> statements)
    {
        if (statements.IsEmpty)
            return;
        Line("statements");
        TextTable.Append(text, [.. statements.Select(statement => Cells(
            statement.Source is { } source ? document.Surface(source) : "not named",
            statement.Cue is { } cue ? document.Surface(cue) : "-",
            string.Join(" ... ", statement.Content.Select(document.Surface)),
            statement.IsDenied ? $"{statement.Kind}, denied" : statement.Kind.ToString(),
            statement.Provenance.Rule))]);
        Line("");
    }

    private void WriteFrames(ImmutableArray<FrameTrial> trials)
    {
        if (trials.IsEmpty)
            return;
        Line("frames tried");
        TextTable.Append(text, [.. trials.Select(trial => Cells(
            document.Surface(trial.Word),
            trial.Frame.Id,
            $"{trial.Frame.Type.Name()}, {trial.Frame.Strength}",
            trial.Unmet is { } unmet ? $"no: {unmet}" : trial.IsTaken ? "fits, taken" : "fits, less precise",
            string.Create(CultureInfo.InvariantCulture, $"head {trial.HeadProbability:0.00}")))]);
        Line("");
    }

    private void WriteEvents(ImmutableArray<CodedEvent> events)
    {
        if (events.IsEmpty)
            Line("no event");
        foreach (var codedEvent in events)
        {
            Line($"event {codedEvent.Id}: {codedEvent.Type.Name()}, {codedEvent.Status}");
            var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
            rows.Add(Cells("trigger", document.Surface(codedEvent.Trigger), ""));
            if (codedEvent.Cameo is { } cameo)
                rows.Add(Cells("cameo", cameo, codedEvent.Intensity is { } intensity ? $"intensity {intensity.ToString("0.0", CultureInfo.InvariantCulture)}" : ""));
            rows.AddRange(codedEvent.Actors.Select(actor => Cells("actor", Named(actor.Span, actor.Codes), actor.IsInferred ? "inferred" : "")));
            rows.AddRange(codedEvent.Recipients.Select(recipient => Cells("recipient", Named(recipient.Span, recipient.Codes), recipient.IsInferred ? "inferred" : "")));
            rows.AddRange(codedEvent.Attribution.Select(link => Cells("according to", Named(link.Span, link.Codes), "")));
            if (codedEvent.Date is { } date)
                rows.Add(Cells("date", date.Value, document.Surface(date.Span)));
            if (codedEvent.Place is { } place)
                rows.Add(Cells("place", place.Name, place.Country ?? ""));
            rows.AddRange(codedEvent.Evidence.Select(span => Cells("evidence", document.Surface(span), "")));
            if (codedEvent.Score is { } score)
                rows.Add(Cells("score", score.ToString("0.00", CultureInfo.InvariantCulture), ""));
            rows.AddRange(codedEvent.Provenance.Select(entry => Cells($"why {entry.Key}", entry.Value, "")));
            TextTable.Append(text, rows.ToImmutable());
            Line("");
        }
    }

    /// <summary>"or KEN OPP (opposition leader)": whom else a known name may mean.</summary>
    private static string Candidates(ActorMention actor) =>
        string.Join(", ", actor.Candidates.Skip(1).Select(candidate => $"or {candidate.Code?.ToString() ?? "-"} ({candidate.Office ?? candidate.Name})"));

    private string Named(TextSpan? span, ImmutableArray<ActorCode> codes)
    {
        var name = span is { } place ? document.Surface(place) : "not named";
        return codes.IsEmpty ? name : $"{name} ({string.Join(", ", codes)})";
    }

    private void Line(string line) => text.Append(line).Append('\n');

    private static ImmutableArray<string> Cells(params ImmutableArray<string> cells) => cells;

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
