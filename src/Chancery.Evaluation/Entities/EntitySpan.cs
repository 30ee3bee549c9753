using Chancery.Text;

namespace Chancery.Evaluation.Entities;

/// <summary>A named entity of gold data or of a system.</summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Type">What kind of thing it names, as gold files write it: <c>PER</c>, <c>ORG</c>, <c>LOC</c>.</param>
public readonly record struct EntitySpan(TextSpan Span, string Type);
