import assert from "node:assert/strict";
import { test } from "node:test";
import { fold, withoutLineMarks } from "../../../extension/src/placing/fold.js";

test("every unit knows where it came from", () => {
  const source = " a\u00adb\u00a0 e\u0301🙂 ";
  const { text, from, to, spaced, spacedEnd } = fold(source);
  assert.equal(text, "abé🙂");
  assert.deepEqual(spaced, [true, false, true, false, false]);
  assert.equal(spacedEnd, true);
  assert.equal(source.slice(from[2], to[2]), "e\u0301");
  assert.equal(source.slice(from[3], to[4]), "🙂");
});

test("only the marks that the extractor writes are taken out", () => {
  assert.equal(
    withoutLineMarks("- one\n| two | 3 |").replace(/\s+/gu, " ").trim(),
    "one two 3",
  );
  assert.equal(
    withoutLineMarks("well-known - or not, a|b"),
    "well-known - or not, a|b",
  );
});
