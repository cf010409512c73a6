import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import openapiTS, { astToString } from "openapi-typescript";

const ROOT = new URL("../..", new URL(".", import.meta.url));

test("the answer's types are those of the contract (else: npm run types)", async () => {
  const schema = new URL("../tests/contract/openapi.json", ROOT);
  const generated = astToString(await openapiTS(schema, { alphabetize: true }));
  const kept = readFileSync(new URL("src/api.d.ts", ROOT), "utf8");
  assert.ok(kept.endsWith(generated), "src/api.d.ts is out of date");
});
