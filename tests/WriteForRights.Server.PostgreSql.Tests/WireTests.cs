using WriteForRights.Server.Tests;

namespace WriteForRights.Server.PostgreSql.Tests;

public sealed class ActionEndpointsOnPostgreSqlTests() : ActionEndpointTests(ServerKind.Hosted);

public sealed class CountEndpointsOnPostgreSqlTests() : CountEndpointTests(ServerKind.Hosted);

public sealed class VoidEndpointsOnPostgreSqlTests() : VoidEndpointTests(ServerKind.Hosted);

public sealed class BatchEndpointsOnPostgreSqlTests() : BatchEndpointTests(ServerKind.Hosted);

public sealed class RecordBatchesOnPostgreSqlTests() : RecordBatchTests(ServerKind.Hosted);

public sealed class ReportEndpointsOnPostgreSqlTests() : ReportEndpointTests(ServerKind.Hosted);
