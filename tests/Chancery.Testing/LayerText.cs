using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Chancery.Text;

namespace Chancery.Testing;

/// <summary>Layers of any type, copied and shown: tests that hold for every stage know no layer by name.</summary>
internal static class LayerText
{
    private static readonly JsonSerializerOptions Options = new() { ReferenceHandler = ReferenceHandler.IgnoreCycles, MaxDepth = 128 };

    /// <summary>Gives a document a layer of another.</summary>
    public static void Copy(Document from, Document to, ILayer layer) =>
        Call(nameof(Document.Set), layer).Invoke(to, [layer, Value(from, layer)]);

    /// <summary>Everything in the layers as JSON: equal text is equal content.</summary>
    public static string Show(Document document, IEnumerable<ILayer> layers) => Read(document, layers).ToJsonString(Options);

    /// <summary>Everything in the layers.</summary>
    public static JsonObject Read(Document document, IEnumerable<ILayer> layers) =>
        new(layers.Select(layer => KeyValuePair.Create(layer.Name, JsonSerializer.SerializeToNode(Value(document, layer), Options))));

    /// <summary>All objects within a node, the outer ones first.</summary>
    public static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject inner => inner.Select(pair => pair.Value).SelectMany(Objects).Prepend(inner),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };

    private static object? Value(Document document, ILayer layer) => Call(nameof(Document.Get), layer).Invoke(document, [layer]);

    private static System.Reflection.MethodInfo Call(string method, ILayer layer) =>
        typeof(Document).GetMethod(method)!.MakeGenericMethod(layer.GetType().GetGenericArguments());
}
