// The page of sources: every rule and every indicator with the place it comes from.
import { site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";

test("requirements, items of both ladders and the survey stand there with their sources", async ({ app, page }) => {
  await app.open(site, "#/sources");
  const rows = (name: string | RegExp) => page.getByRole("region", { name }).getByRole("row");
  await expect(rows(/平成30年度/)).toHaveCount(1 + 9);
  await expect(rows("連合会の項目")).toHaveCount(1 + 13);
  await expect(rows("保険者の項目")).toHaveCount(1 + 9);
  await expect(rows("保険者の項目").nth(1)).toContainText("①");
  await expect(page.getByText(/2024年の素案/)).not.toHaveCount(0);
});
