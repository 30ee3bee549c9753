using System.Text;
using AngleSharp.Dom;

namespace Chancery.Formats.Reports;

/// <summary>The paragraphs of a page's article, without menus, captions, forms and lists of links.</summary>
/// <remarks>The article is what the page marks as such (schema.org articleBody, then article, main), else the body; a paragraph that is mostly
/// links is a menu (link density, Kohlschuetter et al., "Boilerplate Detection using Shallow Text Features", WSDM 2010). Walks without recursion: pages nest deeply.</remarks>
internal static class HtmlMainText
{
    private static readonly string[] Containers = ["[itemprop=articleBody]", "article", "main, [role=main]"];

    private static readonly HashSet<string> Skipped = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "nav", "aside", "footer", "form", "button", "select", "iframe", "figure", "figcaption",
        "svg", "object", "audio", "video", "head", "textarea", "dialog",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q",
        "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    };

    /// <summary>The paragraphs in page order, white space folded.</summary>
    internal static List<string> Paragraphs(IDocument html)
    {
        foreach (var selector in Containers)
        {
            var best = html.QuerySelectorAll(selector)
                .Select(container => Walk(container, isMarked: true))
                .MaxBy(paragraphs => paragraphs.Sum(paragraph => paragraph.Length));
            if (best is { Count: > 0 } && best.Exists(EndsSentence))
                return best;
        }

        return html.Body is { } body ? Walk(body, isMarked: false) : [];
    }

    private static List<string> Walk(IElement container, bool isMarked)
    {
        var paragraphs = new Paragraphed(isMarked);
        INode node = container;
        while (true)
        {
            var isEntered = Enter(node, paragraphs);
            if (isEntered && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            if (isEntered)
                Leave(node, paragraphs);
            while (node != container && node.NextSibling is null)
            {
                node = node.Parent!;
                Leave(node, paragraphs);
            }

            if (node == container)
                return paragraphs.Finish();
            node = node.NextSibling!;
        }
    }

    private static bool Enter(INode node, Paragraphed paragraphs)
    {
        if (node is IText text)
            paragraphs.Append(text.Data);
        if (node is not IElement element)
            return node is IText;
        if (Skipped.Contains(element.LocalName) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true")
            return false;
        if (element.LocalName == "br")
            paragraphs.BreakLine();
        else if (element.LocalName == "a")
            paragraphs.IsInLink = true;
        else if (!Inline.Contains(element.LocalName))
            paragraphs.End();
        return true;
    }

    private static void Leave(INode node, Paragraphed paragraphs)
    {
        if (node is not IElement element || element.LocalName == "br")
            return;
        if (element.LocalName == "a")
            paragraphs.IsInLink = false;
        else if (!Inline.Contains(element.LocalName))
            paragraphs.End();
    }

    private static bool EndsSentence(string paragraph) => paragraph[^1] is '.' or '!' or '?' or '"' or '\u201D' or '\u2019' or '\'' or ':';

    /// <summary>Gathers text into paragraphs.</summary>
    private sealed class Paragraphed(bool isMarked)
    {
        private readonly List<string> finished = [];
        private readonly StringBuilder current = new();
        private int linkLength;
        private bool isSpacePending;
        private bool isLineBroken;

        internal bool IsInLink { get; set; }

        internal void Append(string text)
        {
            foreach (var character in text)
            {
                if (char.IsWhiteSpace(character))
                {
                    isSpacePending = true;
                    continue;
                }

                if (isSpacePending && current.Length > 0)
                    current.Append(' ');
                (isSpacePending, isLineBroken) = (false, false);
                current.Append(character);
                linkLength += IsInLink ? 1 : 0;
            }
        }

        // A single break goes on within the paragraph, two end it.
        internal void BreakLine()
        {
            if (isLineBroken)
                End();
            (isSpacePending, isLineBroken) = (true, true);
        }

        internal void End()
        {
            if (current.Length > 0 && 2 * linkLength <= current.Length)
            {
                var paragraph = current.ToString();
                if (isMarked || EndsSentence(paragraph))
                    finished.Add(paragraph);
            }

            current.Clear();
            (linkLength, isSpacePending, isLineBroken) = (0, false, false);
        }

        internal List<string> Finish()
        {
            End();
            return finished;
        }
    }
}
