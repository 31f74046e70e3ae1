// The page of the costs: what is entered on one side, what all together cost beside it.
import type { Locator, Page } from "@playwright/test";

export class CostPage {
  readonly heading: Locator;
  readonly verdict: Locator;
  readonly totals: Locator;
  readonly lines: Locator;
  /** The two ways to say what going alone costs. */
  readonly assume: Locator;
  readonly enterToday: Locator;
  /** Leads to the shares. */
  readonly toShares: Locator;

  constructor(readonly page: Page) {
    const region = (name: string | RegExp) => page.getByRole("region", { name, exact: typeof name === "string" });
    this.heading = page.getByRole("heading", { level: 1, name: "費用と補助金を入れる" });
    this.verdict = region("結果").getByRole("status");
    this.totals = region("全体の費用").getByRole("row");
    this.lines = region(/^費用（\d+費目）$/);
    this.assume = page.getByRole("button", { name: "各組合が単独でも同じ料金表で契約すると仮定する" });
    this.enterToday = page.getByRole("button", { name: "いまの費用を入力する" });
    this.toShares = page.getByRole("main").getByRole("link", { name: "分け方を選ぶ" });
  }

  /** Adds a line with one of the buttons. */
  async add(form: string): Promise<void> {
    await this.lines.getByRole("group", { name: "費目を追加" }).getByRole("button", { name: form, exact: true }).click();
  }

  /** Opens the row of a line. */
  async open(line: string): Promise<void> {
    await this.lines.locator("summary", { hasText: line }).click();
  }

  /** A field of an open cost line. */
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
}
