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

  constructor(readonly page: Page) {
    this.verdict = page.locator(".verdict").first();
    this.file = page.locator("input[type=file][data-takes=tables]");
    this.account = page.getByRole("region", { name: "読み取った内容" });
    this.bySociety = page.getByRole("region", { name: "組合ごとの結果" }).first();
  }

  /** Presses 中止 as soon as it is there: a file is counted before a test could look for the button. */
  async stopAtOnce(): Promise<void> {
    await this.page.evaluate((name) => {
      const observer = new MutationObserver(() => {
        const button = [...document.querySelectorAll("button")].find(({ textContent }) => textContent?.trim() === name);
        if (button) {
          observer.disconnect();
          button.click();
        }
      });
      observer.observe(document.body, { childList: true, subtree: true });
    }, "中止");
  }

  async look(view: OutcomesView): Promise<void> {
    await this.page.getByRole("navigation", { name: "結果の入れ方" }).getByRole("link", { name: view }).click();
  }
}

const HEADINGS = "参加者番号,組合名,年齢,性別,BMI（前）,BMI（後）,体重（前）,体重（後）,継続,資格喪失日,備考";

/** Makes a file of participants; every seventh has left the society, two of three went on. */
export function participants(lines: number): string {
  return [HEADINGS, ...Array.from({ length: lines }, (_, place) => participant(place + 1)), ""].join("\r\n");
}

/** The same in pieces, for files that are too large for one text. */
export function* participantsInPieces(lines: number): Generator<string> {
  const PIECE = 10_000;
  yield `${HEADINGS}\r\n`;
  for (let first = 1; first <= lines; first += PIECE) {
    const count = Math.min(PIECE, lines + 1 - first);
    yield Array.from({ length: count }, (_, place) => `${participant(first + place)}\r\n`).join("");
  }
}

function participant(number: number): string {
  const before = 20 + (number % 120) / 10;
  const after = before - (number % 5) / 10;
  const weight = (bmi: number) => (bmi * 2.7).toFixed(1);
  const left = number % 7 === 0 ? "2025/9/30" : "";
  return (
    `${number},健保${number % 4},${40 + (number % 30)},${number % 2 ? "男" : "女"},${before.toFixed(1)},${after.toFixed(1)},` +
    `${weight(before)},${weight(after)},${number % 3 ? "○" : "×"},${left},面談済み`
  );
}

/** Fills cells of a row of the table of totals, by their columns. */
export async function totalsRow(page: Page, row: number, cells: Record<string, string>): Promise<void> {
  for (const [column, text] of Object.entries(cells)) {
    await page.getByRole("textbox", { name: `${row}行目の${column}` }).fill(text);
  }
}
