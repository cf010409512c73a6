/**
 * Loads the extension's test build into Firefox, presses its button on a page and prints what it finds as JSON.
 *
 *     node firefox.mjs FIREFOX EXTENSION PAGE SERVER
 */
import { createRequire } from "node:module";
import { join } from "node:path";

const [firefox, extension, url, server] = process.argv.slice(2);
const require = createRequire(join(extension, "../../package.json"));
const puppeteer = require("puppeteer-core");

const marks = () =>
  [...CSS.highlights.values()].flatMap((highlight) =>
    [...highlight].map((range) => range.toString()),
  );

const browser = await puppeteer.launch({
  browser: "firefox",
  executablePath: firefox,
  headless: true,
});
try {
  await browser.installExtension(extension);
  const page = await browser.newPage();
  await page.goto(url);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  const press = () =>
    page.evaluate(
      (detail) =>
        void dispatchEvent(new CustomEvent("sidelight-press", { detail })),
      server,
    );
  await press();
  await page.waitForFunction(() => CSS.highlights.size > 1, {
    timeout: 20_000,
  });
  const marked = await page.evaluate(marks);
  await page.keyboard.down("Alt");
  await page.keyboard.down("Shift");
  await page.keyboard.press("KeyN");
  await page.keyboard.up("Shift");
  await page.keyboard.up("Alt");
  await page.waitForFunction(
    () => document.activeElement?.localName === "sidelight-cards",
    { timeout: 5_000 },
  );
  const active = await page.evaluate(() =>
    [...CSS.highlights.get("sidelight-active")].map((range) =>
      range.toString(),
    ),
  );
  const styled = await page.evaluate(() => document.adoptedStyleSheets.length);
  if (process.argv[6]) await page.screenshot({ path: process.argv[6] });
  console.log(
    JSON.stringify({ marked, active, styled, changed: before.length }),
  );
} finally {
  await browser.close();
}
