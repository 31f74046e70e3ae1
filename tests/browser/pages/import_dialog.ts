// The preview of a table before anything is taken over.
import type { Locator, Page } from "@playwright/test";

import { pasteInto } from "./member_table.ts";

export class ImportDialog {
  readonly dialog: Locator;
  readonly field: Locator;
  readonly summary: Locator;
  readonly problems: Locator;
  readonly repairs: Locator;
  readonly sheet: Locator;
  readonly columnsLeftOut: Locator;
  readonly totals: Locator;
  readonly takeOver: Locator;
  readonly append: Locator;
  readonly replace: Locator;
  readonly cancel: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole("dialog", { name: "取り込みの確認" });
    this.field = this.dialog.getByRole("textbox", { name: /ここに貼り付けて/ });
    this.summary = this.dialog.getByRole("status").getByRole("paragraph");
    this.problems = this.listUnder("確認が必要な箇所");
    this.repairs = this.listUnder("直して読んだ箇所");
    this.columnsLeftOut = this.listUnder("取り込まない列");
    this.totals = this.listUnder("合計の照合");
    this.sheet = this.dialog.getByRole("region", { name: "読み取った表" });
    this.takeOver = this.dialog.getByRole("button", { name: "取り込む" });
    this.append = this.dialog.getByRole("button", { name: "いまの一覧の後ろに追加" });
    this.replace = this.dialog.getByRole("button", { name: /いまの\d+(組合|保険者)と置き換える/ });
    this.cancel = this.dialog.getByRole("button", { name: "やめる" });
  }

  /** Opens the preview with its button and pastes into it. */
  async openWith(text: string): Promise<void> {
    await this.page.getByRole("button", { name: "Excelから貼り付け" }).click();
    await this.field.focus();
    await pasteInto(this.page, text);
  }

  /** What the sheet's column is read as. Columns are counted from 1. */
  column(position: number): Locator {
    return this.sheet.getByRole("combobox", { name: `${position}列目の割り当て` });
  }

  /** What becomes of the rows of the sheet, from the top: 見出し, データ, 読まない（注記）. */
  async rows(): Promise<string[]> {
    return this.sheet
      .locator("tbody")
      .getByRole("row")
      .evaluateAll((rows) =>
        rows.map((row) => {
          const role = (row as HTMLTableRowElement).cells[1]?.cloneNode(true) as HTMLElement | undefined;
          role?.querySelectorAll("button").forEach((button) => button.remove());
          return role?.textContent ?? "";
        }),
      );
  }

  /** The switch of a row: 読む or 読まない. */
  row(number: number, choice: "読む" | "読まない"): Locator {
    return this.sheet.getByRole("button", { name: `${number}行目を${choice}`, exact: true });
  }

  /** The unit of a column of numbers. */
  unit(position: number): Locator {
    return this.sheet.getByRole("combobox", { name: `${position}列目の単位` });
  }

  /** What each column is read as, from the left. */
  async columns(): Promise<string[]> {
    return this.sheet
      .getByRole("combobox", { name: /列目の割り当て$/ })
      .evaluateAll((menus) => menus.map((menu) => (menu as HTMLSelectElement).selectedOptions[0]?.label ?? ""));
  }

  private listUnder(heading: string): Locator {
    const title = this.page.getByRole("heading", { name: heading });
    return this.dialog.locator("div").filter({ has: title }).last().getByRole("listitem");
  }
}
