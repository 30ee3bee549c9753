using System.Collections.Immutable;
using System.Text;
using Chancery.Grammar;
using Chancery.Text;

namespace Chancery.Testing;

/// <summary>Makes documents with sentences and trees from a table: one word a line, "form lemma UPOS head relation [features]", sentences apart by empty lines; a line <c>¶</c> before a sentence begins a paragraph.</summary>
public static class TreeText
{
    /// <summary>The same in short, for theories: a sentence a line, its words as <c>form/lemma/UPOS/head/relation</c>, with <c>/features</c> where needed.</summary>
    /// <param name="lines">An empty lemma is the form; a word <c>¶</c> before a sentence begins a paragraph. A form has no slash.</param>
    /// <param name="date">The publication date, or null.</param>
    public static Document ReadLines(string lines, NodaTime.LocalDate? date = null)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var sentences = lines.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Read(string.Join("\n\n", sentences.Select(sentence => string.Join('\n', sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Row)))), date);

        static string Row(string word)
        {
            var parts = word.Split('/');
            if (parts.Length > 1 && parts[1].Length == 0)
                parts[1] = parts[0];
            return string.Join(' ', parts);
        }
    }

    /// <summary>A document whose text is the words with single spaces, sentences apart by a space.</summary>
    /// <param name="table">Heads are numbered from 1, 0 is the root, as in CoNLL-U.</param>
    /// <param name="date">The publication date, or null.</param>
    public static Document Read(string table, NodaTime.LocalDate? date = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        var text = new StringBuilder();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var trees = ImmutableArray.CreateBuilder<SyntaxTree>();
        var paragraph = 0;
        foreach (var block in table.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var lines = block.Split('\n');
            paragraph += lines[0] == "¶" ? 1 : 0;
            var rows = lines.Where(line => line != "¶").Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
            var tokens = ImmutableArray.CreateBuilder<Token>();
            foreach (var row in rows)
            {
                if (text.Length > 0)
                    text.Append(' ');
                tokens.Add(new Token(new TextSpan(text.Length, text.Length + row[0].Length)));
                text.Append(row[0]);
            }

            sentences.Add(new Sentence(sentences.Count, new TextSpan(tokens[0].Span.Start, tokens[^1].Span.End), tokens.ToImmutable(), paragraph));
            trees.Add(new SyntaxTree(
                [.. rows.Select(row => row[2])],
                [.. rows.Select(row => row.Length > 5 ? row[5] : "_")],
                [.. rows.Select(row => row[1])],
                [.. rows.Select(row => int.Parse(row[3], System.Globalization.CultureInfo.InvariantCulture) - 1)],
                [.. rows.Select(row => row[4])]));
        }

        var document = new Document(text.ToString(), "test", date);
        document.Set(TextLayers.Sentences, sentences.ToImmutable());
        document.Set(GrammarLayers.Trees, trees.ToImmutable());
        return document;
    }
}
