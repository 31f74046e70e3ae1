// Firefox, driven by Puppeteer through WebDriver BiDi.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import puppeteer, {
  type Browser,
  type BrowserContext,
  type ElementHandle,
  type EvaluateFunc,
  type Page,
} from "puppeteer-core";

import type { Engine, Found, Key, Tab, Task } from "./engine.ts";

export class Firefox implements Engine {
  readonly endsCompositionBeforeKey = false;
  private context?: BrowserContext;

  private constructor(
    private readonly browser: Browser,
    readonly downloads: string,
  ) {}

  static async start(): Promise<Firefox> {
    const downloads = await mkdtemp(join(tmpdir(), "planner-firefox-"));
    const browser = await puppeteer.launch({
      browser: "firefox",
      executablePath: process.env.FIREFOX,
      headless: true,
    });
    return new Firefox(browser, downloads);
  }

  async open(): Promise<Tab> {
    await this.context?.close();
    this.context = await this.browser.createBrowserContext({
      downloadBehavior: { policy: "allow", downloadPath: this.downloads },
    });
    return new FirefoxTab(await this.context.newPage());
  }

  async close(): Promise<void> {
    await this.browser.close();
    await rm(this.downloads, { recursive: true });
  }
}

class FirefoxTab implements Tab {
  constructor(private readonly page: Page) {}

  async go(address: string): Promise<void> {
    await this.page.goto(address);
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  async define(script: string): Promise<void> {
    await this.page.evaluate(script);
  }

  run<Arguments extends unknown[], Answer>(task: Task<Arguments, Answer>, ...given: Arguments): Promise<Awaited<Answer>> {
    return this.page.evaluate(task as EvaluateFunc<Arguments>, ...given) as Promise<Awaited<Answer>>;
  }

  async find<Arguments extends unknown[]>(
    task: Task<Arguments, Element | undefined>,
    ...given: Arguments
  ): Promise<Found | undefined> {
    const handle = await this.page.evaluateHandle(task as EvaluateFunc<Arguments>, ...given);
    const element = handle.asElement() as ElementHandle<Element> | null;
    if (!element) {
      return undefined;
    }
    return {
      click: () => element.click(),
      choose: (path) => (element as ElementHandle<HTMLInputElement>).uploadFile(path),
    };
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async press(...keys: Key[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.down(key);
    }
    for (const key of keys.reverse()) {
      await this.page.keyboard.up(key);
    }
  }

  async print(): Promise<Buffer> {
    return Buffer.from(await this.page.pdf({ format: "A4", preferCSSPageSize: true }));
  }
}
