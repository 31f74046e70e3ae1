// The eligibility page: members, providers, statements and rules on one side, the answers on the other.
import type { Locator, Page } from "@playwright/test";

import { ImportDialog } from "./import_dialog.ts";
import { MemberTable } from "./member_table.ts";
import { Rules } from "./rules.ts";

export class EligibilityPage {
  readonly heading: Locator;
  /** The sentences that decide, as a screen reader hears them. */
  readonly verdict: Locator;
  /** The verdict with its source, and the requirements below it. */
  readonly results: Locator;
  readonly members: MemberTable;
  readonly preview: ImportDialog;
  readonly rules: Rules;
  readonly statements: Locator;
  readonly changes: Locator;

  constructor(readonly page: Page) {
    this.heading = page.getByRole("heading", { level: 1, name: "コンソーシアムの要件を確かめる" });
    this.results = page.getByRole("region", { name: "結果" });
    this.verdict = this.results.getByRole("status");
    this.members = new MemberTable(page);
    this.preview = new ImportDialog(page);
    this.rules = new Rules(page);
    this.statements = page.getByRole("region", { name: "体制と計画" });
    this.changes = page.getByRole("region", { name: "何が変われば答えが変わるか" });
  }

  private get requirements(): Locator {
    return this.page.getByRole("region", { name: "要件ごとの判定" }).getByRole("listitem");
  }

  /** The answers to the requirements, from the top. */
  async answers(): Promise<string[]> {
    return this.requirements.getByText(/^(満たして|まだ判断できません)/).allInnerTexts();
  }

  /** One requirement in the list of answers. */
  requirement(name: string): Locator {
    return this.requirements.filter({ has: this.page.getByText(name, { exact: true }) });
  }

  /** Answers a question of the consortium about itself. */
  async state(question: string, answer: string): Promise<void> {
    await this.statements.getByRole("group", { name: question }).getByRole("radio", { name: answer }).check();
  }
}
