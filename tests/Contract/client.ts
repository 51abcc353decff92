// A client as its author would write it who knows only the OpenAPI document: the types are generated from it.
import createClient from "openapi-fetch";
import type { components, paths } from "./generated/document.js";

/** Submits a letter twice, reads the counts, and sends a wrong letter. Throws if an answer is not as the document's types promise. */
export async function takePart(address: string, id: string): Promise<string> {
  const server = createClient<paths>({ baseUrl: address });
  const letter: components["schemas"]["ActionRecord"] = {
    campaign: "w4r-2022",
    case: "dorgelesse-nguessan",
    purpose: "appeal",
    kind: "letter",
    takenAt: "2022-12-10T12:00:00Z",
  };

  const where = { path: { campaign: letter.campaign, case: letter.case } };
  const before = await server.GET("/v1/campaigns/{campaign}/cases/{case}/counts", { params: where });
  for (const expected of [201, 200]) {
    const { data, response } = await server.PUT("/v1/actions/{id}", { params: { path: { id } }, body: letter });
    if (data?.status !== "counted" || response.status !== expected) {
      throw new Error(`The letter got ${response.status} and not ${expected}.`);
    }
  }

  const after = await server.GET("/v1/campaigns/{campaign}/cases/{case}/counts", { params: where });
  if (before.data === undefined || after.data === undefined || after.data.actions !== before.data.actions + 1) {
    throw new Error(`Two submissions of one letter moved the count from ${before.data?.actions} to ${after.data?.actions}.`);
  }

  const { error } = await server.PUT("/v1/actions/{id}", { params: { path: { id } }, body: { ...letter, quantity: 1_000_000 } });
  const problem = error?.errors?.[0];
  if (problem?.path !== "$.quantity") {
    throw new Error(`The wrong letter got ${JSON.stringify(error)}.`);
  }

  return `${after.data.actions} counted; the wrong letter: ${problem.code}`;
}
