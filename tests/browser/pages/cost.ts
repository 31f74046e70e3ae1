// The cost page: what is entered on one side, the verdict beside it, everything that follows from it below.
import { readFile } from "node:fs/promises";

import { expect, type Locator, type Page } from "@playwright/test";

import { arrived } from "./shell.ts";

export class CostPage {
  readonly heading: Locator;
  readonly verdict: Locator;
  readonly totals: Locator;
  readonly lines: Locator;
  readonly comparison: Locator;
  readonly fairness: Locator;
  readonly detail: Locator;
  readonly settlement: Locator;
  /** How far the long calculations are. */
  readonly progress: Locator;
  readonly stop: Locator;
  readonly again: Locator;
  /** The two ways to say what going alone costs. */
  readonly assume: Locator;
  readonly enterToday: Locator;

  constructor(readonly page: Page) {
    const region = (name: string | RegExp) => page.getByRole("region", { name, exact: typeof name === "string" });
    this.heading = page.getByRole("heading", { level: 1, name: "費用分担を確かめる" });
    this.verdict = region("結果").getByRole("status");
    this.totals = region("全体の費用").getByRole("row");
    this.lines = region(/^費用（\d+費目）$/);
    this.comparison = page.locator("section", { has: page.getByRole("heading", { name: "分け方の比較" }) });
    this.fairness = page.locator("section", { has: page.getByRole("heading", { name: "公平さの確かめ" }) });
    this.detail = region("1組合をくわしく見る");
    this.settlement = page.locator("section", { has: page.getByRole("heading", { name: "精算（見込みと実績）" }) });
    this.progress = page.getByRole("progressbar");
    this.stop = page.getByRole("button", { name: "計算をやめる" });
    this.assume = page.getByRole("button", { name: "各組合が単独でも同じ料金表で契約すると仮定する" });
    this.enterToday = page.getByRole("button", { name: "いまの費用を入力する" });
    this.again = page.getByRole("button", { name: "計算し直す" });
  }

  /** Adds a line with one of the buttons. */
  async add(form: string): Promise<void> {
    await this.lines.getByRole("group", { name: "費目を追加" }).getByRole("button", { name: form, exact: true }).click();
  }

  /** A field of a cost line. */
  field(line: string, field: string): Locator {
    return this.lines.getByRole("textbox", { name: `「${line}」の${field}`, exact: true });
  }

  /** A field of a member. Rows are counted from 1. */
  figure(row: number, column: string): Locator {
    return this.page.getByRole("textbox", { name: `${row}行目の${column}`, exact: true });
  }

  /** Types into a field and leaves it, as a person does who goes on reading. */
  async fill(field: Locator, text: string): Promise<void> {
    await field.fill(text);
    await this.heading.click();
  }

  /** Waits until the long calculations are made. */
  async solved(): Promise<void> {
    await expect(this.page.getByText("公平さの計算が終わりました。")).toBeVisible({ timeout: 60_000 });
  }

  /** The headings of the comparison table, from the left. */
  async columns(): Promise<string[]> {
    return this.comparison.getByRole("columnheader").getByRole("button").allInnerTexts();
  }

  /** The row of sums, by heading. */
  async sums(): Promise<Record<string, string>> {
    const [headings, cells] = await Promise.all([
      this.columns(),
      this.comparison.getByRole("row").filter({ hasText: /^合計/ }).getByRole("cell").allInnerTexts(),
    ]);
    return Object.fromEntries(headings.slice(1).map((heading, place) => [heading, cells[place] ?? ""]));
  }

  /** The comparison table as it is handed out, row by row. */
  async exported(): Promise<string[][]> {
    const file = await arrived(this.page, () => this.comparison.getByRole("button", { name: "一覧を書き出す（CSV）" }).click());
    const text = (await readFile(file.path, "utf8")).replace("\u{feff}", "");
    return text.trimEnd().split("\r\n").map((row) => row.split(","));
  }
}
