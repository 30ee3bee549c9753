namespace Chancery.Neural.Model;

/// <summary>Errors of model files; each has its entry in <c>docs/errors.md</c>.</summary>
internal static class ModelErrors
{
    private const string Remedy = "Install the model again, or give another file with --model.";

    public static ModelException Missing(string place, Exception inner) => new("CHY0301", $"{place} can't be read: {inner.Message} {Remedy}", inner);

    public static ModelException NotAModel(string place) => new("CHY0302", $"{place} is not a Chancery model file. {Remedy}");

    public static ModelException Truncated(string place, long length, long needed) =>
        new("CHY0303", $"{place} ends after {length} bytes, {needed} are needed. It was not copied whole. {Remedy}");

    public static ModelException Checksum(string place) => new("CHY0304", $"{place} has another checksum than it says: it was damaged or changed. {Remedy}");

    public static ModelException TooNew(string place, int version) =>
        new("CHY0305", $"{place} has format version {version}; this program reads version {ModelFormat.Version}. Install a newer version of Chancery.");

    public static ModelException TooOld(string place, int version) =>
        new("CHY0306", $"{place} has format version {version}; this program reads version {ModelFormat.Version}. Install a newer model.");

    public static ModelException Header(string place, string what, Exception? inner = null) => new("CHY0307", $"{place} has a header that can't be used: {what}. {Remedy}", inner);

    public static ModelException Tensor(string place, string name, string what) => new("CHY0308", $"{place} tensor \"{name}\" {what}. The model does not fit this version of Chancery. {Remedy}");
}
