// Starts the app: compiles the module, hands it to the glue that
// wasm-bindgen made (`plannerGlue`) and calls `start_app`. The same script serves the site and the single file; they
// differ only in where the module comes from, and in whether pages are apart from it: `plannerPartFiles` lists their files.
(() => {
  "use strict";

  const { version, build, module: address } = document.currentScript.dataset;
  // The page about this app lists every file that was loaded: a browser would stop counting at 250.
  performance.setResourceTimingBufferSize(2000);
  const wishes = new URLSearchParams(location.search);

  // For the page that shows what the app does: whatever the browser refuses because the policy forbids it.
  // One attempt breaks as many policies as are stated, in the page and by the host.
  const refused = new Set();
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
    refused.add(`${effectiveDirective} ${blockedURI}`);
  });
  const policy = document.querySelector("meta[http-equiv=Content-Security-Policy]");
  // Addresses of memory are not loaded from anywhere.
  const isFile = (address) => !/^(blob|data):/.test(address);

  // `?theme=light` and `?theme=dark` choose the colours; otherwise the system does.
  const theme = wishes.get("theme");
  if (theme === "light" || theme === "dark") {
    document.documentElement.dataset.theme = theme;
  }

  // `?embed`: a part of somebody else's page. All that the page around it learns is how much room is needed.
  const embed = wishes.has("embed");
  if (embed) {
    document.documentElement.dataset.embed = "";
    new ResizeObserver(([{ borderBoxSize: [size] }]) => {
      parent.postMessage({ type: "consortium-planner:height", height: Math.ceil(size.blockSize) }, "*");
    }).observe(document.documentElement);
  }

  // The SHA-256 of what was loaded, as `sha256sum` prints it. Browsers compute it for pages that came by https, from this
  // very machine or from a disk.
  const hashOf = async (bytes) => {
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  };

  // Refuses what is not of the build; `hash` is the beginning of its hash, or all of it. Gives the whole hash, where the
  // browser computes it.
  const compare = async (bytes, hash, name) => {
    const found = crypto.subtle && (await hashOf(bytes));
    if (found && !found.startsWith(hash)) {
      throw new Error(`${name} is damaged, or of another version.`);
    }
    return found;
  };

  // On the site the module is a file beside the page. Some hosts serve it with a wrong type: then take the long way. It is
  // compiled while it arrives, but nobody gets it before it was compared. Where the browser computes no hash, it can still
  // be given the one that it shall hold the file to, if that is known to the end.
  const fetchModule = async (address, hash, options) => {
    const response = await fetch(address, crypto.subtle ? undefined : options);
    if (!response.ok) {
      throw new Error(`${address}: ${response.status}`);
    }
    const bytes = response.clone().arrayBuffer();
    const streams = response.headers.get("content-type") === "application/wasm";
    return Promise.all([
      streams ? WebAssembly.compileStreaming(response) : bytes.then((bytes) => WebAssembly.compile(bytes)),
      bytes.then((bytes) => compare(bytes, hash, address)),
    ]);
  };

  // The single file carries it: see `unpack.js`.
  const carried = globalThis.plannerModule;
  delete globalThis.plannerModule;
  const compiling = carried
    ? carried.then((bytes) => Promise.all([WebAssembly.compile(bytes), compare(bytes, build, "The module")]))
    : fetchModule(address, build, {
        integrity: `sha256-${btoa(build.replace(/../g, (byte) => String.fromCharCode(parseInt(byte, 16))))}`,
      }).then(([module, found]) => [module, found ?? build]);

  // How long nothing was asked for, in milliseconds, when the page counts as left alone.
  const PAUSE = 1000;

  // Each file is loaded once, whoever asks for it first. The name of a part ends with the beginning of its hash.
  const compiledParts = new Map();
  let underWay = 0;
  let lastHeard = 0;
  const compilePart = (file) => {
    if (!compiledParts.has(file)) {
      underWay += 1;
      const compiling = fetchModule(file, file.slice(-21, -5))
        .then(([module]) => module)
        .finally(() => {
          underWay -= 1;
          lastHeard = performance.now();
        });
      compiling.catch(() => compiledParts.delete(file));
      compiledParts.set(file, compiling);
    }
    return compiledParts.get(file);
  };

  // A page that is opened by its address must not wait for the module to ask for its part, which has the name of the page. A
  // plan that is kept is read before the page shows it. They come right behind the module, which shows what the page is about:
  // beside it they would share a slow line with it. Whatever else is asked for meanwhile waits for these.
  const [, page = ""] = location.hash.split("/");
  const { [page.replaceAll("-", "_")]: own = [], files = [] } = plannerPartFiles;
  const needed = new Set(page && plannerKept() ? [...own, ...files] : page ? own : []);
  const opening = compiling.then(
    () => Promise.allSettled(Array.from(needed, compilePart)),
    // Who starts the app says what became of the module.
    () => {},
  );

  // The program says when it has drawn the page of the address; what is not needed for that waits until it is on screen. A
  // page out of sight is never painted.
  let tellDrawn;
  const painted = new Promise((resolve) => {
    tellDrawn = resolve;
  }).then(
    () =>
      new Promise((resolve) => {
        // What is drawn before one frame is on screen before the next but one.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
        setTimeout(resolve, PAUSE);
      }),
  );

  // Opening a page must not need the network once the app is there: what is left is loaded as soon as the page has been left
  // alone for a while. What a page asks for comes in several waves, between which the line is idle: it is no time to begin.
  // One part after the other, first what most people open next: a page that is asked for meanwhile shares a slow line with
  // one part, not with all.
  const loadAllParts = async () => {
    await opening;
    const { changes, files, way, members, eligibility, cost, shares, solving, ...others } = plannerPartFiles;
    const first = [changes, files, way, members, eligibility, cost, shares, solving];
    for (const part of [...first, ...Object.values(others)]) {
      await Promise.allSettled((part ?? []).map(compilePart));
    }
  };

  // A worker on the compiled module with one of its parts: see `plannerWorker` for what it understands.
  const spawnWorker = (module, part) => {
    const source = `${plannerGlue}\n${plannerParts}\n${plannerWorker}\nplannerWorker(plannerGlue, plannerParts);`;
    const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
    const worker = new Worker(url);
    URL.revokeObjectURL(url);
    const { [part]: needed = [] } = plannerPartFiles;
    Promise.all(needed.map(async (file) => [file, await compilePart(file)])).then(
      (compiled) => worker.postMessage({ module, files: plannerPartFiles, compiled: new Map(compiled) }),
      (error) => worker.dispatchEvent(new ErrorEvent("error", { error })),
    );
    return worker;
  };

  // Without a network: the service worker stores the files of this build. A new version that it finds waits until the
  // user takes it, because taking it loads the page again.
  const newVersion = { waits: false, registration: undefined, tell() {} };

  const keepForOffline = async () => {
    const registration = await navigator.serviceWorker.register("service-worker.js");
    const look = () => {
      // The first version of all waits for nobody.
      if (registration.waiting && registration.active && !newVersion.waits) {
        newVersion.waits = true;
        newVersion.tell();
      }
    };
    newVersion.registration = registration;
    registration.addEventListener("updatefound", () => {
      registration.installing.addEventListener("statechange", look);
    });
    look();
    // A tab may stay open for days: it asks again when somebody comes back to it, once an hour at most.
    const HOUR = 3_600_000;
    let asked = performance.now();
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible" && performance.now() - asked > HOUR) {
        asked = performance.now();
        // Without a network there is nothing to ask; the next time will do.
        registration.update().catch(() => {});
      }
    });
  };

  // Loads what is left, once: after a pause, or as soon as somebody asks for it.
  let rest;
  const loadRest = async () => {
    await loadAllParts();
    if (!carried && !embed) {
      // Where browser or host do not allow it, the app needs its host each time, and nothing else changes.
      keepForOffline().catch(() => {});
    }
  };
  const complete = () => (rest ??= loadRest());
  const pause = async () => {
    for (let left = PAUSE; left > 0 && !rest; left = underWay > 0 ? PAUSE : lastHeard + PAUSE - performance.now()) {
      await new Promise((resolve) => setTimeout(resolve, left));
    }
  };

  const takeNewVersion = () => {
    const { waiting } = newVersion.registration;
    if (!waiting) {
      // Another tab has taken it already.
      location.reload();
      return;
    }
    waiting.addEventListener("statechange", () => {
      if (waiting.state === "activated") {
        location.reload();
      }
    });
    waiting.postMessage("take over");
  };

  // What leaves the module without being caught leaves it in a state that nobody knows: from then on it keeps nothing that
  // could be relied on. The mark is there when the page is loaded again in this tab.
  const STOPPED = "consortium-planner/stopped";
  let kept;
  let stopped = false;
  const look = (error) => {
    const isOfModule = error instanceof WebAssembly.RuntimeError || /wasm-function/.test(error?.stack);
    if (isOfModule && !stopped) {
      stopped = true;
      plannerStopped(error, kept);
      if (plannerKept()) {
        sessionStorage.setItem(STOPPED, "");
      }
    }
  };
  addEventListener("error", ({ error }) => look(error));
  addEventListener("unhandledrejection", ({ reason }) => look(reason));

  // Whether the kept plan is to be opened: asked where the app stopped on it.
  const opens = async () => {
    if (!plannerKept() || sessionStorage.getItem(STOPPED) === null) {
      return true;
    }
    sessionStorage.removeItem(STOPPED);
    return plannerAsk();
  };

  const start = async () => {
    const [module, found] = await compiling;
    const opensKept = await opens();
    const compileNow = async (file) => {
      if (!needed.has(file)) {
        await opening;
      }
      // What failed while nobody waited for it is asked for once more.
      return compilePart(file).catch(() => compilePart(file));
    };
    const parts = plannerParts(plannerPartFiles, compileNow);
    const program = plannerGlue(parts.require);
    parts.connect(await program({ module_or_path: module }));
    globalThis.consortiumPlanner = Object.freeze({
      version,
      build: found,
      opensKept,
      tellDrawn,
      painted,
      // The program says whenever it has kept the plan.
      tellKept: () => {
        kept = new Date();
      },
      form: carried ? "file" : "site",
      policy: policy?.content,
      folder: new URL(".", location).href,
      notices: () => plannerNotices(),
      get loaded() {
        return performance.getEntriesByType("resource").map(({ name }) => name).filter(isFile).join("\n");
      },
      get refused() {
        return [...refused].join("\n");
      },
      spawnWorker: (part) => spawnWorker(module, part),
      onNewVersion: (tell) => {
        newVersion.tell = tell;
        if (newVersion.waits) {
          tell();
        }
      },
      takeNewVersion,
      // Settled when there is nothing left to load. Whoever asks does not wait for a pause.
      get complete() {
        return complete();
      },
    });
    program.start_app();
    await pause();
    await complete();
  };

  start().catch((error) => plannerFailure(error, Boolean(carried)));
})();
