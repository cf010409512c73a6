import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import type {
  Answer,
  AnyCard,
  Card,
  ClaimCard,
  ComparisonCard,
  PersonCard,
} from "../../../extension/src/answer.js";
import { KINDS, kindOf } from "../../../extension/src/kinds/index.js";
import { drawCard } from "../../../extension/src/view/card.js";
import { drawList } from "../../../extension/src/view/list.js";
import { globalPage } from "../page.js";

globalPage();

const ROOT = new URL("../../../..", import.meta.url);
const ANSWER = JSON.parse(
  readFileSync(new URL("tests/contract/answer.json", ROOT), "utf8"),
) as Answer;
const ACTIONS = { close: () => undefined, hide: () => undefined, also: [] };

function text(card: Card): string {
  return drawCard(card, ACTIONS, false).textContent ?? "";
}

function example<C extends AnyCard>(kind: C["kind"], state: C["state"]): C {
  return ANSWER.cards.find(
    (card) => card.kind === kind && card.state === state,
  ) as C;
}

test("every module of a kind is in the registry", () => {
  const modules = readdirSync(new URL("extension/src/kinds", ROOT)).map(
    (file) => file.replace(".ts", ""),
  );
  assert.deepEqual(
    modules.filter((name) => name !== "index" && name !== "kind").sort(),
    KINDS.map(({ name }) => name).sort(),
  );
});

test("every card of the contract is drawn with its title, its day and its sources", () => {
  for (const card of ANSWER.cards) {
    const drawn = text(card);
    assert.ok(drawn.includes(card.title));
    assert.match(drawn, /(?:On the day of this|In an) article/u);
    for (const { name } of card.citations) assert.ok(drawn.includes(name));
  }
});

test("a kind that is not known here is drawn from the base fields", () => {
  const { person, ...base } = example<PersonCard>("person", "confirmed");
  const drawn = text({
    ...base,
    kind: "weather_record",
    state: "new",
    title: "Hottest day",
    summary: "Hotter than ever.",
  });
  assert.match(drawn, /Weather record.*Hottest day.*Hotter than ever\./u);
  assert.ok(person);
});

test("an article without a date says so, and roles say as of when", () => {
  const card = example<PersonCard>("person", "confirmed");
  const roles = card.person.roles.map((role) => ({ ...role, on_date: null }));
  const drawn = text({
    ...card,
    on: null,
    person: { ...card.person, roles },
  } as PersonCard);
  assert.match(drawn, /Date of the article unknown/u);
  assert.match(drawn, /as of .*2026/u);
  assert.doesNotMatch(drawn, /on that day/u);
});

test("a role of after the article is set apart from those of the day, with the day of its knowledge", () => {
  const card = example<PersonCard>("person", "confirmed");
  const [role] = card.person.roles;
  const later = {
    ...role!,
    title: "Keeper of the Seal",
    from: "2025-01-20",
    on_date: false,
  };
  const drawn = text({
    ...card,
    person: { ...card.person, roles: [role!, later] },
  } as PersonCard);
  assert.match(
    drawn,
    /United States Senator.*Now, as of .*2026.*Keeper of the Seal/u,
  );
});

test("a role of which the record has no date, or a coarse one, is said to be so", () => {
  const card = example<PersonCard>("person", "confirmed");
  const [role] = card.person.roles;
  const undated = { ...role!, from: null, to: null, on_date: null };
  const coarse = { ...role!, from: "2024", to: "2026", on_date: null };
  const drawn = (one: object) =>
    text({
      ...card,
      person: { ...card.person, roles: [one] },
    } as unknown as PersonCard);
  assert.match(drawn(undated), /no dates known/u);
  assert.doesNotMatch(drawn(undated), /United States Senator.*as of/u);
  assert.match(drawn(coarse), /perhaps on that day/u);
});

test("an office that is known at its start only is not of now", () => {
  const card = example<PersonCard>("person", "confirmed");
  const [role] = card.person.roles;
  const lost = {
    ...role!,
    from: "2025-03-01",
    to: null,
    known_until: "2025-03-01",
    on_date: false,
  };
  const drawn = text({
    ...card,
    person: { ...card.person, roles: [lost] },
  } as PersonCard);
  assert.match(drawn, /After this article/u);
  assert.doesNotMatch(drawn, /Now, as of/u);
});

test("a title of another day stands beside the record, and a death without a birth is told", () => {
  const card = example<PersonCard>("person", "confirmed");
  const [fact] = card.facts;
  const drawn = text({
    ...card,
    facts: [
      { ...fact!, label: "“then-Rep.” in the text", value: "Member once" },
    ],
    person: {
      ...card.person,
      entity: { ...card.person.entity!, born: null, died: "2030-01-02" },
    },
  } as PersonCard);
  assert.match(drawn, /“then-Rep\.” in the text.*Member once/u);
  assert.match(drawn, /Died 2 January 2030/u);
});

test("a rating stands in quotation marks with its publisher", () => {
  assert.match(
    text(example<ClaimCard>("claim", "reviewed")),
    /Rating by Example Checker: “False”/u,
  );
});

test("who denies a claim is not said to have said it", () => {
  const card = example<ClaimCard>("claim", "reviewed");
  const claim = { ...card.claim, stance: "denies" as const };
  const denied = text({ ...card, claim } as ClaimCard);
  assert.match(denied, /Denied by An online post\./u);
  assert.doesNotMatch(denied, /Said by/u);
  assert.match(text(card), /Said by An online post\./u);
});

test("a review without a date is said to have none", () => {
  const card = example<ClaimCard>("claim", "reviewed");
  const reviews = card.claim.reviews.map((review) => ({
    ...review,
    date: null,
  }));
  assert.match(
    text({ ...card, claim: { ...card.claim, reviews } } as ClaimCard),
    /date unknown/u,
  );
});

test("a check of a related claim is said to be one", () => {
  const card = example<ClaimCard>("claim", "reviewed");
  const reviews = card.claim.reviews.map((review) => ({
    ...review,
    relation: "related" as const,
  }));
  assert.match(
    text({ ...card, claim: { ...card.claim, reviews } } as ClaimCard),
    /A check of a related claim/u,
  );
});

test("a claim that nobody has checked is not marked, and says where was searched", () => {
  const card = {
    ...example<ClaimCard>("claim", "figure"),
    state: "unreviewed" as const,
  };
  const bare = { ...card, claim: { ...card.claim, figure: null } };
  assert.equal(kindOf(card).marks(bare), false);
  assert.match(
    text(bare),
    /No published check found in 1 source: example-reviews, newest of .*2022\./u,
  );
});

function record(verdict: "holds" | "off", true_since: string | null): string {
  const card = example<ComparisonCard>("comparison", "resolved");
  const [figure] = example<ComparisonCard>("comparison", "checked").comparison
    .figures;
  const figures = [{ ...figure!, verdict, true_since, adjusted: null }];
  return text({
    ...card,
    comparison: { ...card.comparison, type: "record", figures },
  } as ComparisonCard);
}

test("a record says whether it holds, and the true year", () => {
  assert.match(
    record("holds", "1981-11"),
    /The series agrees: last reached in November 1981\./u,
  );
  assert.match(
    record("off", "1983-06"),
    /The series does not agree: already reached in June 1983\./u,
  );
  assert.match(record("holds", null), /The series agrees\./u);
});

test("what is the same, what differs and the parallels stand in lists of their own", () => {
  const card = example<ComparisonCard>("comparison", "resolved");
  const fact = {
    label: "People killed",
    value: "72 then, 40 in this article",
    unit: null,
    from: null,
    to: null,
    citation: card.citations[0]!,
  };
  const parallels = [
    {
      ...card.comparison.event!,
      title: "Another vote",
      start: "1975-06-05",
      end: "1975-06-05",
    },
  ];
  const different = {
    ...card,
    facts: [{ ...fact, value: "72", unit: "people" }],
    comparison: { ...card.comparison, different: [fact], parallels },
  } as ComparisonCard;
  const drawn = text(different);
  assert.match(drawn, /Different.*People killed: 72 then, 40 in this article/u);
  assert.match(drawn, /Others like it, not named here.*Another vote.*1975/u);
  assert.equal(drawn.match(/People killed/gu)?.length, 1);
});

test("a time line tells how long it is, in words, in the picture and as a table", () => {
  const card = example<ComparisonCard>("comparison", "resolved");
  const timeline = [
    { date: "1972-06-17", label: "Watergate scandal" },
    { date: "1974-08-09", label: "Watergate scandal: end" },
    { date: "2018-05-01", label: "This article" },
  ];
  const drawn = drawCard(
    {
      ...card,
      comparison: { ...card.comparison, figures: [], timeline },
    } as ComparisonCard,
    ACTIONS,
    true,
  );
  assert.match(drawn.querySelector("svg")!.textContent!, /45 years/u);
  assert.match(
    drawn.querySelector("desc")!.textContent!,
    /1972-06-17: Watergate scandal; 2018-05-01: This article/u,
  );
  assert.equal(drawn.querySelectorAll("table tr").length, 3);
  assert.equal(drawn.querySelectorAll(".lasting").length, 1);
});

test("pages of one source share a line", () => {
  const card = example<ComparisonCard>("comparison", "resolved");
  const [citation] = card.citations;
  const citations = ["https://example.org/a", "https://example.org/b"].map(
    (url) => ({ ...citation!, name: "One Table", url }),
  );
  const drawn = drawCard({ ...card, citations }, ACTIONS, false);
  assert.equal(drawn.textContent!.match(/One Table/gu)?.length, 1);
  assert.equal(drawn.querySelectorAll("footer a").length, 2);
});

test("the list names every card, every silence and every problem", () => {
  const actions = {
    close: () => undefined,
    off: () => undefined,
    open: () => undefined,
  };
  const drawn =
    drawList(ANSWER, ANSWER.cards, actions, false).textContent ?? "";
  for (const { title } of ANSWER.cards) assert.ok(drawn.includes(title));
  assert.match(
    drawn,
    /Nothing is known about them here: “Tessa Quillfeather”\./u,
  );
  for (const { title } of ANSWER.problems) assert.ok(drawn.includes(title));
});

/** WCAG contrast of two colours given as #rrggbb. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const parts = [1, 3, 5].map(
      (at) => parseInt(colour.slice(at, at + 2), 16) / 255,
    );
    const [r, g, b] = parts.map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

test("every hue has a contrast of 3:1 and more on light and on dark pages", () => {
  for (const { hue } of KINDS) {
    for (const light of ["#ffffff", "#fff1e5", "#f0f0f0"])
      assert.ok(contrast(hue.onLight, light) >= 3);
    for (const dark of ["#000000", "#1e2126", "#2b2b2b"])
      assert.ok(contrast(hue.onDark, dark) >= 3);
  }
});
