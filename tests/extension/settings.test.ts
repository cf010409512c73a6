import assert from "node:assert/strict";
import { test } from "node:test";
import { isExposed, serverAddress } from "../../extension/src/settings.js";

for (const [entered, kept] of [
  ["127.0.0.1:8000", "http://127.0.0.1:8000"],
  [" https://sidelight.example/ ", "https://sidelight.example"],
  ["https://newsroom.example/sidelight/", "https://newsroom.example/sidelight"],
  ["ftp://sidelight.example", null],
  ["https://user:word@sidelight.example", null],
  ["https://sidelight.example/?q=1", null],
  ["", null],
] as const) {
  test(`the address "${entered}" is kept as ${kept}`, () =>
    assert.equal(serverAddress(entered), kept));
}

test("plain http is exposed, except to this machine", () => {
  assert.equal(isExposed("http://192.168.1.5:8000"), true);
  assert.equal(isExposed("http://127.0.0.1:8000"), false);
  assert.equal(isExposed("https://sidelight.example"), false);
});
