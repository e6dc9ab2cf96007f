// Orders the cheaper tier of the demo's offer in Firefox; fails where a page shows what it must not.
import assert from "node:assert/strict";
import puppeteer from "puppeteer-core";

const [address] = process.argv.slice(2);
const browser = await puppeteer.launch({
  browser: "firefox",
  executablePath: "/usr/bin/firefox-esr",
  headless: true,
});

async function seen(page, selector) {
  const texts = await page.$$eval(selector, (found) =>
    found.filter((it) => it.checkVisibility()).map((it) => it.innerText),
  );
  return texts.map((it) => it.replaceAll(/\s+/g, " "));
}

try {
  const page = await browser.newPage();
  await page.goto(address);
  assert.deepEqual(await seen(page, "form"), []);
  assert.deepEqual(await seen(page, "[data-exact]"), []);
  assert.equal((await page.$$(":checked")).length, 0);

  await page.click("label:has([value=online])");
  assert.deepEqual(await seen(page, ".order h2"), ["Your order: No guarantee of a review"]);
  const open = "RUB 9,000 plus the extras you pick";
  assert.deepEqual(await seen(page, "button"), [`Order: No guarantee of a review, ${open}`]);

  await page.click("#order-online button");
  assert.equal(page.url(), address);
  await page.click("#order-online label:has([value^=with])");
  assert.deepEqual(await seen(page, "button"), ["Order: No guarantee of a review, RUB 9,900"]);
  await page.type("#order-online [name=name]", "Anna");
  await page.type("#order-online [name=email]", "anna@client.example");
  await page.click("#order-online .statement");
  await Promise.all([page.waitForNavigation(), page.click("#order-online button")]);
  assert.equal(page.url(), `${address}online/next/`);
} finally {
  await browser.close();
}
