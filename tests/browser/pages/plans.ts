// The page of plans: those kept, those side by side, and the link.
import type { Locator, Page } from "@playwright/test";

export class PlansPage {
  readonly heading: Locator;
  readonly keep: Locator;
  readonly kept: Locator;
  readonly comparison: Locator;
  readonly differences: Locator;
  readonly agreement: Locator;
  readonly onlyDifferences: Locator;
  readonly sharing: Locator;
  readonly link: Locator;
  readonly copyLink: Locator;
  readonly qrCode: Locator;
  readonly saveFile: Locator;
  readonly site: Locator;

  constructor(readonly page: Page) {
    this.heading = page.getByRole("heading", { level: 1, name: "プランを残す・比べる・渡す" });
    this.keep = page.getByRole("button", { name: "いまのプランを一覧に残す" });
    this.kept = page.getByRole("region", { name: /^残しているプラン/ }).getByRole("listitem");
    this.comparison = page.getByRole("region", { name: "並べて比べる" });
    this.differences = this.comparison.getByRole("region", { name: "違いのある項目" });
    this.agreement = this.comparison.getByRole("region", { name: "同じ項目" });
    this.onlyDifferences = this.comparison.getByRole("checkbox", { name: "違いのあるところだけを表示する" });
    this.sharing = page.getByRole("region", { name: "渡す", exact: true });
    this.link = page.getByRole("textbox", { name: "共有リンク" });
    this.copyLink = page.getByRole("button", { name: "リンクをコピー" });
    this.qrCode = page.getByRole("img", { name: /QRコード/ });
    this.saveFile = page.getByRole("button", { name: "プランのファイルを保存" });
    this.site = page.getByRole("textbox", { name: "公開サイトのアドレス" });
  }

  /** The name of a kept plan, as a field. Rows are counted from 1. */
  name(row: number): Locator {
    return this.page.getByRole("textbox", { name: `${row}番目の名前` });
  }

  /** The names of the kept plans, from the top. */
  async names(): Promise<string[]> {
    const fields = this.page.getByRole("textbox", { name: /番目の名前$/ });
    return fields.evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  }

  async open(title: string): Promise<void> {
    await this.page.getByRole("button", { name: `開く：${title}`, exact: true }).click();
  }

  async copy(title: string): Promise<void> {
    await this.page.getByRole("button", { name: `複製：${title}`, exact: true }).click();
  }

  async delete(row: number): Promise<void> {
    const entry = this.kept.nth(row - 1);
    await entry.getByRole("button", { name: "消す" }).click();
    await entry.getByRole("alert").getByRole("button", { name: "消す" }).click();
  }

  /** Chooses a plan for the comparison. */
  async choose(title: string): Promise<void> {
    await this.comparison.getByRole("checkbox", { name: title, exact: true }).check();
  }

  /** What each plan has in a row of the comparison. */
  async row(name: string): Promise<string[]> {
    const head = this.page.getByRole("rowheader", { name, exact: true });
    return this.comparison.getByRole("row").filter({ has: head }).getByRole("cell").allInnerTexts();
  }
}

/** The question that comes with a link. */
export class SharedPlan {
  readonly dialog: Locator;
  readonly refusal: Locator;
  readonly open: Locator;
  readonly leave: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole("dialog", { name: "共有されたプランが届いています" });
    this.refusal = page.getByRole("dialog", { name: "リンクを開けませんでした" });
    this.open = this.dialog.getByRole("button", { name: "このプランを開く" });
    this.leave = this.dialog.getByRole("button", { name: "開かない" });
  }
}
