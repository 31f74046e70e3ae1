// The page of the shares: the choice, all ways side by side, fairness, what if, formulas.
import { readFile } from "node:fs/promises";

import { expect, type Locator, type Page } from "@playwright/test";

import { arrived } from "./shell.ts";

export class SharesPage {
  readonly heading: Locator;
  readonly verdict: Locator;
  /** What each pays under the adopted way. */
  readonly chosen: Locator;
  readonly comparison: Locator;
  readonly fairness: Locator;
  readonly formulas: Locator;
  /** How far the long calculations are. */
  readonly progress: Locator;
  readonly stop: Locator;
  readonly again: Locator;

  constructor(readonly page: Page) {
    const section = (name: string | RegExp) => page.locator("section", { has: page.getByRole("heading", { level: 2, name }) });
    this.heading = page.getByRole("heading", { level: 1, name: "分け方を選ぶ" });
    this.verdict = page.getByRole("region", { name: "結果" }).getByRole("status");
    this.chosen = section(/^組合ごとの負担額/);
    this.comparison = section("分け方の比較");
    this.fairness = section("公平さの確かめ");
    this.formulas = section("負担額の計算式");
    this.progress = page.getByRole("progressbar");
    this.stop = page.getByRole("button", { name: "計算をやめる" });
    this.again = page.getByRole("button", { name: "計算し直す" });
  }

  /** Goes to one of the views. */
  async view(name: string): Promise<void> {
    await this.page.getByRole("navigation", { name: "分け方の表示" }).getByRole("link", { name }).click();
    await expect(this.page.getByRole("navigation", { name: "分け方の表示" }).getByRole("link", { name })).toHaveAttribute("aria-current", "page");
  }

  /** Adopts a way of splitting among those that are offered first. */
  async adopt(method: string): Promise<void> {
    await this.page.getByRole("radio", { name: `「${method}」を採用する` }).check();
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
    const file = await arrived(this.page, () => this.comparison.getByRole("button", { name: "CSVで保存" }).click());
    const text = (await readFile(file.path, "utf8")).replace("\u{feff}", "");
    return text.trimEnd().split("\r\n").map((row) => row.split(","));
  }
}
