import { expectAccessible } from "./fixtures/accessibility.ts";
import { site } from "./fixtures/places.ts";
import { test } from "./fixtures/test.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test("the first page is accessible", async ({ app, page }) => {
      await app.open(site);
      await expectAccessible(page);
    });
  });
}
