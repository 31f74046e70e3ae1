// Parts of a page, found by role and name as a person finds them, in whichever engine.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

import { expect } from "@playwright/test";

import type { Found, Tab } from "./engine.ts";

/** One step on the way to a part: a role, the whole name or a pattern of it, the level of a heading. */
type Step = { role: string; name?: string; pattern?: string; level?: number };

type Library = typeof import("@testing-library/dom");
declare const TestingLibraryDom: Library;

const library = await readFile(
  createRequire(import.meta.url).resolve("@testing-library/dom/dist/@testing-library/dom.umd.min.js"),
  "utf8",
);

/** Everything in the page that has the role and the name, within what the steps before found. Runs in the page. */
function everyPart(steps: Step[]): HTMLElement[] {
  return steps.reduce<HTMLElement[]>(
    (places, { role, name, pattern, level }) =>
      places.flatMap((place) =>
        TestingLibraryDom.queryAllByRole(place, role, { name: pattern ? new RegExp(pattern) : name, level }),
      ),
    [document.body],
  );
}

/** Makes parts known to the page that is open. */
export async function learnParts(tab: Tab): Promise<void> {
  await tab.define(`${library}\nglobalThis.everyPart = ${everyPart};`);
}

/** A part of a page, which may come and go: it is looked for whenever it is asked about. */
export class Part {
  constructor(
    private readonly tab: Tab,
    private readonly steps: Step[],
  ) {}

  /** A part within this one. */
  within(role: string, name?: string | RegExp): Part {
    const step = name instanceof RegExp ? { role, pattern: name.source } : { role, name };
    return new Part(this.tab, [...this.steps, step]);
  }

  /** How many there are. */
  count(): Promise<number> {
    return this.tab.run((steps) => everyPart(steps).length, this.steps);
  }

  /** What stands in each of them. */
  texts(): Promise<string[]> {
    return this.tab.run((steps) => everyPart(steps).map((part) => part.innerText), this.steps);
  }

  /** What stands in all of them. */
  async text(): Promise<string> {
    return (await this.texts()).join("\n");
  }

  /** What is typed in each of them. */
  values(): Promise<string[]> {
    return this.tab.run((steps) => everyPart(steps).map((part) => (part as HTMLInputElement).value), this.steps);
  }

  /** Whether the one that is there has the focus. */
  hasFocus(): Promise<boolean> {
    return this.tab.run((steps) => {
      const parts = everyPart(steps);
      return parts.length === 1 && parts[0] === document.activeElement;
    }, this.steps);
  }

  /** Clicks it, as soon as there is one that can be used. */
  async click(): Promise<void> {
    await expect(async () => {
      const found = await this.tab.find((steps) => {
        const [part, ...others] = everyPart(steps);
        if (!part || others.length > 0 || part.matches(":disabled")) {
          return undefined;
        }
        // Drivers scroll, too, but some as far as its edge only.
        part.scrollIntoView({ block: "center", behavior: "instant" });
        return part;
      }, this.steps);
      expect(found, `one ${this} that can be used, of ${await this.count()}`).toBeDefined();
      await (found as Found).click();
    }).toPass();
  }

  /** Types into it, in place of what is there. */
  async fill(text: string): Promise<void> {
    await this.click();
    await this.tab.press("Control", "a");
    await this.tab.type(text);
    await expect.poll(() => this.values()).toEqual([text]);
  }

  toString(): string {
    return this.steps.map(({ role, name, pattern }) => `${role} ${name ?? pattern ?? ""}`.trim()).join(" > ");
  }
}
