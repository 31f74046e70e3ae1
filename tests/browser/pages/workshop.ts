// The workshop: exercises, the bar above the tools, the summary, exercises of one's own.
import type { Locator, Page } from "@playwright/test";

import type { GivenFile } from "./shell.ts";

export class WorkshopPage {
  /** The exercise that is on, on its own page. */
  readonly exercise: Locator;
  /** The task above the other pages. */
  readonly bar: Locator;
  readonly toAnswer: Locator;
  readonly check: Locator;
  readonly figure: Locator;
  /** What the check found. */
  readonly found: Locator;
  readonly hint: Locator;
  readonly next: Locator;
  readonly leave: Locator;
  readonly keepNothing: Locator;
  /** What is wrong with the file of exercises that was just opened. */
  readonly fileProblem: Locator;

  constructor(readonly page: Page) {
    this.exercise = page.getByRole("region", { name: /^課題\d+：/ });
    this.bar = page.getByRole("region", { name: "取り組み中の課題" });
    this.toAnswer = this.bar.getByRole("link", { name: "答え・ヒントの画面へ" });
    this.check = page.getByRole("button", { name: "答えを確かめる" });
    this.figure = this.exercise.getByRole("textbox");
    this.found = this.exercise.getByRole("status");
    this.hint = page.getByRole("button", { name: /^ヒントを見る/ });
    this.next = page.getByRole("button", { name: "次の課題へ" });
    this.leave = page.getByRole("button", { name: "課題をやめて自分のプランに戻る" });
    this.keepNothing = page.getByRole("button", { name: "このパソコンに何も残さない" });
    this.fileProblem = page.getByRole("region", { name: "講師の方へ" }).getByRole("alert");
  }

  begin(number: number): Locator {
    return this.page.getByRole("button", { name: `課題${number}を始める`, exact: true });
  }

  tool(name: string): Locator {
    return this.exercise.getByRole("link", { name: `「${name}」の画面で取り組む` });
  }

  /** The row of an exercise in the summary; the row after the last exercise is the total. */
  row(number: number): Locator {
    return this.page.getByRole("region", { name: "課題ごとの結果" }).getByRole("row").nth(number);
  }

  async openExercises(file: GivenFile | string): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.page.getByRole("button", { name: "課題のファイルを開く" }).click();
    await (await chooser).setFiles(file);
  }
}
