import assert from "node:assert/strict";
import { test } from "node:test";
import { beside, type Box } from "../../../extension/src/view/position.js";

const CARD = { width: 344, height: 300 };
const WIDE = { width: 1400, height: 800 };

function box(left: number, top: number, right: number, bottom: number): Box {
  return { left, top, right, bottom };
}

test("a margin that is wide enough and near takes the card", () => {
  const { left, width } = beside(
    box(700, 200, 900, 220),
    box(400, 100, 1000, 300),
    CARD,
    WIDE,
    200,
  );
  assert.deepEqual([left, width], [1010, 344]);
});

test("a margin far from the words is for cards without a pointer", () => {
  const words = box(480, 200, 560, 220);
  const block = box(400, 100, 1000, 300);
  assert.equal(beside(words, block, CARD, WIDE, 20).top, 230);
  assert.equal(beside(words, block, CARD, WIDE, Infinity).left, 1010);
});

test("a card in a margin becomes a little narrower rather than cover the text", () => {
  const { left, width } = beside(
    box(700, 200, 900, 220),
    box(400, 100, 1000, 300),
    CARD,
    { width: 1345, height: 800 },
    200,
  );
  assert.deepEqual([left, width], [1010, 327]);
});

test("below the words comes before above them", () => {
  const block = box(0, 0, 700, 800);
  assert.equal(
    beside(box(10, 200, 90, 220), block, CARD, { width: 700, height: 800 }, 200)
      .top,
    230,
  );
  assert.equal(
    beside(box(10, 600, 90, 620), block, CARD, { width: 700, height: 800 }, 200)
      .top,
    290,
  );
});

test("no card is taller than three fifths of the window", () => {
  const tall = { width: 344, height: 2000 };
  for (const top of [20, 300, 700]) {
    const { maxHeight } = beside(
      box(10, top, 90, top + 20),
      box(0, 0, 600, 800),
      tall,
      { width: 600, height: 800 },
      200,
    );
    assert.ok(maxHeight <= 480);
  }
});
