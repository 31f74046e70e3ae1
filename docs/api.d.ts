/** Whole yen. Beyond ±(2^53 − 1) the digits as text. */
export type Yen = number | string;
/** An exact amount or number: a fraction in lowest terms, "n/d", or "n" when it is whole. */
export type Exact = string;
/** The id of a member of the plan. */
export type MemberId = number;
/** The name of an input, such as `member-3-enrollees`. */
export type FieldName = string;
/** An allocation key. */
export type Key =
  | "equal_share" | "weighted_equal_share" | "by_enrollees" | "by_insured" | "by_usage" | "by_standalone"
  | "fixed_percentages";
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
export type Reason =
  | { reason: "missing" | "unreadable"; field: FieldName }
  | { reason: "invalid"; error: InvalidInput }
  | { reason: "no_members" | "no_cost_lines" | "grant_open" | "too_large" }
  | { reason: "nucleolus_not_proved" | "cancelled" | "not_solved_yet" }
  | { reason: "nothing_to_divide_by"; key: Key }
  | { reason: "total_below_zero"; total: Yen }
  | { reason: "too_many_members"; members: number; most: number }
  | { reason: "no_structure"; obstacle: string }
  | { reason: "every_allocation_has_a_loser"; excess: Yen }
  | { reason: "broken_invariant"; expectation: string; file: string; line: number }
  | { reason: "others"; number: number };
/** An input that contradicts itself. */
export interface InvalidInput {
  field: FieldName;
  fault:
    | "negative" | "not_positive" | "above_whole" | "out_of_order" | "twice"
    | { sum_is_not_whole: { sum: string } }
    | { percentages_are_not_whole: { sum: string } }
    | { unknown_member: { member: MemberId } };
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
  /** Against going alone, after rounding; below zero is a loss. `null`, like the two below, while that is not known. */
  gains: Yen[] | null;
  winners: { gain: number; same: number; lose: number } | null;
  rational: {
    exact: boolean;
    rounded: boolean;
    member: MemberId;
    smallest_gain: Exact;
    rounded_member: MemberId;
    rounded_gain: Yen;
  } | null;
  /** What the keys multiply; `null` if the method uses none. A line comes with the percentage of it in the pool. */
  keys: {
    pools: { key: Key; lines: [number, string][]; amount: Exact; weights: number[]; total_weight: number }[];
    own: Exact[];
  } | null;
}
export interface Verdict {
  cheaper: "joint" | "alone" | "neither";
  joint: Yen;
  alone: Yen;
  /** Never below zero. */
  difference: Yen;
  office: Yen;
  gross: Yen;
}
/** Whether any allocation gives no coalition a reason to leave; if none does, the coalitions that conflict. */
export type Core =
  | "not_empty"
  | { empty: { balanced_collection: { members: MemberId[]; weight: Exact }[]; shortfall: Exact } };

/** Whether all together get the grant, with how much it is counted, and how much it would be. */
export interface GrantStanding {
  answer: Answer;
  counted: Yen;
  if_met: Yen;
}
/** What a member adds to the cost and brings by way of the grant, against the others without it. */
export interface Contribution {
  member: MemberId;
  adds: Yen;
  cost_without: Yen;
  grant_without: Answer;
  grant_lost: Yen;
  worth: Yen;
}

/** What is paid with the grant, only while it is open whether all together get it. All other figures are without it. */
export interface IfGranted {
  depends_on_sizes: MemberId[];
  depends_on_requirements: boolean;
  net: Yen;
  verdict: Verdict | null;
  methods: { method: Method; rounded: Yen[] }[];
  break_even_without: BreakEven | null;
  participants_with: BreakEven["participants"];
}

/** What it takes until joint work pays. */
export interface BreakEven {
  members: { first: { members: number; last: MemberId } } | { more: { members: number } } | { never: { tried: number } };
  participants: { intervals: { from: number; to: number | null }[]; tried: number; complete: boolean } | null;
}

/** Lists of members follow `members`. */
export interface CostReport {
  members: MemberId[];
  errors: InvalidInput[];
  /** The inputs that were said to be only about right: so are the figures made from them. */
  approximate?: FieldName[];
  rounding: Calculated<{ unit: 1 | 10 | 100 | 1000; lead: MemberId | null }>;
  whole: Calculated<{ gross: Yen; eligible: Yen; grant: Yen; income: Yen; surplus: Yen; net: Yen }>;
  grant: Calculated<GrantStanding> | null;
  if_granted?: IfGranted;
  lines: Calculated<{ line: number; owner: MemberId | null; eligible: boolean; amount: Yen; net: Exact }[]>;
  standalone: Calculated<{ calculated: Yen; today: Yen | null; alone: Yen }[]>;
  verdict: Calculated<Verdict>;
  methods: { method: Method; shares: Calculated<Shares>; closest: Calculated<Closeness> }[];
  extremes: { best: Method[]; worst: Method[] }[];
  core: Calculated<Core>;
  nucleolus_proof: Calculated<{ levels: { excess: Exact; number: number; coalitions: MemberId[][] }[] }>;
  contributions: Calculated<Contribution[]>;
  break_even: Calculated<BreakEven>;
  settlement: Calculated<{
    provisional_total: Yen;
    final_total: Yen;
    change: Yen;
    provisional: Yen[];
    settled: Yen[];
    differences: Yen[];
  }> | null;
}

export interface Bilingual {
  ja: string;
  en: string;
}
/** How many societies are small. `lowest` and `highest`: with every missing size against and for the consortium. */
export interface SmallShare {
  small: number;
  large: number;
  unknown: number;
  all: number;
  share: Exact | null;
  lowest: Exact | null;
  highest: Exact | null;
}
export interface Outcome {
  share: SmallShare;
  small_share: Answer;
  verdict: Answer;
}
/** A change, with the answers before and after it. */
export interface Claim {
  change:
    | { kind: "add_small" | "add_large"; societies: number }
    | { kind: "leave" | "cross_limit"; member: MemberId }
    | { kind: "settle_sizes"; small: number };
  before: Outcome;
  after: Outcome;
}
/** What would change the answers. */
export interface Outlook {
  before: Outcome;
  small_joining: Claim[];
  large_joining: Claim[];
  leaving: Claim[];
  near_limit: { member: MemberId; enrollees: number; size: "small" | "large"; people_to_cross: number; claim: Claim }[];
  settling: Claim | null;
  missing: { field: FieldName; relevance: "nothing" | "requirement" | "verdict" }[];
  /** The inputs that were said to be only about right, as far as an answer rests on them. */
  approximate?: { field: FieldName; relevance: "requirement" | "verdict" }[];
}

export interface Span<T> {
  lowest: T;
  highest: T;
}
/** A percentage as it is printed, without the sign. */
export type PrintedPercent = string;
export interface Items {
  answer: Answer;
  met: number[];
  missing: number[];
  unknown: number[];
}
export interface RungProgress extends Items {
  rung: number;
}
export type Matrix = { item: number; answer: Answer; asked_by: boolean[] }[];
/** `formula` and the changes are told apart by `id` and `kind`: `report.schema.json` has the fields of each. */
export interface StagesExplanation {
  formula: { id: string } & Record<string, unknown>;
  topic: "federation_stages" | "insurer_steps" | "achievement_rate" | "satisfaction" | "prefecture_rates";
  would_change: ({ kind: string } & Record<string, unknown>)[];
}
export interface FederationReport {
  /** `null`: on no stage yet. */
  stage: Span<number | null>;
  progress: RungProgress[];
  next: RungProgress | null;
  met_for_next: number[];
  met_beyond_next: number[];
  short_term: Items;
  medium_term: Items;
  prefecture_wide: Answer;
  matrix: Matrix;
  not_in_list: number[];
  explanation: StagesExplanation;
}
export interface InsurerReport {
  rate:
    | { kind: "unknown" | "undefined" }
    | { kind: "from_items"; achieved: number; open: number; planned: number }
    | { kind: "stated"; rate: PrintedPercent };
  before: Span<number>;
  after: Span<number>;
  movement: "rose" | "stayed" | "fell" | "possibly_fell" | "did_not_fall";
  step_up: { kind: "not_planned" | "unreadable" | "no_step_up" } | { kind: "planned"; target: number; reached: Answer };
  items: {
    plan: { planned: number[]; achieved: number[]; missed: number[]; open: number[] } | null;
    taken_from_before: number[];
    lost: number[];
    step: Span<number>;
    progress: RungProgress[];
    short_term: Items;
    medium_term: Items;
    matrix: Matrix;
    explanation: StagesExplanation;
  } | null;
  problems: ({ kind: string } & Record<string, unknown>)[];
  rate_explanation: StagesExplanation | null;
}
/** Rows are counted as in the plan. */
export interface PrefectureReport {
  insurers: InsurerReport[];
  support_rate: { mean: Span<Exact>; sum: Span<Exact>; insurers: number; not_known: number } | null;
  support_rate_explanation: StagesExplanation | null;
  step_up_rate: {
    planned: number;
    reached: number;
    missed: number;
    open: number;
    unreadable: number;
    rate: Span<Exact> | null;
    explanation: StagesExplanation;
  };
  distribution: { step: number; before: Span<number>; after: Span<number> }[];
  influences: { row: number; rate: Exact; contribution: Exact; mean_without: Exact | null }[];
  one_more_item: { row: number; left: number; gain: Exact; reaches_target: boolean }[];
  without_rate: number[];
  same_insurer: { rows: number[] }[];
}
export interface SurveyReport {
  questions: {
    question: number;
    counts: number[];
    answers: number;
    unreadable: number;
    satisfied: Span<Exact> | null;
    explanation: StagesExplanation;
  }[];
  problems: ({ kind: string } & Record<string, unknown>)[];
}
export interface TargetCheck<T, R> {
  target: T;
  result: Span<R> | null;
  reached: Answer;
}
export interface StagesReport {
  years: {
    year: number;
    federation: FederationReport;
    prefecture: PrefectureReport;
    survey: SurveyReport;
    targets: {
      stage: TargetCheck<number, number | null> | null;
      support_rate: TargetCheck<PrintedPercent, Exact> | null;
      step_up_rate: TargetCheck<PrintedPercent, Exact> | null;
      problems: { kind: "above_whole"; field: FieldName; target: PrintedPercent }[];
    };
    next_targets: {
      stage: number | null;
      support_rate: PrintedPercent | { unreadable: string } | null;
      step_up_rate: PrintedPercent | { unreadable: string } | null;
    } | null;
  }[];
  comparisons: {
    from: number;
    to: number;
    same_federation_items: boolean;
    rates: {
      items: { kept: [number, number][]; dropped: number[]; added: number[] };
      insurers: { row_before: number; row_after: number; before: Exact; after: Exact }[];
      left_out_before: { row: number; reason: string }[];
      left_out_after: { row: number; reason: string }[];
      means: { before: Exact; after: Exact; change: Exact } | null;
      falls: { row_before: number; row_after: number; ended: Span<number>; started: Span<number> }[];
    };
  }[];
  satisfaction: { year: number; insurer: number; answers: SurveyReport }[];
}

/** What some of the members answer and pay as a consortium of their own. */
export interface Standpoint {
  share: SmallShare;
  societies: Answer;
  verdict: Answer;
}
export interface PartCost {
  total: Calculated<Yen>;
  /** What `us` pays; `null`: not one of them. */
  share: Calculated<Yen> | null;
}
/** What the candidates (検討中) mean. */
export interface Candidates {
  confirmed: Standpoint;
  all: Standpoint;
  other_requirements: Answer;
  needed: {
    fewest: number | null;
    by_size: { small: number; other: number }[];
    sets: MemberId[][] | null;
    fewest_at_best: number | null;
    depends_on: MemberId[];
  };
  start: Standpoint;
  joining: { member: MemberId; size: "small" | "large" | "unknown"; after: Standpoint }[];
  cost: {
    confirmed: PartCost;
    all: PartCost;
    start: PartCost;
    joining: { member: MemberId; after: PartCost; total_change: Yen | null; share_change: Yen | null }[];
  } | null;
}

/** What `evaluate` and `evaluate_fully` answer, as JSON text: `report.schema.json` describes it. */
export interface Report {
  schema: "consortium-report/1";
  program: { name: string; version: string };
  /** Told apart by `kind`: `report.schema.json` has the fields of each. */
  problems: ({ field: FieldName; kind: string } & Record<string, unknown>)[];
  eligibility: {
    assessment: {
      verdict: Answer;
      requirements: {
        id: string;
        required: boolean;
        answer: Answer;
        explanation: { reasoning: { formula: string } & Record<string, unknown>; item: Bilingual | null };
      }[];
      share: SmallShare;
      basis: {
        rule_set: string;
        name: Bilingual;
        fiscal_year: number;
        source: { document: Bilingual; published: string | null; place: Bilingual };
      };
    };
    outlook: Outlook;
  };
  /** Left out where the plan has no candidates. */
  candidates?: Candidates;
  cost: CostReport;
  stages: StagesReport;
}
