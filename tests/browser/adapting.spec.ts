// The page as people set it up for their eyes: enlarged, with wider text, in their own colours, without motion.
import type { Page } from "@playwright/test";

import { goTo, openPlan, routes, wholePlan } from "./fixtures/pages.ts";
import { site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";

for (const language of ["ja", "en"] as const) {
  const query = language === "en" ? "?lang=en" : "?lang=ja";

  test.describe(`in ${language}`, () => {
    test.slow();

    test("at 400 % a page scrolls one way only; wide tables scroll in a place of their own", async ({ app, page }) => {
      // 1280 pixels at 400 % are 320 (WCAG 2.2, 1.4.10).
      await page.setViewportSize({ width: 320, height: 512 });
      await app.open(site, query);
      await openPlan(page, await wholePlan());
      for (const route of routes) {
        await goTo(page, route);
        expect(await sideways(page), route).toBeLessThanOrEqual(0);
        expect(await unreachable(page), `scrolls sideways and cannot be reached by keyboard, ${route}`).toEqual([]);
      }
    });

    test("wider letters, words and lines cut nothing off", async ({ app, page }) => {
      await app.open(site, query);
      await openPlan(page, await wholePlan());
      await page.evaluate(() => {
        // The values of WCAG 2.2, 1.4.12. A sheet made by a script is the user's, not the page's: its policy stands.
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }",
        );
        document.adoptedStyleSheets = [sheet];
      });
      for (const route of routes) {
        await goTo(page, route);
        expect(await sideways(page), route).toBeLessThanOrEqual(0);
        expect(await cutOff(page), `text that is cut off, ${route}`).toEqual([]);
      }
    });
  });
}

test("in colours of the user's own every control has an edge, and marks and pictures are seen", async ({ app, page }) => {
  test.slow();
  await page.emulateMedia({ forcedColors: "active" });
  await app.open(site);
  await openPlan(page, await wholePlan());
  for (const route of routes) {
    await test.step(route, async () => {
      await goTo(page, route);
      expect(await page.evaluate(() => matchMedia("(forced-colors: active)").matches)).toBe(true);
      expect(await withoutEdge(page), `controls that look like text, ${route}`).toEqual([]);
      expect(await withoutColour(page), `marks and pictures that cannot be seen, ${route}`).toEqual([]);
    });
  }
});

test("what is chosen is told apart in forced colours too", async ({ app, page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await app.open(site);
  const looks = (name: string) =>
    page.getByRole("button", { name }).evaluate((button) => {
      const { backgroundColor, borderBlockEndColor, color } = getComputedStyle(button);
      return [backgroundColor, borderBlockEndColor, color].join();
    });
  expect(await looks("日本語")).not.toBe(await looks("English"));
});

test("who wants no motion sees none", async ({ app, page }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: "reduce" });
  await app.open(site);
  await openPlan(page, await wholePlan());
  for (const route of routes) {
    await goTo(page, route);
    const moving = await page.evaluate(() => {
      const moves = (element: Element, part?: string) => {
        const style = getComputedStyle(element, part);
        const durations = [style.transitionDuration, style.animationDuration].join().split(",");
        return style.scrollBehavior === "smooth" || durations.some((duration) => Number.parseFloat(duration) > 0.01);
      };
      const parts = [undefined, "::before", "::after"];
      const all = [...document.querySelectorAll("*")].filter((element) => parts.some((part) => moves(element, part)));
      return all.map((element) => element.outerHTML.slice(0, 120));
    });
    expect(moving, route).toEqual([]);
  }
});

/** By how many pixels the page can be scrolled sideways. */
async function sideways(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement as Element;
    return scrollWidth - clientWidth;
  });
}

/** What scrolls sideways in itself without a name or without a stop for the keyboard. */
async function unreachable(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("main *")]
      .filter((element) => {
        const { overflowX } = getComputedStyle(element);
        return ["auto", "scroll"].includes(overflowX) && element.scrollWidth > element.clientWidth + 1;
      })
      .filter((element) => !element.matches("input, textarea"))
      .filter((element) => !(element.tabIndex >= 0 && element.getAttribute("aria-label")) && !element.querySelector("a, button, input, select"))
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}

/** Text in boxes that hide what does not fit. Fields scroll by themselves. */
async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("body *")]
      .filter((element) => element.checkVisibility() && !element.closest("svg, .visually-hidden, input, select, textarea, option"))
      .filter((element) => {
        const { overflowX, overflowY, clipPath } = getComputedStyle(element);
        const hides = (overflow: string) => overflow === "hidden" || overflow === "clip";
        return (
          clipPath === "none" &&
          ((hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
            (hides(overflowY) && element.scrollHeight > element.clientHeight + 1))
        );
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}

/** Buttons and fields whose edge has the colour of the page. */
async function withoutEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const canvas = getComputedStyle(document.body).backgroundColor;
    const hasEdge = (element: Element) => {
      const { borderBlockEndWidth, borderBlockEndStyle, borderBlockEndColor } = getComputedStyle(element);
      return Number.parseFloat(borderBlockEndWidth) > 0 && borderBlockEndStyle !== "none" && borderBlockEndColor !== canvas;
    };
    return [...document.querySelectorAll("button, select, textarea, input:not([type=radio], [type=checkbox], [type=file])")]
      .filter((control) => control.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      // Buttons side by side in a switch, and the headings of a table that sort it, have the edge of what they are in.
      .filter((control) => !hasEdge(control) && !control.closest(".switch, th") && !control.closest("[class*=visually]"))
      .map((control) => control.outerHTML.slice(0, 120));
  });
}

/** Lines and areas of pictures that have the colour of the page. */
async function withoutColour(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const canvas = getComputedStyle(document.body).backgroundColor;
    return [...document.querySelectorAll("svg.mark, svg.chart rect[class^=fill]")]
      .filter((shape) => shape.checkVisibility())
      .filter((shape) => {
        const { fill, stroke } = getComputedStyle(shape);
        const drawn = (colour: string) => colour !== "none" && colour !== canvas && colour !== "rgba(0, 0, 0, 0)";
        return !drawn(fill) && !drawn(stroke);
      })
      .map((shape) => shape.outerHTML.slice(0, 120));
  });
}
