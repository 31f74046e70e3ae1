// The rules that the plan is held against.
import type { Locator, Page } from "@playwright/test";

export class Rules {
  readonly region: Locator;
  readonly inUse: Locator;

  constructor(readonly page: Page) {
    this.region = page.getByRole("region", { name: "基準（公募要領）" });
    this.inUse = this.region.getByRole("combobox", { name: "使っている基準" });
  }

  /** Unfolds the figures. */
  async unfold(): Promise<void> {
    await this.region.getByText("基準の数値を見る・書き換える").click();
  }

  figure(label: string): Locator {
    return this.region.getByRole("textbox", { name: label });
  }

  statement(name: string): Locator {
    return this.region.getByRole("checkbox", { name });
  }

  /** The name of the rule set in use. */
  async nameInUse(): Promise<string> {
    return this.inUse.evaluate((menu) => (menu as HTMLSelectElement).selectedOptions[0]?.label ?? "");
  }
}
