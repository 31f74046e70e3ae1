// CSV files as Japanese spreadsheets save them.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { file, site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";
import { arrived, given } from "./pages/shell.ts";

/** Saved in CP932: full-width digits, separators, an insurer number that has lost its zero, and one bad cell. */
const cp932 = fileURLToPath(new URL("files/members-cp932.csv", import.meta.url));
const text = new TextDecoder("shift_jis").decode(await readFile(cp932));

const files = [
  { name: "in CP932", place: site, file: cp932 },
  { name: "in CP932, in the single file", place: file, file: cp932 },
  { name: "in UTF-8", place: site, file: given("members.csv", text) },
  { name: "in UTF-8 with a byte order mark", place: site, file: given("members.csv", `\ufeff${text}`) },
];

for (const { name, place, file } of files) {
  test(`a CSV file ${name} comes in with visible repairs`, async ({ app, eligibility }) => {
    const { members, preview } = eligibility;
    await app.open(place, "#/members");
    await members.openFile(file);
    await expect(preview.summary).toContainText("4組合を読み取りました。確認が必要な箇所 4件");
    await expect(preview.problems).toHaveText([
      /^2行目「保険者番号」の「1130012」は健康保険組合の番号ではありません/,
      /^3行目「保険者番号」の「０１０４００１３」は健康保険組合の番号ではありません/,
      /^4行目「保険者番号」の「33-12-0015」は健康保険組合の番号ではありません/,
      "4行目「加入者数」の「5千くらいか」は数として読めません。1234 や 1,234 のように入力してください。",
    ]);
    for (const repair of [
      "2行目「保険者番号」：先頭の0を補いました（1130012 → 01130012）。",
      "2行目「加入者数」：全角を半角に直しました。桁区切りのある数を読み取りました（１２，３４５ → 12,345）。",
      "3行目「保険者番号」：全角を半角に直しました（０１０４００１３ → 01040013）。",
      "4行目「保険者番号」：ハイフンを取り除きました（33-12-0015 → 33120015）。",
    ]) {
      await expect(preview.repairs.filter({ hasText: repair })).toHaveText(repair);
    }
    await preview.takeOver.click();
    await expect.poll(() => members.names()).toEqual(["髙島健康保険組合", "はま①健保", "北健保", "南健保"]);
    await expect(members.cell(1, "保険者番号")).toHaveValue("01130012");
    await expect(members.cell(1, "加入者数")).toHaveValue("12,345");
    await expect(members.cell(2, "加入者数")).toHaveValue("9,999");
    await expect(members.cell(3, "加入者数")).toHaveValue("5千くらいか");
    await expect(members.note(3, "加入者数")).toContainText("「5千くらいか」は数として読めません。");
    await expect(members.cell(4, "被保険者数")).toHaveValue("600");
  });
}

const refused = [
  {
    name: "a damaged workbook",
    file: given("members.xlsx", Buffer.from("PK\u0003\u0004\u0014\u0000\u0006\u0000")),
    sentence: "「members.xlsx」：ファイルが壊れています。",
  },
  {
    name: "an empty file",
    file: given("empty.csv", "\r\n"),
    sentence: "表に何も入っていません。",
  },
  {
    name: "a picture",
    file: given("members.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00])),
    sentence: "「members.png」：表のファイルではありません。Excel（.xlsx・.xls）、ODS、CSVのいずれかのファイルを選んでください。",
  },
  {
    name: "a web page without a table that is named as a workbook",
    file: given("members.xls", "<html><body><p>組合名、加入者数</p></body></html>"),
    sentence: "「members.xls」：Webページ（HTML）の形式のファイルで、読み取れる表がありません。",
  },
  {
    name: "a PDF",
    file: given("members.pdf", Buffer.from("%PDF-1.7\n")),
    sentence: "「members.pdf」：PDFファイルです。",
  },
  {
    name: "bytes that are no workbook, named as one",
    file: given("members.xlsx", Buffer.from([0x01, 0x02, 0x03, 0x8f, 0x90, 0x07, 0x41])),
    sentence: "「members.xlsx」：Excelファイル（.xlsx・.xls）でもODSファイルでもありません。",
  },
];

for (const { name, file, sentence } of refused) {
  test(`${name} is refused with a sentence, and the table stays`, async ({ app, eligibility }) => {
    const { members, preview } = eligibility;
    await app.open(site, "#/members");
    await members.add.click();
    await members.fill(1, "組合名", "東健保");
    await members.openFile(file);
    await expect(members.fileProblem).toContainText(sentence);
    await expect(members.fileProblem).toContainText("画面のプランは変わっていません。");
    await expect(preview.dialog).toBeHidden();
    await expect.poll(() => members.names()).toEqual(["東健保"]);
    await members.fileProblem.getByRole("button", { name: "閉じる" }).click();
    await expect(members.fileProblem).toBeHidden();
  });
}

test("a web page that a system named as a workbook is read as its table, and nothing of it runs", async ({
  app,
  eligibility,
}) => {
  const { members, preview } = eligibility;
  await app.open(site, "#/members");
  const page = `<html><head><meta charset="utf-8"><style>td { color: red }</style></head><body onload="run()">
    <p>（単位：千人）</p><img src="https://example.org/x.png" onerror="run()"><script>run()</script>
    <table border="1"><tr><th rowspan="2">組合名</th><th colspan="2" style="color: red">加入者数</th></tr>
    <tr><th>被保険者</th><th>計</th></tr><tr><td>甲健保</td><td>6</td><td>9</td></tr>
    <tr><td>乙健保</td><td>20</td><td>30</td></tr></table></body></html>`;
  await members.openFile(given("members.xls", page));
  await expect(preview.summary).toContainText("2組合を読み取りました。");
  expect(await preview.rows()).toEqual(["単位の行", "見出し", "見出し", "データ", "データ"]);
  await preview.takeOver.click();
  await expect.poll(() => members.names()).toEqual(["甲健保", "乙健保"]);
  await expect(members.cell(2, "加入者数")).toHaveValue("30,000");
});

test("the list that is written out comes back as it was, and the template has the headings", async ({
  app,
  eligibility,
}) => {
  const { members, preview, page } = eligibility;
  await app.open(site, "#/members");
  const template = await arrived(page, () => page.getByRole("button", { name: "ひな形（CSV）" }).click());
  expect(template.name).toBe("参加組合_ひな形.csv");
  expect(await readFile(template.path, "utf8")).toBe(
    "\ufeff組合名,種別,保険者番号,加入者数,被保険者数,利用見込人数,主幹,確定・検討中\r\n",
  );

  await members.openFile(cp932);
  await preview.takeOver.click();
  const list = await arrived(page, () => page.getByRole("button", { name: "CSVで保存" }).click());
  await members.openFile(given(list.name, await readFile(list.path)));
  await preview.replace.click();
  await expect(preview.dialog).toBeHidden();
  await expect.poll(() => members.names()).toEqual(["髙島健康保険組合", "はま①健保", "北健保", "南健保"]);
  await expect(members.cell(3, "加入者数")).toHaveValue("5千くらいか");
  await expect(members.lead(1)).toBeChecked();
});
