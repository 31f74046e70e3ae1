// The frame around every page: the plan's own bar, files, undo, notices, what is kept.
import { expect, type Download, type Locator, type Page } from "@playwright/test";

/** A file as a test hands it to the page. */
export type GivenFile = { name: string; mimeType: string; buffer: Buffer };

/** A file that exists in memory only. */
export function given(name: string, content: string | Buffer): GivenFile {
  return { name, mimeType: "", buffer: Buffer.from(content) };
}

/** The pages that are opened from the menu of the header. */
const IN_MENU = new Set(["プランの管理", "研修モード", "出典と前提", "30秒でためす"]);

export class Shell {
  readonly title: Locator;
  readonly sample: Locator;
  readonly undo: Locator;
  /** Brings back the plan that was on screen before another one was opened. */
  readonly undoOpening: Locator;
  readonly redo: Locator;
  readonly keepNothing: Locator;
  /** Says that the plan on screen is kept on this device. */
  readonly saved: Locator;
  /** What went wrong with the file that was just opened. */
  readonly fileProblem: Locator;

  constructor(readonly page: Page) {
    this.title = page.getByRole("textbox", { name: "プランの名前" });
    this.sample = page.getByText("見本", { exact: true });
    this.undo = page.getByRole("banner").getByRole("button", { name: "元に戻す" });
    this.undoOpening = page.getByRole("status").getByRole("button", { name: "元に戻す" });
    this.redo = page.getByRole("button", { name: "やり直す" });
    this.keepNothing = page.getByRole("checkbox", { name: "このパソコンに入力内容を残さない" });
    this.saved = page.getByText("自動保存済み", { exact: true });
    this.fileProblem = page.getByRole("banner").getByRole("alert");
  }

  /** A notice about the plan or the device, by what it says. */
  notice(sentence: string | RegExp): Locator {
    return this.page.getByRole("status").filter({ hasText: sentence });
  }

  /** Goes to another page: a step of the way, or what stands in the menu of the header. */
  async goTo(name: string): Promise<void> {
    if (IN_MENU.has(name)) {
      await this.page.getByRole("banner").getByRole("button", { name: "メニュー" }).click();
      await this.page.getByRole("navigation", { name: "メニュー" }).getByRole("link", { name }).click();
      return;
    }
    await this.page.getByRole("navigation", { name: "ページ" }).getByRole("link", { name }).click();
  }

  /** Opens a plan file with the button in the header. */
  async openPlan(file: GivenFile | string): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.page.getByRole("button", { name: "プランのファイルを開く" }).click();
    await (await chooser).setFiles(file);
  }

  /** Saves the plan and waits until it has arrived. */
  async savePlan(): Promise<{ name: string; path: string }> {
    return arrived(this.page, () => this.page.getByRole("button", { name: "プランをファイルに書き出す" }).click());
  }

  async deleteEverything(): Promise<void> {
    await this.page.getByRole("button", { name: "このパソコンから入力内容をすべて消す" }).click();
    await this.page.getByRole("alert").getByRole("button", { name: "消す", exact: true }).click();
    await expect(this.notice("入力内容をすべて消しました。")).toBeVisible();
  }

  /** What this app keeps on the device, by name. */
  async kept(): Promise<Record<string, string>> {
    return this.page.evaluate(() => ({ ...localStorage }));
  }
}

/** The file that the page hands out because of `action`. */
export async function arrived(page: Page, action: () => Promise<void>): Promise<{ name: string; path: string }> {
  const download: Promise<Download> = page.waitForEvent("download");
  await action();
  const file = await download;
  return { name: file.suggestedFilename(), path: await file.path() };
}
