// Started by `cargo xtask test`, which builds the app, serves it and says in the environment where it is:
//   BASE_URL       address of the server, with a slash at its end; the site is there and in a folder below
//   SITE_FOLDER    name of that folder
//   SINGLE_FILE    path of consortium-planner.html
//   CHROME         path of the browser; without it Playwright's own is used
//   TRACE          if set, what led to a failure is recorded
import { defineConfig } from "@playwright/test";

if (!process.env.BASE_URL || !process.env.SINGLE_FILE) {
  throw new Error("Start the browser tests with `cargo xtask test --only browser`.");
}

export default defineConfig({
  testDir: ".",
  // The scenarios in other engines: see `engines/playwright.config.ts`.
  testIgnore: "engines/**",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [["list"]],
  // How long a test may hang, not how long it should take: other programs may be busy on the same machine.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: process.env.BASE_URL,
    locale: "ja-JP",
    timezoneId: "Asia/Tokyo",
    // A page must not move things on its own while a test looks at them.
    reducedMotion: "reduce",
    // Storing the app for use without a network takes time in each new browser: `offline.spec.ts` and others ask for it.
    serviceWorkers: "block",
    trace: process.env.TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROME || undefined,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
