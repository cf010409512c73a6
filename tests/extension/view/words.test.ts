import assert from "node:assert/strict";
import { test } from "node:test";
import * as words from "../../../extension/src/view/words.js";

test("a date is written at the precision it has", () => {
  const written = [
    "2026",
    "2026-06",
    "2026-06-15",
    "2026-Q2",
    "0044-03-15",
  ].map(words.date);
  assert.deepEqual(written.slice(0, 2), ["2026", "June 2026"]);
  assert.match(written[2]!, /^(?:15 June 2026|June 15, 2026)$/u);
  assert.equal(written[3], "second quarter of 2026");
  assert.match(written[4]!, /\b44\b/u);
});

test("the day of a card is always said", () => {
  assert.match(
    words.dayOf({ on: "2022-07-15", as_of: "2026-06" }),
    /^On the day of this article, .*2022$/u,
  );
  assert.match(
    words.dayOf({ on: "2022-07-15", as_of: "2026-06" }, true),
    /^In an article of .*2022$/u,
  );
  assert.equal(
    words.dayOf({ on: null, as_of: "2026-06" }),
    "Date of the article unknown · as of June 2026",
  );
});

test("numbers are rounded as a newspaper would and exact on demand", () => {
  assert.equal(words.rounded(263_123.45, "USD"), "$263,000");
  assert.equal(words.exact(263_123.45, "USD"), "$263,123.45");
  assert.equal(words.rounded(1_234_567, "people"), "1.23 million people");
  assert.equal(words.rounded(9.0627, "percent"), "9.1%");
  assert.equal(words.exact(9.0627, "percent"), "9.0627%");
  assert.equal(words.rounded(0.5, "percentage_point"), "0.5 percentage point");
  assert.equal(words.rounded(0, ""), "0");
});

test("age counts full years, and needs full dates", () => {
  assert.equal(words.ageOn("1970-12-22", "2022-12-21"), 51);
  assert.equal(words.ageOn("1970-12-22", "2022-12-22"), 52);
  assert.equal(words.ageOn("1970", "2022-12-22"), null);
});

test("the distance to the article is said in its largest unit", () => {
  assert.equal(
    words.distance("2022-07-12", "2022-07-15"),
    "3 days before this article",
  );
  assert.equal(
    words.distance("2023-05-12", "2024-10-18"),
    "17 months before this article",
  );
  assert.equal(
    words.distance("2022-07-16", "2022-07-15"),
    "1 day after this article",
  );
  assert.equal(words.distance("2022", "2022-07-15"), null);
});

test("an interval says what is known of it", () => {
  assert.equal(words.interval("2013", null), "since 2013");
  assert.equal(words.interval(null, "2016"), "until 2016");
  assert.equal(words.interval("2013", "2016"), "2013 to 2016");
  assert.equal(words.interval(null, null), "");
});

test("a reason that is newer than the extension is still a sentence", () => {
  assert.equal(words.reason("brand_new"), "brand new");
});
