import assert from "node:assert/strict";
import { test } from "node:test";
import type { Outcome } from "../../extension/src/messages.js";

type Listener = (
  message: unknown,
  sender: unknown,
  reply: (value: unknown) => void,
) => boolean;

let listener: Listener;
let settings: Record<string, string> = {};
const requests: { url: string; init: RequestInit }[] = [];
let answer: () => Promise<Response>;

Object.assign(globalThis, {
  chrome: {
    action: { onClicked: { addListener: () => undefined } },
    runtime: {
      onMessage: { addListener: (added: Listener) => (listener = added) },
    },
    storage: { local: { get: () => Promise.resolve(settings) } },
  },
  fetch: (url: string, init: RequestInit) => {
    requests.push({ url, init });
    return answer();
  },
});
await import("../../extension/src/background.js");

function analyse(
  incognito: boolean,
  html = "<p>x</p>",
): Promise<Outcome<unknown>> {
  const message = {
    type: "analyse",
    page: { url: "https://news.example/a", html },
  };
  return new Promise((resolve) =>
    listener(message, { tab: { id: 1, incognito } }, (value) =>
      resolve(value as Outcome<unknown>),
    ),
  );
}

function sentence(outcome: Outcome<unknown>): string {
  return outcome.ok ? "" : outcome.failure.sentence;
}

const json =
  (body: unknown, status = 200, headers = {}) =>
  () =>
    Promise.resolve(Response.json(body, { status, headers }));
const fails = (error: Error) => () => Promise.reject(error);

test("a private window leaves nothing on the server", async () => {
  answer = json({ cards: [], silences: [] });
  await analyse(true);
  assert.equal(JSON.parse(String(requests.at(-1)!.init.body)).store, "never");
  await analyse(false);
  assert.equal(JSON.parse(String(requests.at(-1)!.init.body)).store, "default");
});

test("cookies and the address of the page are not sent along", async () => {
  answer = json({ cards: [], silences: [] });
  await analyse(false);
  const { init } = requests.at(-1)!;
  assert.equal(init.credentials, "omit");
  assert.equal(init.referrerPolicy, "no-referrer");
});

test("the server and the token are those of the options; without options, this machine", async () => {
  answer = json({ cards: [], silences: [] });
  await analyse(false);
  assert.equal(requests.at(-1)!.url, "http://127.0.0.1:8000/v1/cards");
  assert.equal(
    new Headers(requests.at(-1)!.init.headers).get("Authorization"),
    null,
  );
  settings = { server: "https://sidelight.example/base", token: "t0ken" };
  await analyse(false);
  assert.equal(requests.at(-1)!.url, "https://sidelight.example/base/v1/cards");
  assert.equal(
    new Headers(requests.at(-1)!.init.headers).get("Authorization"),
    "Bearer t0ken",
  );
  settings = {};
});

for (const [what, reply, said] of [
  [
    "no connection",
    fails(new TypeError("Failed to fetch")),
    "No answer from 127.0.0.1:8000. Is the server running?",
  ],
  [
    "no answer in time",
    fails(new DOMException("", "TimeoutError")),
    "No answer from 127.0.0.1:8000 within 25 s. Is the server running?",
  ],
  [
    "no JSON",
    () => Promise.resolve(new Response("<html>")),
    "What answers at 127.0.0.1:8000 is not a Sidelight server. Is the address right?",
  ],
  [
    "a problem",
    json(
      { code: "consent_wall", title: "A wall", detail: "It hides the text" },
      422,
    ),
    "A wall. It hides the text.",
  ],
  [
    "too much at once",
    json({ code: "overloaded", title: "Busy" }, 429, { "Retry-After": "3" }),
    "The server at 127.0.0.1:8000 is busy. Try again in 3 s.",
  ],
  [
    "a bare error",
    () => Promise.resolve(new Response("", { status: 502 })),
    "The server at 127.0.0.1:8000 could not answer (error 502).",
  ],
] as const) {
  test(`${what} becomes a sentence`, async () => {
    answer = reply;
    assert.equal(sentence(await analyse(false)), said);
  });
}

test("a page beyond the bound is not sent", async () => {
  const sent = requests.length;
  assert.equal(
    sentence(await analyse(false, "é".repeat(2_600_000))),
    "This page is too large to send: 5.2 MB, and the limit is 5 MB.",
  );
  assert.equal(requests.length, sent);
});
