// WebKit, as GTK applications have it: a small browser on a screen of its own that nobody sees, driven by W3C WebDriver.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";

import { expect } from "@playwright/test";

import type { Engine, Found, Key, Tab, Task } from "./engine.ts";

/** How WebDriver writes the keys that are no letters. */
const KEYS: Partial<Record<Key, string>> = { Control: "\uE009", Enter: "\uE007", Escape: "\uE00C" };

/** The name under which a reference to an element travels. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
type Reference = { [ELEMENT]: string };

/** How long a browser may take until it listens to its driver, in milliseconds, and how often it is started. */
const PATIENCE = 45_000;
const STARTS = 3;

export class WebKit implements Engine {
  readonly endsCompositionBeforeKey = true;
  readonly cannotPrint = "WebKitWebDriver has no command that prints";
  private session?: Session;

  private constructor(
    private readonly screen: ChildProcess,
    private readonly home: string,
    private readonly environment: NodeJS.ProcessEnv,
    readonly downloads: string,
  ) {}

  static async start(): Promise<WebKit> {
    const home = await mkdtemp(join(tmpdir(), "planner-webkit-"));
    const downloads = join(home, "downloads");
    await mkdir(downloads);
    await writeFile(join(home, "user-dirs.dirs"), `XDG_DOWNLOAD_DIR="${downloads}"\n`);

    const screen = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1366x900x24", "-nolisten", "tcp"], {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    });
    // It says its number as soon as it takes programs.
    const [display] = await once(screen.stdio[3] as Readable, "data");
    const environment = {
      ...process.env,
      DISPLAY: `:${String(display).trim()}`,
      GDK_BACKEND: "x11",
      XDG_CONFIG_HOME: home,
      // Nothing of the desktop around it: no bus, no settings, no assistive technology that would listen.
      DBUS_SESSION_BUS_ADDRESS: "disabled:",
      GSETTINGS_BACKEND: "memory",
      NO_AT_BRIDGE: "1",
    };
    return new WebKit(screen, home, environment, downloads);
  }

  async open(): Promise<Tab> {
    await this.session?.end();
    this.session = await Session.begin(this.environment);
    return new WebKitTab(this.session);
  }

  async close(): Promise<void> {
    await this.session?.end();
    const ended = once(this.screen, "exit");
    this.screen.kill();
    await ended;
    await rm(this.home, { recursive: true });
  }
}

/** A driver and its browser, from their start to their end. The browser keeps nothing on the disk. */
class Session {
  private constructor(
    private readonly driver: ChildProcess,
    private readonly url: string,
  ) {}

  /** Starts both. Now and then a browser and its driver wait for each other for ever: then they are started again. */
  static async begin(environment: NodeJS.ProcessEnv): Promise<Session> {
    for (let start = 1; ; start += 1) {
      const port = await freePort();
      // A group of processes of its own, which the browser is part of.
      const driver = spawn(process.env.WEBKIT_DRIVER as string, [`--port=${port}`], {
        stdio: "ignore",
        detached: true,
        env: environment,
      });
      const url = `http://127.0.0.1:${port}`;
      await expect(async () => expect(await send("GET", `${url}/status`)).toMatchObject({ ready: true })).toPass();
      const capabilities = { alwaysMatch: { timeouts: { script: 60_000, pageLoad: 60_000 } } };
      try {
        const body = { capabilities };
        const begun = await send("POST", `${url}/session`, body, AbortSignal.timeout(PATIENCE));
        return new Session(driver, `${url}/session/${(begun as { sessionId: string }).sessionId}`);
      } catch (error) {
        await endGroup(driver);
        if (start === STARTS) {
          throw error;
        }
      }
    }
  }

  ask(path: string): Promise<unknown> {
    return send("GET", `${this.url}/${path}`);
  }

  tell(path: string, body: object = {}): Promise<unknown> {
    return send("POST", `${this.url}/${path}`, body);
  }

  async end(): Promise<void> {
    await endGroup(this.driver);
  }
}

/** Ends a program and those that it has started. */
async function endGroup(program: ChildProcess): Promise<void> {
  const ended = once(program, "exit");
  process.kill(-(program.pid as number));
  await ended;
}

class WebKitTab implements Tab {
  constructor(private readonly session: Session) {}

  async go(address: string): Promise<void> {
    await this.session.tell("url", { url: address });
  }

  async reload(): Promise<void> {
    await this.session.tell("refresh");
  }

  async define(script: string): Promise<void> {
    await this.session.tell("execute/sync", { script, args: [] });
  }

  async run<Arguments extends unknown[], Answer>(
    task: Task<Arguments, Answer>,
    ...given: Arguments
  ): Promise<Awaited<Answer>> {
    const script = `
      const [given, tell] = arguments;
      Promise.resolve(given).then((given) => (${task})(...given)).then(
        (answer) => tell({ answer }),
        (error) => tell({ failed: String(error) }),
      );`;
    const told = (await this.session.tell("execute/async", { script, args: [given] })) as
      | { answer: Awaited<Answer> }
      | { failed: string };
    if ("failed" in told) {
      throw new Error(told.failed);
    }
    return told.answer;
  }

  async find<Arguments extends unknown[]>(
    task: Task<Arguments, Element | undefined>,
    ...given: Arguments
  ): Promise<Found | undefined> {
    const script = `return (${task})(...arguments);`;
    const reference = (await this.session.tell("execute/sync", { script, args: given })) as Reference | null;
    if (!reference) {
      return undefined;
    }
    const element = `element/${reference[ELEMENT]}`;
    return {
      click: async () => void (await this.session.tell(`${element}/click`)),
      choose: async (path) => void (await this.session.tell(`${element}/value`, { text: path })),
    };
  }

  async type(text: string): Promise<void> {
    const reference = (await this.session.ask("element/active")) as Reference;
    await this.session.tell(`element/${reference[ELEMENT]}/value`, { text });
  }

  async press(...keys: Key[]): Promise<void> {
    const values = keys.map((key) => KEYS[key] ?? key);
    const actions = [
      ...values.map((value) => ({ type: "keyDown", value })),
      ...values.reverse().map((value) => ({ type: "keyUp", value })),
    ];
    await this.session.tell("actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  async print(): Promise<Buffer> {
    throw new Error("A scenario asks for `cannotPrint` before it prints.");
  }
}

/** One command of WebDriver. */
async function send(method: "GET" | "POST", url: string, body?: object, signal?: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { method, body: body && JSON.stringify(body), signal });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) {
    const { error, message } = value as { error: string; message: string };
    throw new Error(`${error}: ${message}`);
  }
  return value;
}

/** A port that nobody has: the driver takes a number only. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
