// What hostile input, a hostile page and a careless host can do to the app: nothing. docs/security.md tells the threats.
import { Host } from "./fixtures/host.ts";
import { file, places, site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";
import { given } from "./pages/shell.ts";

test.use({ serviceWorkers: "allow" });

const markup = `x"><img src="https://example.org/x" onerror="alert(1)"><script>alert(1)</script>`;

for (const place of [site, file]) {
  test(`markup in a plan file stays text, ${place.name}`, async ({ app, page, shell, eligibility, start }) => {
    await app.open(place);
    await start.sample("10組合のうち4組合が小規模").click();
    await expect.poll(() => page.evaluate(() => localStorage["consortium-planner/plan"])).toBeDefined();
    const plan = JSON.parse(await page.evaluate(() => localStorage["consortium-planner/plan"]));
    plan.plan.title = markup;
    plan.plan.members[0].name = markup;
    plan.plan.rule_set.name = { ja: markup, en: markup };
    await shell.openPlan(given("hostile.json", JSON.stringify(plan)));
    await expect(shell.title).toHaveValue(markup);
    await expect(eligibility.members.cell(1, "組合名")).toHaveValue(markup);
    // That nothing was asked for, nothing broke the policy and nothing failed, every test holds.
    await expect(page.locator("img, iframe, object, embed, [onerror], [onclick], [style]")).toHaveCount(0);
  });
}

test("markup in a pasted table stays text", async ({ app, page, eligibility }) => {
  await app.open(site, "#/members");
  await eligibility.preview.openWith(`組合名\t加入者数\n${markup}\t9000`);
  await expect(eligibility.preview.sheet).toContainText("<script>");
  await eligibility.preview.takeOver.click();
  await expect(eligibility.members.cell(1, "組合名")).toHaveValue(markup);
  await expect(page.locator("img, iframe, [onerror]")).toHaveCount(0);
});

test("messages of the page around it do nothing", async ({ app, page, shell }) => {
  await app.open(site, "#/members");
  await shell.title.fill("健康づくり");
  await expect(shell.saved).toBeVisible();
  const before = await page.locator("body").innerHTML();
  await page.evaluate(() => {
    for (const data of ["take over", { type: "consortium-planner:height", height: -1 }, { id: 1, job: "evaluate" }, null]) {
      dispatchEvent(new MessageEvent("message", { data, origin: "https://example.org" }));
    }
  });
  expect(await page.locator("body").innerHTML()).toBe(before);
});

test("a page opened from another site learns nothing of it", async ({ app, page, shell, context, watch }) => {
  const around = await Host.of(new Map([["", Buffer.from("<title>elsewhere</title><link rel=\"icon\" href=\"data:,\">")]]));
  await app.open(site, "#/members");
  await shell.title.fill("健康づくり");
  watch.loadingStarts();
  const opener = await context.newPage();
  await opener.goto(around.url);
  const popup = opener.waitForEvent("popup");
  await opener.evaluate((url) => Object.assign(globalThis, { opened: window.open(url) }), site.url);
  await (await popup).waitForLoadState("load");
  // `Cross-Origin-Opener-Policy` parts the two: to the opener, the window is closed.
  const closed = () => opener.evaluate(() => (globalThis as unknown as { opened: Window }).opened.closed);
  await expect.poll(closed).toBe(true);
  await around.close();
});

for (const place of places) {
  test(`code that is text does not run, ${place.name}`, async ({ app, page, watch }) => {
    await app.open(place);
    // Playwright itself may evaluate text: so the attempt is made a moment later, when it has left.
    const outcome = await page.evaluate(async () => {
      const ran: string[] = [];
      Object.assign(globalThis, { ran });
      await new Promise<void>((resolve) => setTimeout(resolve));
      try {
        new Function("ran.push('function')")();
      } catch {
        // As it should be.
      }
      const script = document.createElement("script");
      script.textContent = "ran.push('script')";
      const button = document.createElement("button");
      button.setAttribute("onclick", "ran.push('attribute')");
      document.body.append(script, button);
      button.click();
      return ran;
    });
    expect(outcome).toEqual([]);
    await watch.provoked(/policy violated: script-src/);
  });
}

test("the host sends the page's policy as a header too, and the headers that belong to it", async ({ app, page }) => {
  await app.open(site);
  const stated = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
  const headers = (await page.request.get(site.url)).headers();
  expect(headers["content-security-policy"]).toBe(`${stated}; frame-ancestors 'self'`);
  expect(headers).toMatchObject({
    "cache-control": "no-cache",
    "cross-origin-opener-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  });
  expect(headers["permissions-policy"]).toContain("camera=()");
  const module = (await page.locator("script[data-module]").getAttribute("data-module")) as string;
  const program = (await page.request.get(site.url + module)).headers();
  expect(program).toMatchObject({
    "cache-control": "public, max-age=31536000, immutable",
    "content-type": "application/wasm",
  });
});
