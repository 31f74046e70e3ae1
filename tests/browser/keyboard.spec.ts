// Without a mouse: Tab reaches every control of every page, the focus is seen wherever it is, and nothing holds it.
import type { Page } from "@playwright/test";

import { goTo, openPlan, planOf, planWithEverything, routes } from "./fixtures/pages.ts";
import { site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";

/** More stops than any page here has. */
const MOST_STOPS = 600;

type Stop = { name: string; first: boolean; seen: boolean; marked: boolean };

for (const language of ["ja", "en"] as const) {
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 360, height: 740 },
  ]) {
    test.describe(`in ${language}, ${viewport.width} pixels wide`, () => {
      test.use({ viewport });
      test.slow();

      test("Tab reaches every control of every page, with the focus in sight, and comes round", async ({ app, page }) => {
        await app.open(site, language === "en" ? "?lang=en" : "?lang=ja");
        await openPlan(page, await planOf(3));
        for (const route of routes) {
          await test.step(route, async () => {
            await goTo(page, route);
            const stops = await walk(page, "Tab");
            expect(stops.length, "the header alone has as many").toBeGreaterThan(12);
            expect(await leftOut(page), "controls that Tab does not reach").toEqual([]);
            expect(stops.filter((stop) => !stop.seen).map((stop) => stop.name), "focused out of sight").toEqual([]);
            expect(stops.filter((stop) => !stop.marked).map((stop) => stop.name), "focused without a sign").toEqual([]);
          });
        }
      });
    });
  }
}

/** Everything that takes an entry or a choice. */
const fields = "main :is(input:not([type=radio], [type=file]), select, textarea):visible";

for (const route of ["#/eligibility", "#/cost", "#/shares", "#/settlement", "#/stages", "#/stages/insurer", "#/stages/prefecture"]) {
  test(`a field keeps the focus when what is entered changes the page around it, at ${route}`, async ({ app, page }) => {
    test.slow();
    await app.open(site);
    await openPlan(page, await planWithEverything());
    await goTo(page, route);
    await page.evaluate(() => document.querySelectorAll("main details").forEach((part) => part.toggleAttribute("open", true)));
    expect(await page.locator(fields).count()).toBeGreaterThan(1);
    const losing: string[] = [];
    for (let at = 0; at < (await page.locator(fields).count()); at += 1) {
      const field = await page.locator(fields).nth(at).elementHandle();
      if (!field || (await field.isDisabled())) {
        continue;
      }
      await field.focus();
      const { kind, name } = await field.evaluate((element: HTMLInputElement) => ({
        kind: element.type,
        name: element.ariaLabel ?? element.labels?.[0]?.textContent ?? element.id,
      }));
      await page.keyboard.press(kind === "checkbox" ? "Space" : kind === "select-one" ? "ArrowDown" : "1");
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      if (!(await field.evaluate((element) => element === document.activeElement))) {
        losing.push(name);
      }
      // A key that changes nothing, at the end of a menu, makes this take back something earlier.
      await page.keyboard.press("Control+z");
    }
    expect(losing).toEqual([]);
  });
}

test("Shift+Tab goes the same way back", async ({ app, page }) => {
  test.slow();
  await app.open(site);
  await openPlan(page, await planOf(3));
  for (const route of ["#/eligibility", "#/plans"] as const) {
    await goTo(page, route);
    const there = (await walk(page, "Tab")).map((stop) => stop.name);
    const back = (await walk(page, "Shift+Tab")).map((stop) => stop.name);
    expect(back.toSorted(), route).toEqual(there.toSorted());
  }
});

test("a dialog takes the focus, keeps it, and gives it back", async ({ app, page, start }) => {
  await app.open(site);
  await start.empty.click();
  const paste = page.getByRole("button", { name: "Excelから貼り付け" });
  await paste.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press("Tab");
    const outside = await page.evaluate(() => {
      const active = document.activeElement;
      return active !== document.body && !active?.closest("dialog");
    });
    expect(outside, "the focus is behind the dialog").toBe(false);
  }
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(paste).toBeFocused();
});

test("the first stop skips the header", async ({ app, page }) => {
  await app.open(site, "#/eligibility");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "本文へ移動" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

/** Presses a key until the focus is back where it was first, and tells every stop. */
async function walk(page: Page, key: "Tab" | "Shift+Tab"): Promise<Stop[]> {
  await page.evaluate(() => {
    (globalThis as unknown as { visited: Set<Element> }).visited = new Set();
    (document.activeElement as HTMLElement | null)?.blur();
    // From the top, wherever the focus was.
    getSelection()?.removeAllRanges();
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
  });
  const stops: Stop[] = [];
  for (let presses = 0; presses < MOST_STOPS; presses += 1) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(look);
    // Between the last and the first stop the focus is on the browser's own controls.
    if (stop?.first === false) {
      return stops;
    }
    if (stop) {
      stops.push(stop);
    }
  }
  throw new Error(`the focus does not come round: …, ${stops.slice(-6).map((stop) => stop.name).join(", ")}`);
}

/** What has the focus, in the page. `first`: whether it has it for the first time in this walk. */
function look(): Stop | undefined {
  const { visited } = globalThis as unknown as { visited: Set<Element> };
  const active = document.activeElement;
  if (!active || active === document.body) {
    return undefined;
  }
  const first = !visited.has(active);
  visited.add(active);
  const { left, right, top, bottom } = active.getBoundingClientRect();
  const within = (x: number, y: number) => {
    const found = document.elementFromPoint(x, y);
    return found !== null && (active.contains(found) || found.contains(active) || active.closest("label")?.contains(found));
  };
  const across = [left + 2, (left + right) / 2, right - 2].map((x) => Math.min(Math.max(x, 1), innerWidth - 1));
  const down = [top + 2, (top + bottom) / 2, bottom - 2].filter((y) => y >= 0 && y <= innerHeight);
  const seen = across.some((x) => down.some((y) => within(x, y)));
  const hasOutline = (element: Element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
  };
  const marked = [active, active.closest("label")].some((element) => element && hasOutline(element));
  const name = active.getAttribute("aria-label") ?? active.id ?? "";
  return { name: `${active.tagName} ${name || active.textContent?.trim().slice(0, 40)}`, first, seen, marked };
}

/** The controls in sight that the walk has left out. Of radio buttons that belong together Tab visits one. */
async function leftOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { visited } = globalThis as unknown as { visited: Set<Element> };
    const controls = document.querySelectorAll<HTMLElement>(
      "a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea, summary, [tabindex='0']",
    );
    const group = (element: Element) =>
      element instanceof HTMLInputElement && element.type === "radio" ? element.name : undefined;
    const visitedGroups = new Set([...visited].map(group).filter(Boolean));
    return [...controls]
      .filter((control) => control.checkVisibility({ visibilityProperty: true }) && control.tabIndex >= 0)
      .filter((control) => !visited.has(control) && !visitedGroups.has(group(control)))
      .map((control) => control.outerHTML.slice(0, 160));
  });
}
