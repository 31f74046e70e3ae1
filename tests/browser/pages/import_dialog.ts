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
  readonly takeOver: Locator;
  readonly append: Locator;
  readonly replace: Locator;
  readonly cancel: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole("dialog", { name: "取り込みの確認" });
    this.field = this.dialog.getByRole("textbox", { name: /ここに貼り付けて/ });
    this.summary = this.dialog.getByRole("status");
    this.problems = this.listUnder("確認が必要な箇所");
    this.repairs = this.listUnder("直して読んだ箇所");
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

  /** What each column is read as, from the left. */
  async columns(): Promise<string[]> {
    return this.sheet
      .getByRole("combobox")
      .evaluateAll((menus) => menus.map((menu) => (menu as HTMLSelectElement).selectedOptions[0]?.label ?? ""));
  }

  private listUnder(heading: string): Locator {
    const title = this.page.getByRole("heading", { name: heading });
    return this.dialog.locator("div").filter({ has: title }).last().getByRole("listitem");
  }
}
