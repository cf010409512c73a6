import assert from "node:assert/strict";
import { test } from "node:test";
import { snapshot } from "../../../extension/src/page/snapshot.js";
import { page } from "../page.js";

test("text and structure are sent, with the data that dates the article", () => {
  const document = page(
    '<article class="story"><h1>T &amp; U</h1><p>One <em>two</em>.</p><time datetime="2024-05-01">May</time></article>',
  );
  document.head.innerHTML +=
    '<meta property="article:published_time" content="2024-05-01"><script type="application/ld+json">{"a":"</b>"}</script>';
  const { html } = snapshot(document);
  assert.match(
    html,
    /<article class="story"><h1>T &amp; U<\/h1><p>One <em>two<\/em>\.<\/p><time datetime="2024-05-01">/u,
  );
  assert.match(
    html,
    /<meta property="article:published_time" content="2024-05-01">/u,
  );
  assert.match(
    html,
    /<script type="application\/ld\+json">\{"a":"<\\\/b>"\}<\/script>/u,
  );
});

for (const [what, body] of [
  ["scripts", "<script>SECRET</script>"],
  ["comments", "<!-- SECRET -->"],
  ["styles", "<style>.SECRET {}</style>"],
  [
    "form values",
    '<input value="SECRET"><textarea>SECRET</textarea><select><option>SECRET</option></select>',
  ],
  ["addresses of links", '<a href="/unsubscribe?token=SECRET">x</a>'],
  ["addresses of images", '<img src="/pixel?SECRET" alt="x">'],
  [
    "data and event attributes",
    '<p data-user="SECRET" onclick="SECRET" style="--x: SECRET">x</p>',
  ],
  ["frames", '<iframe srcdoc="SECRET"></iframe>'],
  [
    "meta elements with session data",
    '<meta name="csrf-token" content="SECRET">',
  ],
] as const) {
  test(`${what} stay in the browser`, () =>
    assert.doesNotMatch(snapshot(page(body)).html, /SECRET/u));
}

test("the address goes without its fragment", () => {
  assert.equal(
    snapshot(page("<p>x</p>", "https://news.example/a?id=1#me")).url,
    "https://news.example/a?id=1",
  );
});

test("what is written back is the same text", () => {
  const document = page('<p>1 &lt; 2 &amp;amp; "q" <b title="x">é🙂</b></p>');
  assert.equal(
    page(
      snapshot(document)
        .html.replace(/^.*<body>/su, "")
        .replace(/<\/body>.*$/su, ""),
    ).body.textContent,
    document.body.textContent,
  );
});
