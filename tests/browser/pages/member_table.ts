// The member table and the ways into it.
import { expect, type Locator, type Page } from "@playwright/test";

import { type GivenFile } from "./shell.ts";

export type Column = "組合名" | "種別" | "保険者番号" | "加入者数" | "被保険者数" | "利用見込人数" | "主幹";

export class MemberTable {
  readonly heading: Locator;
  readonly region: Locator;
  /** The part of it that scrolls. */
  readonly sheet: Locator;
  readonly rows: Locator;
  readonly add: Locator;
  /** Where there are so many rows that fifty are on screen at a time. */
  readonly rowsBefore: Locator;
  readonly rowsAfter: Locator;
  /** What went wrong with the table that was just opened. */
  readonly fileProblem: Locator;

  constructor(readonly page: Page) {
    this.heading = page.getByRole("heading", { level: 1, name: "参加組合を入力する" });
    this.region = page.getByRole("region", { name: /^参加組合（\d+）$/ });
    this.sheet = page.getByRole("region", { name: "参加組合の一覧" });
    this.rows = page.getByRole("table", { name: "参加組合の一覧" }).locator("tbody").getByRole("row");
    this.add = page.getByRole("button", { name: "行を追加" });
    this.rowsBefore = this.region.getByRole("button", { name: "前の50行" });
    this.rowsAfter = this.region.getByRole("button", { name: "次の50行" });
    this.fileProblem = this.region.getByRole("alert");
  }

  /** A cell that is typed into. Rows are counted from 1. */
  cell(row: number, column: Column): Locator {
    return this.page.getByRole("textbox", { name: `${row}行目の${column}`, exact: true });
  }

  /** The sentence that belongs to a cell: what was repaired or cannot be read. */
  note(row: number, column: Column): Locator {
    return this.rows
      .nth(row - 1)
      .getByRole("cell")
      .filter({ has: this.cell(row, column) })
      .locator("span");
  }

  /** Shows the columns that are hidden while nothing stands in them. */
  async showColumns(...columns: Column[]): Promise<void> {
    await this.page.getByText("列を増やす").click();
    for (const column of columns) {
      await this.page.getByRole("group", { name: /^列を増やす/ }).getByRole("checkbox", { name: column }).check();
    }
  }

  us(name: string): Locator {
    return this.page.getByRole("radio", { name: `${name}を当組合にする` });
  }

  standing(row: number): Locator {
    return this.page.getByRole("combobox", { name: `${row}行目の確定・検討中` });
  }

  lead(row: number): Locator {
    return this.page.getByRole("radio", { name: `${row}行目の主幹` });
  }

  kind(row: number): Locator {
    return this.page.getByRole("combobox", { name: `${row}行目の種別` });
  }

  async move(name: string, direction: "上" | "下"): Promise<void> {
    await this.rows.getByRole("button", { name: `${name}を1行${direction}へ`, exact: true }).click();
  }

  async remove(name: string): Promise<void> {
    await this.rows.getByRole("button", { name: `${name}を削除`, exact: true }).click();
  }

  async goToLastRows(): Promise<void> {
    await expect(this.rowsAfter).toBeVisible();
    while (await this.rowsAfter.isEnabled()) {
      await this.rowsAfter.click();
    }
  }

  /** The names in the table, from the top. */
  async names(): Promise<string[]> {
    const cells = this.page.getByRole("textbox", { name: /^\d+行目の組合名$/ });
    return cells.evaluateAll((cells) => cells.map((cell) => (cell as HTMLInputElement).value));
  }

  /** Leaves the field that has the focus, as a person does who goes on reading. */
  async leave(): Promise<void> {
    await this.page.getByRole("heading", { level: 1 }).click();
  }

  /** Types into a cell and leaves it. */
  async fill(row: number, column: Column, text: string): Promise<void> {
    await this.cell(row, column).fill(text);
    await this.leave();
  }

  async openFile(file: GivenFile | string): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.page.getByRole("button", { name: "ファイルを開く（Excel・CSV）" }).click();
    await (await chooser).setFiles(file);
  }

  /** Puts a text into the clipboard and presses Ctrl+V where the focus is. */
  async paste(text: string): Promise<void> {
    await pasteInto(this.page, text);
  }
}

/** Presses Ctrl+V with `text` in the clipboard of the browser. */
export async function pasteInto(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await page.keyboard.press("Control+V");
}
