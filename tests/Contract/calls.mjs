// Every operation of the document, with good requests and bad ones. A bad request must be answered as the document says.
const campaign = "w4r-2022";
const person = "dorgelesse-nguessan";
const json = { "content-type": "application/json" };

export function callsFor(key) {
  const admin = { ...json, authorization: `Bearer ${key}` };
  const lines = { "content-type": "application/x-ndjson", authorization: `Bearer ${key}` };
  const id = newId();
  const access = `/v1/keys/contract-${id}`;
  const webhook = `/v1/webhooks/contract-${id}`;
  const report = newId();
  const letter = { campaign, case: person, purpose: "appeal", kind: "letter", takenAt: "2022-12-10T12:00:00Z" };
  const full = {
    ...letter, id, targets: ["president"], quantity: 2, section: "uk", country: "GB", language: "en", source: "partner.example",
    supporter: { name: "A. Example", email: "a@example.org" },
    consent: { contact: "denied", textVersion: "2022-11", language: "en", at: "2022-12-10T11:02:10Z" },
    text: { language: "fr", body: "Monsieur le Président" },
  };
  const paper = {
    revision: 1, campaign, case: person, purpose: "appeal", kind: "letter", quantity: 120, precision: "exact",
    asOf: "2022-12-10", reportedBy: "Example group",
  };
  const cases = `/v1/campaigns/${campaign}/cases`;
  const someone = { name: "A. Example", email: "a@example.org" };
  const erasure = newId();
  const message = newId();
  const card = {
    campaign, case: person, purpose: "solidarity", kind: "card", takenAt: "2022-12-10T12:00:00Z", language: "en",
    text: { language: "en", body: "I am thinking of you." },
  };
  const decision = { id: message, version: "1", outcome: "approved", by: "contract" };
  const delivery = { id: `contract-${message}`, campaign, case: person, by: "contract" };
  const deliveries = `/v1/messages/deliveries/${delivery.id}`;
  return [
    good("listCampaigns", "GET", "/v1/campaigns"),
    good("listCampaigns", "GET", "/v1/campaigns?limit=1"),
    bad("listCampaigns", 422, "GET", "/v1/campaigns?limit=0"),
    bad("listCampaigns", 400, "GET", "/v1/campaigns?cursor=%00"),
    good("getCampaign", "GET", `/v1/campaigns/${campaign}`),
    bad("getCampaign", 404, "GET", "/v1/campaigns/w4r-1961"),
    bad("getCampaign", 404, "GET", "/v1/campaigns/NOT%20AN%20ID"),
    good("listCases", "GET", cases),
    good("listCases", "GET", `${cases}?limit=2`),
    bad("listCases", 404, "GET", "/v1/campaigns/w4r-1961/cases"),
    good("getCase", "GET", `${cases}/${person}`),
    bad("getCase", 404, "GET", `${cases}/nobody`),
    good("putAction", "PUT", `/v1/actions/${id}`, json, full, 201),
    good("putAction", "PUT", `/v1/actions/${id}`, json, full, 200),
    good("putAction", "PUT", `/v1/actions/${newId()}`, json, letter, 201),
    bad("putAction", 409, "PUT", `/v1/actions/${id}`, json, { ...full, kind: "email" }),
    bad("putAction", 422, "PUT", `/v1/actions/${newId()}`, json, { ...letter, quantity: 0 }),
    bad("putAction", 422, "PUT", `/v1/actions/${newId()}`, json, { ...letter, quantty: 5 }),
    bad("putAction", 422, "PUT", `/v1/actions/${newId()}`, json, { campaign }),
    bad("putAction", 400, "PUT", `/v1/actions/${newId()}`, json, "{"),
    bad("putAction", 415, "PUT", `/v1/actions/${newId()}`, { "content-type": "text/plain" }, "letter"),
    bad("putAction", 413, "PUT", `/v1/actions/${newId()}`, json, { ...letter, text: { language: "fr", body: "x".repeat(200_000) } }),
    good("getCampaignCounts", "GET", `/v1/campaigns/${campaign}/counts`),
    good("getCampaignCounts", "GET", `/v1/campaigns/${campaign}/counts?by=kind,country,section,day,purpose,origin`),
    bad("getCampaignCounts", 422, "GET", `/v1/campaigns/${campaign}/counts?by=moon`),
    bad("getCampaignCounts", 404, "GET", "/v1/campaigns/w4r-1961/counts"),
    good("getCaseCounts", "GET", `${cases}/${person}/counts`),
    good("getCaseCounts", "GET", `${cases}/${person}/counts?by=kind`),
    bad("getCaseCounts", 404, "GET", `${cases}/nobody/counts`),
    ...[
      ["headCampaigns", "/v1/campaigns"],
      ["headCampaign", `/v1/campaigns/${campaign}`],
      ["headCases", cases],
      ["headCase", `${cases}/${person}`],
      ["headCampaignCounts", `/v1/campaigns/${campaign}/counts`],
      ["headCaseCounts", `${cases}/${person}/counts`],
    ].map(([operation, path]) => direct(operation, "HEAD", path, "application/json")),
    direct("streamCampaignCounts", "GET", `/v1/campaigns/${campaign}/counts/stream`, "text/event-stream"),
    bad("streamCampaignCounts", 404, "GET", "/v1/campaigns/w4r-1961/counts/stream"),
    direct("streamCaseCounts", "GET", `${cases}/${person}/counts/stream?by=kind`, "text/event-stream"),
    bad("streamCaseCounts", 404, "GET", `${cases}/nobody/counts/stream`),
    good("submitActions", "POST", "/v1/actions/batch", { "content-type": "application/x-ndjson" },
      [{ ...letter, id: newId() }, { ...letter, id: newId(), quantity: 0 }, "{"].map(line).join("\n")),
    bad("submitActions", 415, "POST", "/v1/actions/batch", { "content-type": "text/plain" }, "letter"),
    good("submitReports", "POST", "/v1/reports/batch", lines, [{ ...paper, id: newId() }, paper].map(line).join("\n")),
    bad("submitReports", 401, "POST", "/v1/reports/batch", { "content-type": "application/x-ndjson" }, line({ ...paper, id: newId() })),
    bad("submitReports", 415, "POST", "/v1/reports/batch", { ...lines, "content-type": "text/plain" }, "report"),
    good("voidActions", "POST", "/v1/actions/voids/batch", lines,
      [{ id: newId(), reason: "withdrawn" }, { reason: "withdrawn" }].map(line).join("\n")),
    bad("voidActions", 401, "POST", "/v1/actions/voids/batch", { "content-type": "application/x-ndjson" }, line({ id: newId(), reason: "x" })),
    good("voidReports", "POST", "/v1/reports/voids/batch", lines,
      [{ id: newId(), reason: "duplicate" }, { reason: "duplicate" }].map(line).join("\n")),
    bad("voidReports", 401, "POST", "/v1/reports/voids/batch", { "content-type": "application/x-ndjson" }, line({ id: newId(), reason: "x" })),
    good("putKey", "PUT", access, admin, { scopes: ["submit"], section: "uk", origins: ["https://partner.example"] }, 201),
    good("putKey", "PUT", access, admin, { scopes: ["submit"], section: "uk", origins: ["https://partner.example"] }),
    bad("putKey", 409, "PUT", access, admin, { scopes: ["report"] }),
    bad("putKey", 422, "PUT", access, admin, { scopes: [] }),
    bad("putKey", 401, "PUT", access, json, { scopes: ["submit"] }),
    good("listKeys", "GET", "/v1/keys", admin),
    bad("listKeys", 401, "GET", "/v1/keys"),
    good("rotateKey", "POST", `${access}/rotate`, admin, { version: 2, previousUntil: "2100-01-01T00:00:00Z" }),
    bad("rotateKey", 409, "POST", `${access}/rotate`, admin, { version: 9 }),
    bad("rotateKey", 404, "POST", "/v1/keys/nobody/rotate", admin, { version: 2 }),
    good("revokeKey", "POST", `${access}/revoke`, admin),
    bad("revokeKey", 404, "POST", "/v1/keys/nobody/revoke", admin),
    good("invalidateActions", "POST", "/v1/invalidations", admin, { id: "contract", campaign, source: "nobody.example" }),
    bad("invalidateActions", 422, "POST", "/v1/invalidations", admin, { id: "contract", campaign }),
    bad("invalidateActions", 409, "POST", "/v1/invalidations", admin, { id: "contract", campaign, source: "x", token: "wrong" }),
    bad("invalidateActions", 401, "POST", "/v1/invalidations", json, { id: "contract", campaign, source: "x" }),
    good("verifyLedger", "POST", "/v1/ledger/verify", admin, undefined, 202),
    bad("verifyLedger", 401, "POST", "/v1/ledger/verify"),
    bad("rebuildLedger", 401, "POST", "/v1/ledger/rebuild"),
    bad("backUpLedger", 401, "POST", "/v1/ledger/backup"),
    bad("getLedgerJob", 404, "GET", "/v1/ledger/jobs/nothing", admin),
    good("exportActions", "GET", `/v1/exports/actions?campaign=${campaign}`, admin),
    bad("exportActions", 422, "GET", "/v1/exports/actions?campaign=w4r-1961", admin),
    bad("exportActions", 400, "GET", `/v1/exports/actions?campaign=${campaign}&after=nothing`, admin),
    bad("exportActions", 401, "GET", `/v1/exports/actions?campaign=${campaign}`),
    good("exportReports", "GET", `/v1/exports/reports?campaign=${campaign}&case=${person}&from=2022-01-01T00:00:00Z`, admin),
    bad("exportReports", 422, "GET", `/v1/exports/reports?campaign=${campaign}&format=xlsx`, admin),
    good("exportCounts", "GET", `/v1/exports/counts?campaign=${campaign}&by=kind`, admin),
    bad("exportCounts", 422, "GET", `/v1/exports/counts?campaign=${campaign}`, admin),
    good("putWebhook", "PUT", webhook, admin, { url: "https://hooks.example/w4r", events: ["counts.changed"], section: "uk" }, 201),
    good("putWebhook", "PUT", webhook, admin, { url: "https://hooks.example/w4r", events: ["milestone.reached"] }),
    bad("putWebhook", 422, "PUT", webhook, admin, { url: "http://127.0.0.1/", events: ["counts.changed"] }),
    bad("putWebhook", 422, "PUT", webhook, admin, { url: "https://hooks.example/w4r", events: [] }),
    bad("putWebhook", 401, "PUT", webhook, json, { url: "https://hooks.example/w4r", events: ["counts.changed"] }),
    good("listWebhooks", "GET", "/v1/webhooks", admin),
    bad("listWebhooks", 401, "GET", "/v1/webhooks"),
    good("rotateWebhook", "POST", `${webhook}/rotate`, admin, { version: 2, previousUntil: "2100-01-01T00:00:00Z" }),
    bad("rotateWebhook", 409, "POST", `${webhook}/rotate`, admin, { version: 9 }),
    bad("rotateWebhook", 404, "POST", "/v1/webhooks/nobody/rotate", admin, { version: 2 }),
    good("listWebhookDeliveries", "GET", `${webhook}/deliveries`, admin),
    bad("listWebhookDeliveries", 404, "GET", "/v1/webhooks/nobody/deliveries", admin),
    good("replayWebhook", "POST", `${webhook}/replay`, admin, { from: "2022-12-10T12:00:00Z" }),
    bad("replayWebhook", 422, "POST", `${webhook}/replay`, admin, {}),
    bad("replayWebhook", 404, "POST", `${webhook}/replay`, admin, { event: "event-0" }),
    good("revokeWebhook", "POST", `${webhook}/revoke`, admin),
    bad("revokeWebhook", 404, "POST", "/v1/webhooks/nobody/revoke", admin),
    good("exportPerson", "POST", "/v1/people/export", admin, someone),
    bad("exportPerson", 422, "POST", "/v1/people/export", admin, { name: "A. Example" }),
    good("putErasure", "PUT", `/v1/people/erasures/${erasure}`, admin, someone, 201),
    bad("putErasure", 422, "PUT", "/v1/people/erasures/1", admin, someone),
    good("listErasures", "GET", "/v1/people/erasures", admin),
    good("confirmErasure", "POST", `/v1/people/erasures/${erasure}/confirm`, admin),
    bad("confirmErasure", 404, "POST", `/v1/people/erasures/${newId()}/confirm`, admin),
    good("putAction", "PUT", `/v1/actions/${message}`, json, card, 201),
    good("listMessages", "GET", "/v1/messages", admin),
    bad("listMessages", 401, "GET", "/v1/messages"),
    good("getMessage", "GET", `/v1/messages/${message}`, admin),
    bad("getMessage", 404, "GET", `/v1/messages/${newId()}`, admin),
    good("claimMessages", "POST", "/v1/messages/claim", admin, { by: "contract", count: 1 }),
    bad("claimMessages", 422, "POST", "/v1/messages/claim", admin, { by: "contract", count: 0 }),
    good("releaseMessages", "POST", "/v1/messages/release", admin, { by: "contract" }),
    bad("releaseMessages", 401, "POST", "/v1/messages/release", json, { by: "contract" }),
    bad("decideMessage", 409, "POST", `/v1/messages/${message}/decision`, admin, decision),
    bad("decideMessage", 404, "POST", `/v1/messages/${newId()}/decision`, admin, { ...decision, id: undefined }),
    good("decideMessages", "POST", "/v1/messages/decisions", admin, { findings: "none", decisions: [decision] }),
    bad("decideMessages", 401, "POST", "/v1/messages/decisions", json, { findings: "none", decisions: [decision] }),
    bad("withdrawMessage", 404, "POST", `/v1/messages/${message}/withdraw`, json, { secret: "wrong" }),
    good("createDelivery", "POST", "/v1/messages/deliveries", admin, delivery, 201),
    bad("createDelivery", 409, "POST", "/v1/messages/deliveries", admin, { ...delivery, count: 3 }),
    good("getDelivery", "GET", `${deliveries}`, admin),
    bad("getDelivery", 404, "GET", "/v1/messages/deliveries/nothing", admin),
    good("getDeliverySheets", "GET", `${deliveries}/sheets`, admin),
    bad("getDeliverySheets", 404, "GET", "/v1/messages/deliveries/nothing/sheets", admin),
    good("getDeliveryEnvelopes", "GET", `${deliveries}/envelopes`, admin),
    bad("getDeliveryEnvelopes", 404, "GET", "/v1/messages/deliveries/nothing/envelopes", admin),
    good("confirmDelivery", "POST", `${deliveries}/delivered`, admin),
    bad("confirmDelivery", 404, "POST", "/v1/messages/deliveries/nothing/delivered", admin),
    bad("cancelDelivery", 409, "POST", `${deliveries}/cancel`, admin),
    good("voidAction", "POST", `/v1/actions/${id}/void`, admin, { reason: "withdrawn" }),
    bad("voidAction", 401, "POST", `/v1/actions/${id}/void`, json, { reason: "withdrawn" }),
    bad("voidAction", 422, "POST", `/v1/actions/${id}/void`, admin, {}),
    good("putReport", "PUT", `/v1/reports/${report}`, admin, paper, 201),
    good("putReport", "PUT", `/v1/reports/${report}`, admin, paper, 200),
    bad("putReport", 409, "PUT", `/v1/reports/${report}`, admin, { ...paper, quantity: 121 }),
    bad("putReport", 422, "PUT", `/v1/reports/${newId()}`, admin, { ...paper, quantity: -1 }),
    bad("putReport", 401, "PUT", `/v1/reports/${newId()}`, json, paper),
    good("voidReport", "POST", `/v1/reports/${report}/void`, admin, { reason: "duplicate" }),
    bad("voidReport", 401, "POST", `/v1/reports/${report}/void`, json, { reason: "duplicate" }),
    bad("voidReport", 422, "POST", `/v1/reports/${report}/void`, admin, { reason: 1 }),
  ];
}

/** A UUID of version 7. */
export function newId() {
  const random = crypto.randomUUID();
  const time = Date.now().toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`;
}

function good(operation, method, path, headers = {}, body = undefined, status = 200) {
  return { operation, method, path, headers, body: body && line(body), status, isGood: true };
}

function bad(operation, status, method, path, headers = {}, body = undefined) {
  return { operation, method, path, headers, body: body && line(body), status, isGood: false };
}

// Prism can pass on neither a response that does not end nor one to HEAD: only the status and the media type are compared.
function direct(operation, method, path, mediaType) {
  return { ...good(operation, method, path), mediaType };
}

function line(value) {
  return typeof value === "string" ? value : JSON.stringify(value);
}
