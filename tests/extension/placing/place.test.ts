import assert from "node:assert/strict";
import { test } from "node:test";
import {
  place,
  placeAll,
  readPage,
} from "../../../extension/src/placing/index.js";
import { page } from "../page.js";

function find(
  body: string,
  exact: string,
  prefix = "",
  suffix = "",
): Range | null {
  return place(readPage(page(body)), { exact, prefix, suffix });
}

/** The id of the element that holds the start of the range. */
function holder(range: Range | null): string | null | undefined {
  return range?.startContainer.parentElement?.closest("[id]")?.id;
}

test("a quote is found whatever the markup within its words", () => {
  const range = find(
    '<p>The <b>Hil</b>da <a href="#">Quarrel</a> case</p>',
    "Hilda Quarrel",
    "The ",
    " case",
  );
  assert.equal(range?.toString(), "Hilda Quarrel");
});

for (const [what, body] of [
  ["line breaks in the source", "<p>Hilda\n      Quarrel spoke.</p>"],
  ["no-break spaces", "<p>Hilda&nbsp;Quarrel spoke.</p>"],
  ["soft hyphens", "<p>Hil&shy;da Quar&shy;rel spoke.</p>"],
  ["zero-width characters", "<p>Hilda&#x200b; Quar&#xfeff;rel spoke.</p>"],
  ["word break opportunities", "<p>Hilda Quar<wbr>rel spoke.</p>"],
  ["comments", "<p>Hilda <!-- not here --> Quarrel spoke.</p>"],
  [
    "a script in the sentence",
    '<p>Hilda <script>ad("Hilda Quarrel")</script>Quarrel spoke.</p>',
  ],
] as const) {
  test(`a quote is found across ${what}`, () => {
    const range = find(body, "Hilda Quarrel", "", " spoke.");
    assert.equal(
      range?.startContainer.nodeValue?.slice(
        range.startOffset,
        range.startOffset + 3,
      ),
      "Hil",
    );
    assert.equal(
      range.endContainer.nodeValue?.slice(range.endOffset - 3, range.endOffset),
      "rel",
    );
  });
}

test("decomposed letters of the page are the composed ones of the quote", () => {
  assert.equal(
    find("<p>Zoe\u0308 Brine\u0301 left.</p>", "Zoë Briné")?.toString(),
    "Zoe\u0308 Brine\u0301",
  );
});

test("characters beyond the basic plane do not shift the range", () => {
  assert.equal(
    find("<p>🙂🙂 Hilda 🇪🇺 Quarrel</p>", "Hilda 🇪🇺 Quarrel")?.toString(),
    "Hilda 🇪🇺 Quarrel",
  );
});

for (const hidden of [
  '<script>var s = "Hilda Quarrel";</script>',
  "<style>/* Hilda Quarrel */</style>",
  "<noscript>Hilda Quarrel</noscript>",
  "<template>Hilda Quarrel</template>",
  "<p hidden>Hilda Quarrel</p>",
  "<textarea>Hilda Quarrel</textarea>",
  "<select><option>Hilda Quarrel</option></select>",
]) {
  test(`what no reader sees is not the article: ${hidden.slice(0, 10)}`, () => {
    assert.equal(find(hidden, "Hilda Quarrel"), null);
    assert.equal(
      holder(find(`${hidden}<p id="seen">Hilda Quarrel</p>`, "Hilda Quarrel")),
      "seen",
    );
  });
}

test("text that styles hide for now gives way to text that is shown", () => {
  const twice =
    '<p id="narrow" style="display:none">Hilda Quarrel left.</p><p id="wide">Hilda Quarrel left.</p>';
  assert.equal(holder(find(twice, "Hilda Quarrel", "", " left.")), "wide");
  assert.equal(
    holder(
      find(twice.replace('id="wide"', "hidden"), "Hilda Quarrel", "", " left."),
    ),
    "narrow",
  );
});

for (const [exact, body] of [
  ["Hilda Quarrel", "<p>Hilda Quarrell left.</p>"],
  ["Hilda Quarrel", "<p>hilda quarrel left.</p>"],
  ["Hilda Quarrel", "<p>HildaQuarrel left.</p>"],
  ["everyone", "<p>every one left.</p>"],
  ["everyone", "<p>every</p><p>one left.</p>"],
  ["every one", "<p>everyone left.</p>"],
  ["“Yes”", '<p>"Yes" left.</p>'],
  ["Ann", "<p>Annette left.</p>"],
] as const) {
  test(`a near match is no match: ${exact} in ${body}`, () =>
    assert.equal(find(body, exact), null));
}

test("the context decides among equal words", () => {
  const body =
    '<p id="a">First Quarrel rose.</p><p id="b">Then Quarrel sat down.</p><p id="c">Later Quarrel left.</p>';
  assert.equal(
    holder(find(body, "Quarrel", "First ", " rose.\n\nThen Quarrel")),
    "a",
  );
  assert.equal(
    holder(find(body, "Quarrel", "rose.\n\nThen ", " sat down.")),
    "b",
  );
  assert.equal(
    holder(find(body, "Quarrel", "sat down.\n\nLater ", " left.")),
    "c",
  );
});

test("context reads on after something that the extractor left out", () => {
  const body = `<p>The vote was close.</p><figure><figcaption>Quarrel in the chamber</figcaption></figure>
    <p id="right">Quarrel</p><aside>Subscribe to our letter</aside><p>She had lost twice before.</p>
    <p>Nothing more.</p><p id="wrong">Quarrel</p><p>The end.</p>`;
  assert.equal(
    holder(
      find(
        body,
        "Quarrel",
        "The vote was close.\n\n",
        "\n\nShe had lost twice before.",
      ),
    ),
    "right",
  );
});

test("list and table marks of the extractor are no part of the words", () => {
  const body =
    '<ul><li id="one">Quarrel of Hove</li><li id="two">Quarrel of Rye</li></ul><table><tr><td id="cell">Brine</td><td>4</td></tr></table>';
  assert.equal(
    holder(find(body, "Quarrel", "- Quarrel of Hove\n- ", " of Rye\n")),
    "two",
  );
  assert.equal(
    holder(find(body, "- Quarrel of Rye", "of Hove\n", "\n")),
    "two",
  );
  assert.equal(holder(find(body, "Brine", "of Rye\n| ", " | 4 |")), "cell");
});

test("a short name whose surroundings are not in the page is not placed", () => {
  assert.equal(
    find(
      "<p>More on Quarrel</p>",
      "Quarrel",
      "the minister for fisheries, Ms ",
      ", resigned on Tuesday",
    ),
    null,
  );
});

test("words that nothing tells apart are not placed", () => {
  assert.equal(
    find("<p>Quarrel left.</p><p>Quarrel left.</p>", "Quarrel", "", " left."),
    null,
  );
});

test("of a passage that the page shows twice the first serves", () => {
  const passage =
    "It was late in the evening when Hilda Quarrel rose to speak about the price of herring.";
  const body = `<p id="first">${passage}</p><p>Between.</p><p id="second">${passage}</p>`;
  assert.equal(
    holder(
      find(
        body,
        "Hilda Quarrel",
        "It was late in the evening when ",
        " rose to speak about the price o",
      ),
    ),
    "first",
  );
});

test("a caption gives way to the prose", () => {
  const body =
    '<figure><figcaption>Hilda Quarrel spoke.</figcaption></figure><p id="prose">Hilda Quarrel spoke.</p>';
  assert.equal(holder(find(body, "Hilda Quarrel", "", " spoke.")), "prose");
});

test("a space that extraction lost or added at an inline element is forgiven", () => {
  assert.equal(
    holder(
      find(
        '<p id="p">Do not use <code>no-pic</code> here.</p>',
        "Do not useno-pic here.",
      ),
    ),
    "p",
  );
  assert.equal(
    holder(
      find('<p id="p">Chapter<sup>2</sup> follows.</p>', "Chapter 2 follows."),
    ),
    "p",
  );
});

test("a quote may run over blocks and line breaks", () => {
  const range = find(
    '<p id="p">One line<br>and another.</p><p>Next.</p>',
    "One line\nand another.\n\nNext.",
  );
  assert.equal(holder(range), "p");
  assert.equal(range?.endContainer.nodeValue, "Next.");
});

test("what the context leaves open, the order of the targets settles", () => {
  const body =
    '<p id="a">Quarrel left.</p><p id="b">Brine stayed behind.</p><p id="c">Quarrel left.</p>';
  const quarrel = { exact: "Quarrel", prefix: "", suffix: " left." };
  const brine = {
    exact: "Brine",
    prefix: "\n\n",
    suffix: " stayed behind.",
    start: 16,
  };
  const after = placeAll(readPage(page(body)), [
    { ...quarrel, start: 40 },
    brine,
  ]);
  assert.deepEqual(after.map(holder), ["c", "b"]);
  const both = placeAll(readPage(page(body)), [
    { ...quarrel, start: 0 },
    { ...quarrel, start: 40 },
  ]);
  assert.deepEqual(both.map(holder), ["a", "c"]);
});

test("nothing is found for an empty quote or on an empty page", () => {
  assert.equal(find("<p>Words</p>", ""), null);
  assert.equal(find("", "Words"), null);
});

test("reading a page and placing does not change it", () => {
  const document = page("<p>Hilda <b>Quarrel</b></p>");
  const before = document.documentElement.outerHTML;
  place(readPage(document), { exact: "Hilda Quarrel", prefix: "", suffix: "" });
  assert.equal(document.documentElement.outerHTML, before);
});
