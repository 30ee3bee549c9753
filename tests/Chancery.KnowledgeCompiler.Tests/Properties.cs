using System.Collections;
using System.Reflection;

namespace Chancery.KnowledgeCompiler.Tests;

/// <summary>Writes every public property of a value down, so that a field that is added later is compared without a change here.</summary>
internal static class Properties
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        IConvertible simple => simple.ToString(System.Globalization.CultureInfo.InvariantCulture),
        NodaTime.LocalDate date => date.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        IDictionary map => Joined(map.Keys.Cast<object>().Select(key => $"{Of(key)}: {Of(map[key])}")),
        IEnumerable list when IsSet(list) => Joined(list.Cast<object>().Select(Of)),
        IEnumerable list => $"[{string.Join(", ", list.Cast<object>().Select(Of))}]",
        _ => Joined(value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0)
            .Select(property => $"{property.Name} = {Of(property.GetValue(value))}")),
    };

    private static bool IsSet(IEnumerable list) => list.GetType().GetInterfaces().Any(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ISet<>));

    private static string Joined(IEnumerable<string> parts) => $"{{{string.Join(", ", parts.Order(StringComparer.Ordinal))}}}";
}
