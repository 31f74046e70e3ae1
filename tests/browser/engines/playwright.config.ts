// Started by `cargo xtask test --only firefox` and `--only webkit`. Playwright is the runner here, and no more: it has no
// driver for the browsers as people have them. In the environment, beside what the tests in Chromium are told:
//   ENGINE         `firefox` or `webkit`
//   FIREFOX        path of the browser
//   WEBKIT_DRIVER  path of WebKitWebDriver, which brings its browser along
import { defineConfig } from "@playwright/test";

if (!process.env.BASE_URL || !process.env.SINGLE_FILE || !process.env.ENGINE) {
  throw new Error("Start the scenarios with `cargo xtask test --only firefox` or `--only webkit`.");
}

export default defineConfig({
  testDir: ".",
  outputDir: `../test-results/${process.env.ENGINE}`,
  // One browser, which takes a while to start, for all of them.
  workers: 1,
  forbidOnly: true,
  reporter: [["list"]],
  // How long a scenario may hang, not how long it should take: other programs may be busy on the same machine.
  timeout: 120_000,
  expect: { timeout: 30_000, toPass: { timeout: 30_000 } },
  // The drivers lose a session now and then. A fault of the app comes back; what passed only then is named as flaky.
  retries: 2,
});
