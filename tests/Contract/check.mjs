// Compares a running campaign server with its OpenAPI document:
//
//   node check.mjs <address of the server> <administrator's key>
//
// Redocly checks the document. A client is generated from it, compiled and run. Prism compares every request and response with it.
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { callsFor, newId } from "./calls.mjs";

const [address, key] = process.argv.slice(2).map(text => text.replace(/\/$/, ""));
const file = "generated/document.json";
const problems = [];
process.chdir(import.meta.dirname);
rmSync("generated", { recursive: true, force: true });
mkdirSync("generated");
const document = await (await fetch(`${address}/openapi/writeforrights.json`)).json();
writeFileSync(file, JSON.stringify(document, null, 2));

tool("The document breaks a rule", "redocly", "lint", file, "--config", "redocly.yaml", "--format", "stylish");
tool("No types can be generated from the document", "openapi-typescript", file, "--output", "generated/document.d.ts");
if (tool("A client generated from the document does not compile", "tsc")) {
  const { takePart } = await import("./generated/compiled/client.js");
  try {
    console.log(`A generated client: ${await takePart(address, newId())}`);
  } catch (e) {
    problems.push(`The generated client failed: ${e.message}`);
  }
}

await compareCalls();
if (problems.length > 0) {
  console.error(problems.join("\n\n"));
  console.error(`\n${problems.length} differences between the server and its document (tests/Contract/${file}).`);
  process.exit(1);
}

function tool(failure, name, ...args) {
  try {
    execFileSync(`node_modules/.bin/${name}`, args, { encoding: "utf8", stdio: "pipe" });
    return true;
  } catch (e) {
    problems.push(`${failure}:\n${e.stdout}${e.stderr}`);
    return false;
  }
}

async function compareCalls() {
  const proxy = await startProxy();
  const called = new Set();
  try {
    for (const call of callsFor(key)) {
      await compare(call, proxy.address);
      called.add(call.operation);
    }
  } finally {
    proxy.process.kill();
    await once(proxy.process, "exit");
  }

  for (const operation of operationsOf(document)) {
    if (!called.has(operation)) {
      problems.push(`No call in calls.mjs tests the operation ${operation}.`);
    }
  }

  console.log(`${callsFor(key).length} calls of ${called.size} operations compared.`);
}

async function compare(call, proxy) {
  const ending = new AbortController();
  const response = await fetch((call.mediaType ? address : proxy) + call.path, { ...call, signal: ending.signal });
  const name = `${call.method} ${call.path} (${call.operation})`;
  const body = call.mediaType ? "" : await response.text();
  if (response.status !== call.status) {
    problems.push(`${name}: the server answered ${response.status} and not ${call.status}: ${body.slice(0, 300)}`);
  }

  const mediaType = response.headers.get("content-type")?.split(";")[0];
  if (call.mediaType && mediaType !== call.mediaType) {
    problems.push(`${name}: the server answered with ${mediaType} and not ${call.mediaType}.`);
  }

  // Whether the document allows a bad request is not compared: the server has rules that a schema cannot express.
  const violations = JSON.parse(response.headers.get("sl-violations") ?? "[]");
  for (const violation of violations.filter(v => call.isGood || v.location[0] === "response")) {
    problems.push(`${name}, ${response.status}: ${violation.location.join(".")}: ${violation.message}`);
  }

  ending.abort();
  const tag = response.headers.get("etag");
  if (tag && call.method === "GET" && !call.headers["if-none-match"]) {
    await compare({ ...call, headers: { ...call.headers, "if-none-match": tag }, status: 304 }, proxy);
  }
}

async function startProxy() {
  const prism = spawn("node_modules/.bin/prism", ["proxy", file, address, "--port", "0", "--host", "127.0.0.1"]);
  let output = "";
  return new Promise((resolve, reject) => {
    const read = chunk => {
      output += chunk;
      const listening = /listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(output);
      if (listening) {
        resolve({ process: prism, address: listening[1] });
      }
    };
    prism.stdout.on("data", read);
    prism.stderr.on("data", read);
    prism.on("exit", () => reject(new Error(`Prism ended: ${output}`)));
  });
}

function operationsOf({ paths }) {
  return Object.values(paths).flatMap(path => Object.values(path).map(operation => operation.operationId)).filter(id => id);
}
