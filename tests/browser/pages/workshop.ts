// The workshop: exercises, the bar above the tools, the summary, the trainer's sheet, result codes, exercises of one's own.
import type { Locator, Page } from "@playwright/test";

import type { GivenFile } from "./shell.ts";

export class WorkshopPage {
  /** The exercise that is on, on its own page. */
  readonly exercise: Locator;
  /** The exercise above the other pages, and what is open of it. */
  readonly bar: Locator;
  readonly panel: Locator;
  readonly openTask: Locator;
  readonly openAnswer: Locator;
  readonly openHints: Locator;
  readonly toWorkshop: Locator;
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
  /** The result code of this learner. */
  readonly code: Locator;
  /** The trainer's sheet with its button, its field and its table. */
  readonly sheet: Locator;
  readonly openSheet: Locator;
  readonly start: Locator;
  readonly timetable: Locator;
  /** What the trainer chooses for the workshop. */
  readonly choice: Locator;
  readonly openChoice: Locator;
  readonly total: Locator;
  /** The results of a class. */
  readonly classResults: Locator;
  readonly codes: Locator;
  readonly classTable: Locator;

  constructor(readonly page: Page) {
    this.exercise = page.getByRole("region", { name: /^課題\d+：/ });
    this.bar = page.getByRole("region", { name: "取り組み中の課題" });
    this.panel = this.bar.getByRole("group", { name: /^(課題|答える・確かめる|ヒント \d+\/\d+)$/ });
    this.openTask = this.bar.getByRole("button", { name: "課題", exact: true });
    this.openAnswer = this.bar.getByRole("button", { name: "答える・確かめる" });
    this.openHints = this.bar.getByRole("button", { name: /^ヒント \d+\/\d+$/ });
    this.toWorkshop = this.bar.getByRole("link", { name: "研修モードへ" });
    this.check = page.getByRole("button", { name: "答えを確かめる" });
    this.figure = this.exercise.getByRole("textbox");
    this.found = this.exercise.getByRole("status");
    this.hint = page.getByRole("button", { name: /^ヒントを見る/ });
    this.next = page.getByRole("button", { name: "次の課題へ" });
    this.leave = page.getByRole("button", { name: "課題をやめて自分のプランに戻る" });
    this.keepNothing = page.getByRole("button", { name: "このパソコンに何も残さない" });
    this.fileProblem = page.getByRole("region", { name: "講師の方へ" }).getByRole("alert");
    this.code = page.getByRole("region", { name: "結果コード", exact: true }).getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4})+$/);
    this.sheet = page.getByRole("region", { name: "講師用の進行表と解答" });
    this.openSheet = this.sheet.getByRole("button", { name: /^進行表と解答を(開く|閉じる)/ });
    this.start = this.sheet.getByRole("textbox", { name: "開始時刻" });
    this.timetable = this.sheet.getByRole("region", { name: "進行表" });
    this.choice = page.getByRole("region", { name: "研修で使う課題と時間" });
    this.openChoice = this.choice.getByText("課題と時間を選ぶ", { exact: true });
    this.total = this.choice.getByRole("textbox", { name: "全体の時間" });
    this.classResults = page.getByRole("region", { name: "受講者の結果の集計" });
    this.codes = this.classResults.getByRole("textbox", { name: "受講者の結果コード" });
    this.classTable = this.classResults.getByRole("region", { name: "受講者ごとの結果" });
  }

  begin(number: number): Locator {
    return this.page.getByRole("button", { name: `課題${number}を始める`, exact: true });
  }

  /** The box of an exercise in the choice of the trainer. */
  chosen(title: string): Locator {
    return this.choice.getByRole("checkbox", { name: title });
  }

  /** The exercises in the list, from the top. */
  titles(): Locator {
    return this.page.getByRole("region", { name: "課題の一覧" }).locator("strong");
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
