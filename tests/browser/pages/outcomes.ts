// The page of outcomes: totals, a file of participants, the review sheet.
import type { Locator, Page } from "@playwright/test";

export type OutcomesView = "合計から" | "参加者のファイルから" | "評価シート";

export class OutcomesPage {
  /** The sentences that answer. */
  readonly verdict: Locator;
  /** The input of the file, which the button opens. */
  readonly file: Locator;
  readonly account: Locator;
  readonly bySociety: Locator;
  readonly stop: Locator;

  constructor(readonly page: Page) {
    this.verdict = page.locator(".verdict").first();
    this.file = page.locator("input[type=file][data-takes=tables]");
    this.account = page.getByRole("region", { name: "読み取った内容" });
    this.bySociety = page.getByRole("region", { name: "組合ごとの結果" });
    this.stop = page.getByRole("button", { name: "中止" });
  }

  async look(view: OutcomesView): Promise<void> {
    await this.page.getByRole("navigation", { name: "結果の入れ方" }).getByRole("link", { name: view }).click();
  }
}

/** Makes lines of a file of participants; every seventh has left the society, every third went on. */
export function participants(lines: number, sentinel = ""): string {
  const parts = ["参加者番号,組合名,年齢,性別,BMI（前）,BMI（後）,体重（前）,体重（後）,継続,資格喪失日,備考"];
  for (let number = 1; number <= lines; number += 1) {
    const before = 20 + (number % 120) / 10;
    const after = before - (number % 5) / 10;
    const left = number % 7 === 0 ? "2025/9/30" : "";
    parts.push(
      `${sentinel}${number},健保${number % 4},${40 + (number % 30)},${number % 2 ? "男" : "女"},${before.toFixed(1)},${after.toFixed(1)},` +
        `${(before * 2.7).toFixed(1)},${(after * 2.7).toFixed(1)},${number % 3 ? "○" : "×"},${left},${sentinel}備考`,
    );
  }
  return `${parts.join("\r\n")}\r\n`;
}
