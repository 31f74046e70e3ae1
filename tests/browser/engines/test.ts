// The `test` of the scenarios: one engine for all, a fresh browser for each, and the promises about the network and the
// policy, which every scenario ends with.
import { test as base, expect } from "@playwright/test";

import type { Engine } from "./engine.ts";
import { Firefox } from "./firefox.ts";
import { Planner } from "./planner.ts";
import { WebKit } from "./webkit.ts";

const engines: Record<string, { start(): Promise<Engine> }> = { firefox: Firefox, webkit: WebKit };

export const test = base.extend<{ planner: Planner }, { engine: Engine }>({
  engine: [
    async ({}, use) => {
      const chosen = engines[process.env.ENGINE as string];
      if (!chosen) {
        throw new Error(`ENGINE is one of ${Object.keys(engines).join(", ")}.`);
      }
      const engine = await chosen.start();
      await use(engine);
      await engine.close();
    },
    { scope: "worker" },
  ],
  planner: async ({ engine }, use) => {
    const planner = await Planner.on(engine);
    await use(planner);
    await planner.expectPromisesKept();
  },
});

export { expect };
