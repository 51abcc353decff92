using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The id of a job on the server's ledger, such as <c>verify-20221210t110215-1</c>.</summary>
[Id("verify-20221210t110215-1")]
[JsonConverter(typeof(TextConverter<LedgerJobId>))]
public readonly partial record struct LedgerJobId;
