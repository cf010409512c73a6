import assert from "node:assert/strict";
import { test } from "node:test";
import { el, link } from "../../../extension/src/view/dom.js";
import { globalPage } from "../page.js";

globalPage();

test("markup in data stays text", () => {
  const drawn = el("p", {}, "<img src=x onerror=alert(1)>");
  assert.equal(drawn.children.length, 0);
  assert.equal(drawn.textContent, "<img src=x onerror=alert(1)>");
});

for (const address of [
  "javascript:alert(1)",
  "data:text/html,x",
  "file:///etc/passwd",
  "//no.scheme",
  "not an address",
  null,
]) {
  test(`no link to ${address}`, () =>
    assert.equal(link("source", address).localName, "span"));
}

test("a link tells nobody where it was followed", () => {
  const drawn = link("source", "https://source.example/a");
  assert.equal(drawn.getAttribute("rel"), "noopener noreferrer");
  assert.equal(drawn.getAttribute("target"), "_blank");
});
