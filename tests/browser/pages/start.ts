// The start page.
import type { Locator, Page } from "@playwright/test";

export class StartPage {
  readonly empty: Locator;
  readonly goOn: Locator;

  constructor(readonly page: Page) {
    this.empty = page.getByRole("button", { name: "空のプランから始める" });
    this.goOn = page.getByRole("link", { name: "前回の続きから" });
  }

  /** A made-up consortium, by the beginning of its name. */
  sample(name: string): Locator {
    return this.page.getByRole("region", { name: "見本で試す" }).getByRole("button", { name });
  }

  /** Unfolds the consortia adopted in the past. */
  async unfoldAdopted(): Promise<void> {
    await this.page.getByText("採択された").click();
  }

  /** The consortia adopted in the past. */
  get adopted(): Locator {
    return this.page.getByRole("group").filter({ hasText: "採択された" }).getByRole("button");
  }
}
