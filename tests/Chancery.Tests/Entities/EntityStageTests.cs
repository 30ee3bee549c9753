using System.Collections.Immutable;
using Chancery.Entities;
using Chancery.Pipeline;
using Chancery.Tests.Neural;
using Chancery.Text;

namespace Chancery.Tests.Entities;

public class EntityStageTests
{
    [Fact]
    public void Mentions_point_into_the_document()
    {
        var document = Sentences.Document("Gustavo Petro left\nthen New York fell");
        document.Set(EntityLayers.Names, [[new NameSpan(0, 1, EntityType.Person, 0.9f)], [new NameSpan(1, 2, EntityType.Location, 0.8f)]]);
        new EntityStage().Annotate([document], CancellationToken.None);
        var mentions = document.Get(EntityLayers.Mentions);
        Assert.Equal(["Gustavo Petro", "New York"], mentions.Select(mention => document.Surface(mention.Span)));
        Assert.Equal(new Mention(1, 1, 2, new TextSpan(24, 32), EntityType.Location, new Provenance("entities", "head.entities", 0.8f)), mentions[1]);
    }

    [Fact]
    public void A_document_without_sentences_has_no_mentions()
    {
        var document = Sentences.Document("");
        document.Set(EntityLayers.Names, ImmutableArray<ImmutableArray<NameSpan>>.Empty);
        new EntityStage().Annotate([document], CancellationToken.None);
        Assert.Empty(document.Get(EntityLayers.Mentions));
    }
}
