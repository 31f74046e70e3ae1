// The page of stages and rates: the federation, one insurer, the prefecture.
import type { Locator, Page } from "@playwright/test";

import { ImportDialog } from "./import_dialog.ts";

export type View = "連合会" | "保険者ごと" | "都道府県全体";
export type Answer = "達成" | "未達成" | "未回答";
export type Column =
  | "保険者名"
  | "計画時ステップ"
  | "目標ステップ"
  | "実績"
  | "計画項目"
  | "達成項目"
  | "取組達成率"
  | "保険者番号";

export class StagesPage {
  /** The sentences that decide, as a screen reader hears them. */
  readonly verdict: Locator;
  readonly matrix: Locator;
  readonly rows: Locator;
  readonly insurerTable: Locator;
  /** The rows of the table that is there for paper only. */
  readonly printed: Locator;
  readonly preview: ImportDialog;
  readonly year: Locator;

  constructor(readonly page: Page) {
    this.verdict = page.getByRole("region", { name: "結果", exact: true }).getByRole("status");
    this.matrix = page.getByRole("table", { name: /求めるス/ });
    this.insurerTable = page.getByRole("table", { name: "支援対象保険者の一覧" });
    this.rows = this.insurerTable.locator("tbody").getByRole("row");
    this.printed = page.getByRole("region", { name: "支援対象保険者の一覧" }).locator("table.data tbody tr");
    this.preview = new ImportDialog(page);
    this.year = page.getByRole("combobox", { name: "年度", exact: true });
  }

  async look(view: View): Promise<void> {
    await this.page.getByRole("navigation", { name: "見る対象" }).getByRole("link", { name: view }).click();
  }

  /** Answers items of the self-check. */
  async answer(items: string, answer: Answer): Promise<void> {
    for (const item of items) {
      await this.page
        .getByRole("radiogroup", { name: `${item}の回答` })
        .getByRole("radio", { name: answer, exact: true })
        .check();
    }
  }

  /** Says of planned items of one insurer what became of them. */
  async result(items: string, answer: Answer): Promise<void> {
    for (const item of items) {
      await this.page
        .getByRole("radiogroup", { name: `${item}の結果` })
        .getByRole("radio", { name: answer, exact: true })
        .check();
    }
  }

  /** Ticks items of the plan of one insurer. */
  async plan(items: string): Promise<void> {
    for (const item of items) {
      await this.page.getByRole("checkbox", { name: `${item}を計画した` }).check();
    }
  }

  /** A field of one insurer, by its label. */
  field(label: string): Locator {
    return this.page.getByRole("region", { name: "計画と結果" }).getByLabel(label, { exact: true });
  }

  /** A cell of the table of insurers. Rows are counted from 1. */
  cell(row: number, column: Column): Locator {
    return this.page.getByLabel(`${row}行目の${column}`, { exact: true });
  }

  /** What is said about an insurer beside its fields. */
  calculated(row: number): Locator {
    return this.rows.nth(row - 1).getByRole("cell").nth(-2);
  }

  /** A card of the page, by its heading. */
  card(heading: string | RegExp): Locator {
    return this.page.getByRole("region", { name: heading, exact: true });
  }
}
