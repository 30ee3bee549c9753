using Chancery.English;
using NodaTime;

var chancery = EnglishPipeline.Load();
var record = chancery.Read("Washington has revoked the visa of Colombian President Gustavo Petro.", new LocalDate(2025, 9, 27));
foreach (var e in record.Events) Console.WriteLine($"{e.Type} {e.Status} {record.Document.Surface(e.Trigger)}");
