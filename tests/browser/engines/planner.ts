// The app as a person meets it, in whichever engine.
import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";

import { expect } from "@playwright/test";

import type { Place } from "../fixtures/places.ts";
import type { Engine, Found, Tab } from "./engine.ts";
import { learnParts, Part } from "./part.ts";

/** What the loader offers to the app (src/boot/loader.js). */
type Loader = { form: Place["form"]; complete: Promise<unknown>; loaded: string; refused: string };
declare const consortiumPlanner: Loader;
/** What the scenarios remember in a page from the moment on in which it was ready. */
declare const plannerWatch: { loaded: string; errors: string[] };

/** The pages that are opened from the menu of the header. */
const IN_MENU = new Set(["プランの管理"]);

export class Planner {
  /** What the page is called on the page. */
  readonly heading: Part;
  /** The answer of the page, in a sentence. */
  readonly verdict: Part;
  readonly title: Part;
  readonly undo: Part;
  readonly redo: Part;
  readonly dialog: Part;

  private isOpen = false;
  private successor?: Planner;

  private constructor(
    readonly tab: Tab,
    private readonly engine: Engine,
  ) {
    this.heading = new Part(tab, [{ role: "heading", level: 1 }]);
    this.verdict = this.part("region", "結果").within("status");
    this.title = this.part("textbox", "プランの名前");
    this.undo = this.part("banner").within("button", "元に戻す");
    this.redo = this.part("banner").within("button", "やり直す");
    this.dialog = this.part("dialog");
  }

  /** The app on a computer that has never seen it. */
  static async on(engine: Engine): Promise<Planner> {
    // Engines do different things where a file of the same name is there already.
    for (const name of await readdir(engine.downloads)) {
      await rm(join(engine.downloads, name));
    }
    return new Planner(await engine.open(), engine);
  }

  /** The app on another computer; this one is closed. */
  async elsewhere(): Promise<Planner> {
    await this.expectPromisesKept();
    this.successor = await Planner.on(this.engine);
    return this.successor;
  }

  part(role: string, name?: string | RegExp): Part {
    return new Part(this.tab, []).within(role, name);
  }

  /** Opens the app in a place, at a route such as `#/members`, and waits until it can be used. It speaks Japanese, too,
   * where the engine takes its language from a system that may not have it. */
  async open(place: Pick<Place, "url">, route = ""): Promise<void> {
    await this.tab.go(`${place.url}?lang=ja${route}`);
    await this.ready();
  }

  async reload(): Promise<void> {
    await this.expectPromisesKept();
    await this.tab.reload();
    await this.ready();
  }

  /** Waits until the app can be used, has loaded all its parts and, on a site, has stored itself. */
  private async ready(): Promise<void> {
    this.isOpen = true;
    await expect
      .poll(() => this.tab.run(() => document.readyState === "complete" && "consortiumPlanner" in globalThis))
      .toBe(true);
    await learnParts(this.tab);
    await expect.poll(() => this.tab.run(() => Boolean(document.querySelector("h1")?.innerText))).toBe(true);
    await this.tab.run(async () => {
      await consortiumPlanner.complete;
      if (consortiumPlanner.form === "site") {
        await navigator.serviceWorker.ready;
      }
      const watch: typeof plannerWatch = { loaded: consortiumPlanner.loaded, errors: [] };
      addEventListener("error", ({ message }) => watch.errors.push(message));
      addEventListener("unhandledrejection", ({ reason }) => watch.errors.push(String(reason)));
      Object.assign(globalThis, { plannerWatch: watch });
    });
  }

  /** Since it was ready the page has asked for nothing, kept to its policy and not failed. */
  async expectPromisesKept(): Promise<void> {
    if (this.successor) {
      return this.successor.expectPromisesKept();
    }
    if (!this.isOpen) {
      return;
    }
    const broken = await this.tab.run(() => {
      const { loaded, refused } = consortiumPlanner;
      const asked = loaded === plannerWatch.loaded ? [] : [`loaded ${loaded} after ${plannerWatch.loaded}`];
      return [...asked, ...(refused ? [`policy violated: ${refused}`] : []), ...plannerWatch.errors];
    });
    expect(broken, "what the page must not do").toEqual([]);
  }

  form(): Promise<Place["form"]> {
    return this.tab.run(() => consortiumPlanner.form);
  }

  /** Goes to another page: a step of the way, or what stands in the menu of the header. */
  async goTo(name: string): Promise<void> {
    if (IN_MENU.has(name)) {
      await this.part("banner").within("button", "メニュー").click();
      await this.part("navigation", "メニュー").within("link", name).click();
    } else {
      await this.part("navigation", "ページ").within("link", new RegExp(name)).click();
    }
  }

  /** Opens a made-up consortium of the start page, by the beginning of its name. */
  async openSample(name: string): Promise<void> {
    await this.part("region", "見本で試す").within("button", new RegExp(`^${name}`)).click();
  }

  /** A cell of the table of members. Rows are counted from 1. */
  cell(row: number, column: string): Part {
    return this.part("textbox", `${row}行目の${column}`);
  }

  /** The names in the table of members, from the top. */
  names(): Promise<string[]> {
    return this.part("textbox", /^\d+行目の組合名$/).values();
  }

  /** Leaves the field that has the focus, as a person does who goes on reading. */
  async leave(): Promise<void> {
    await expect(async () => {
      await this.heading.click();
      expect(await this.heading.hasFocus()).toBe(true);
    }).toPass();
  }

  /** Opens a file as a table, as if it had been chosen in the dialog of the browser. */
  async openTable(path: string): Promise<void> {
    const input = await this.tab.find(() => document.querySelector("input[type=file][data-takes=tables]") ?? undefined);
    expect(input, "a field for files").toBeDefined();
    await (input as Found).choose(path);
  }

  /** The file that the page hands out because of `action`. */
  async arrived(action: () => Promise<void>): Promise<{ name: string; path: string; bytes: Buffer }> {
    const before = new Set(await readdir(this.engine.downloads));
    await action();
    let name = "";
    // While it arrives it is empty, or has another name beside it.
    await expect(async () => {
      const added = (await readdir(this.engine.downloads)).filter((entry) => !before.has(entry));
      expect(added).toHaveLength(1);
      name = added[0] as string;
      expect(name).not.toMatch(/\.(part|wkdownload)$/);
      expect((await stat(join(this.engine.downloads, name))).size).toBeGreaterThan(0);
    }).toPass();
    const path = join(this.engine.downloads, name);
    return { name, path, bytes: await readFile(path) };
  }

  /** Copies a text, tabs and all, as a person does in another program. */
  async copy(text: string): Promise<void> {
    await this.tab.run((text) => {
      const field = document.createElement("textarea");
      field.id = "another-program";
      field.value = text;
      document.body.append(field);
      field.select();
    }, text);
    await this.tab.press("Control", "c");
    await this.tab.run(() => document.getElementById("another-program")?.remove());
  }

  /** Pastes where the focus is. */
  async paste(): Promise<void> {
    await this.tab.press("Control", "v");
  }

  /**
   * Types with an input method where the focus is: `steps` is what stands there from conversion to conversion, and Enter
   * confirms the last. No driver has an input method, so the page gets the events that the engine would send.
   */
  async compose(steps: string[]): Promise<void> {
    await this.tab.run(
      (steps, endsBeforeKey) => {
        const field = document.activeElement as HTMLInputElement;
        const before = field.value;
        const send = (event: Event) => field.dispatchEvent(event);
        const key = (key: string, isComposing: boolean) =>
          send(new KeyboardEvent("keydown", { key, keyCode: 229, isComposing, bubbles: true, cancelable: true }));
        const composition = (type: string, data: string) => send(new CompositionEvent(type, { data, bubbles: true }));
        const input = (data: string, isComposing: boolean) => {
          field.value = before + data;
          const inputType = isComposing ? "insertCompositionText" : "insertFromComposition";
          send(new InputEvent("input", { data, inputType, isComposing, bubbles: true }));
        };
        key("Process", false);
        composition("compositionstart", "");
        for (const step of steps) {
          composition("compositionupdate", step);
          input(step, true);
        }
        const last = steps.at(-1) ?? "";
        if (endsBeforeKey) {
          input(last, true);
          composition("compositionend", last);
          key("Enter", false);
        } else {
          key("Process", true);
          composition("compositionend", last);
          input(last, false);
        }
      },
      steps,
      this.engine.endsCompositionBeforeKey,
    );
  }

  /** What the app keeps on the device, by name. */
  kept(): Promise<Record<string, string>> {
    return this.tab.run(() => ({ ...localStorage }));
  }
}
