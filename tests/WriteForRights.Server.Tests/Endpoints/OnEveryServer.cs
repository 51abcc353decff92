namespace WriteForRights.Server.Tests;

// The same tests on the server as it is hosted and on the mock that stands for it, so that neither can drift from the other.
public sealed class ActionEndpointsHostedTests() : ActionEndpointTests(ServerKind.Hosted);

public sealed class ActionEndpointsMockedTests() : ActionEndpointTests(ServerKind.Mocked);

public sealed class ActionEndpointsInProcessTests() : ActionEndpointTests(ServerKind.InProcess);

public sealed class CampaignEndpointsHostedTests() : CampaignEndpointTests(ServerKind.Hosted);

public sealed class CampaignEndpointsMockedTests() : CampaignEndpointTests(ServerKind.Mocked);

public sealed class CampaignEndpointsInProcessTests() : CampaignEndpointTests(ServerKind.InProcess);

public sealed class CountEndpointsHostedTests() : CountEndpointTests(ServerKind.Hosted);

public sealed class CountEndpointsMockedTests() : CountEndpointTests(ServerKind.Mocked);

public sealed class CountEndpointsInProcessTests() : CountEndpointTests(ServerKind.InProcess);

public sealed class VoidEndpointsHostedTests() : VoidEndpointTests(ServerKind.Hosted);

public sealed class VoidEndpointsMockedTests() : VoidEndpointTests(ServerKind.Mocked);

public sealed class VoidEndpointsInProcessTests() : VoidEndpointTests(ServerKind.InProcess);

public sealed class BatchEndpointsHostedTests() : BatchEndpointTests(ServerKind.Hosted);

public sealed class BatchEndpointsMockedTests() : BatchEndpointTests(ServerKind.Mocked);

public sealed class BatchEndpointsInProcessTests() : BatchEndpointTests(ServerKind.InProcess);

public sealed class RecordBatchesHostedTests() : RecordBatchTests(ServerKind.Hosted);

public sealed class RecordBatchesMockedTests() : RecordBatchTests(ServerKind.Mocked);

public sealed class RecordBatchesInProcessTests() : RecordBatchTests(ServerKind.InProcess);

public sealed class BatchSocketsHostedTests() : BatchSocketTests(ServerKind.Hosted);

public sealed class BatchSocketsMockedTests() : BatchSocketTests(ServerKind.Mocked);

public sealed class ReportEndpointsHostedTests() : ReportEndpointTests(ServerKind.Hosted);

public sealed class ReportEndpointsMockedTests() : ReportEndpointTests(ServerKind.Mocked);

public sealed class ReportEndpointsInProcessTests() : ReportEndpointTests(ServerKind.InProcess);

public sealed class CountStreamHostedTests() : CountStreamTests(ServerKind.Hosted);

public sealed class CountStreamMockedTests() : CountStreamTests(ServerKind.Mocked);

public sealed class CountStreamInProcessTests() : CountStreamTests(ServerKind.InProcess);

public sealed class PathsHostedTests() : PathTests(ServerKind.Hosted);

public sealed class PathsMockedTests() : PathTests(ServerKind.Mocked);

public sealed class PathsInProcessTests() : PathTests(ServerKind.InProcess);
