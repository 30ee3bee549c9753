using Chancery.Text;

namespace Chancery.Evaluation.Relations;

/// <summary>A sentence with two parties, and the class of what the first does to the second.</summary>
/// <param name="Id">Unique within the file.</param>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Actor">Who acts, as named in the file (its field <c>source</c>).</param>
/// <param name="Recipient">To whom (its field <c>target</c>).</param>
/// <param name="ActorSpan">Where the actor stands in the sentence; null when it does not.</param>
/// <param name="RecipientSpan">Where the recipient stands in the sentence; null when it does not.</param>
/// <param name="Root">The gold class, one of <see cref="RelationRoots.All"/>.</param>
/// <param name="Penta">The gold class of four: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</param>
/// <param name="Binary">0 cooperation, 1 conflict.</param>
public sealed record RelationItem(
    string Id,
    int Line,
    string Sentence,
    string Actor,
    string Recipient,
    TextSpan? ActorSpan,
    TextSpan? RecipientSpan,
    string Root,
    int Penta,
    int Binary);
