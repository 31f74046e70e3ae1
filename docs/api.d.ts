/** Whole yen. Beyond ±(2^53 − 1) the digits as text. */
export type Yen = number | string;
/** An exact amount or number: a fraction in lowest terms, "n/d", or "n" when it is whole. */
export type Exact = string;
/** The id of a member of the plan. */
export type MemberId = number;
/** `unknown`: an input is missing. */
export type Answer = "met" | "not_met" | "unknown";
export type Method =
  | "planned_keys" | "equal_share" | "by_enrollees" | "by_insured" | "by_usage" | "by_standalone"
  | "shapley" | "nucleolus";

/** Why there is no answer; the same shape for every function. */
export interface ApiError {
  /** Names the error for programs; it never changes. */
  code: string;
  /** The path of the field, such as `plan.members[3].enrollees`; empty if it is about the whole text. */
  field: string;
  /** What was expected, in English. */
  message: string;
}
export interface Failure {
  error: ApiError;
}

/** Why a figure is unavailable. A missing input is never called `not_solved_yet`. */
export interface Reason {
  reason: string;
  [detail: string]: unknown;
}
/** A figure, or the reasons why there is none: at most 20, and then one called `others` with the `number` of the rest. */
export type Calculated<T> = { done: T } | { not_calculated: Reason[] };

/** The coalition with the least excess (its cost by itself less what it pays); `null` with one member. */
export type Closest = { members: MemberId[]; excess: Exact } | null;
export interface Closeness {
  method: Method;
  /** With exact shares. */
  exact: Calculated<Closest>;
  /** With shares in whole yen. */
  rounded: Calculated<Closest>;
}
export interface Shares {
  exact: Exact[];
  rounded: Yen[];
  /** Against going alone, after rounding; below zero is a loss. */
  gains: Yen[];
  winners: { gain: number; same: number; lose: number };
  rational: { exact: boolean; rounded: boolean; member: MemberId; smallest_gain: Exact };
  keys: object | null;
}
export interface Verdict {
  cheaper: "joint" | "alone" | "neither";
  joint: Yen;
  alone: Yen;
  /** Never below zero. */
  difference: Yen;
  office: Yen;
}
/** Whether any allocation gives no coalition a reason to leave; if none does, the coalitions that conflict. */
export type Core =
  | "not_empty"
  | { empty: { balanced_collection: { members: MemberId[]; weight: Exact }[]; shortfall: Exact } };

/** Lists of members follow `members`. */
export interface CostReport {
  members: MemberId[];
  errors: object[];
  whole: Calculated<{ gross: Yen; eligible: Yen; grant: Yen; income: Yen; net: Yen }>;
  grant: Calculated<{ answer: Answer; counted: Yen; if_met: Yen }> | null;
  lines: Calculated<object[]>;
  standalone: Calculated<object[]>;
  verdict: Calculated<Verdict>;
  methods: { method: Method; shares: Calculated<Shares>; closest: Calculated<Closeness> }[];
  extremes: { best: Method[]; worst: Method[] }[];
  core: Calculated<Core>;
  nucleolus_proof: Calculated<object>;
  contributions: Calculated<object[]>;
  break_even: Calculated<object>;
  settlement: Calculated<object> | null;
}

/** What `evaluate` and `evaluate_fully` answer, as JSON text: `report.schema.json` describes it. */
export interface Report {
  schema: "consortium-report/1";
  program: { name: string; version: string };
  problems: object[];
  eligibility: {
    assessment: {
      verdict: Answer;
      requirements: { id: string; required: boolean; answer: Answer; explanation: object }[];
      share: object;
      basis: object;
    };
    outlook: object;
  };
  cost: CostReport;
  stages: object;
}
