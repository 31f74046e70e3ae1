// What a scenario needs of a browser, whichever engine it has. `firefox.ts` and `webkit.ts` drive one each.

/** An engine, started once for all scenarios. */
export interface Engine {
  /** Opens a tab of a browser in which nothing is kept. The tab before, and all that its browser kept, is gone then. */
  open(): Promise<Tab>;
  /** Where files that are downloaded arrive. */
  readonly downloads: string;
  /** Whether the Enter that confirms a conversion reaches the page after the composition has ended. */
  readonly endsCompositionBeforeKey: boolean;
  /** Why pages cannot be printed, where the driver has no command for it. */
  readonly cannotPrint?: string;
  close(): Promise<void>;
}

/** A function that runs in the page: it sees nothing of what stands around it, and its arguments travel as JSON. */
export type Task<Arguments extends unknown[], Answer> = (...given: Arguments) => Answer;

export interface Tab {
  /** Opens an address and waits until it is loaded. */
  go(address: string): Promise<void>;
  reload(): Promise<void>;
  /** Makes the names of a script known to the page that is open. */
  define(script: string): Promise<void>;
  /** Runs a function in the page, and waits for it if it promises something. Its answer travels as JSON. */
  run<Arguments extends unknown[], Answer>(task: Task<Arguments, Answer>, ...given: Arguments): Promise<Awaited<Answer>>;
  /** The element that a function finds in the page. */
  find<Arguments extends unknown[]>(
    task: Task<Arguments, Element | undefined>,
    ...given: Arguments
  ): Promise<Found | undefined>;
  /** Types where the focus is. */
  type(text: string): Promise<void>;
  /** Presses the last key while the others are held. */
  press(...keys: Key[]): Promise<void>;
  /** The page as a PDF file. */
  print(): Promise<Buffer>;
}

/** An element of the page as it is now; it may be gone the next moment. */
export interface Found {
  /** Clicks its middle. */
  click(): Promise<void>;
  /** Chooses a file in a file input. */
  choose(path: string): Promise<void>;
}

export type Key = "Control" | "Enter" | "Escape" | "a" | "c" | "v";
