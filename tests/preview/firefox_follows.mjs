// Opens a page of the preview in Firefox, says so, and fails where it does not become `title` in place.
import assert from "node:assert/strict";
import puppeteer from "puppeteer-core";

const [address, title] = process.argv.slice(2);
const browser = await puppeteer.launch({
  browser: "firefox",
  executablePath: "/usr/bin/firefox-esr",
  headless: true,
});

try {
  const page = await browser.newPage();
  await page.goto(address);
  await page.evaluate(() => { window.isMarked = true; });
  await page.click("label:has([value=online])");
  await page.type("#order-online [name=name]", "Zoë");
  console.log("open");
  await page.waitForFunction((it) => document.querySelector("h1").textContent === it, {}, title);
  const kept = await page.evaluate(() => [
    window.isMarked,
    document.querySelector("[value=online]").checked,
    document.querySelector("#order-online [name=name]").value,
    document.activeElement.name,
    getComputedStyle(document.querySelector("#order-online")).display !== "none",
  ]);
  assert.deepEqual(kept, [true, true, "Zoë", "name", true]);
} finally {
  await browser.close();
}
