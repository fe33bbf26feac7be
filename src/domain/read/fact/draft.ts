import type { Figure } from "../../figure.ts";
import { metrics, type Metric, type Mode } from "../../metric.ts";
import type { ReadFact } from "../reading.ts";
import type { Verb } from "./seen.ts";
import { Sides } from "./sides.ts";
import type { NumberToken, Token } from "../token/token.ts";
import type { Family } from "../token/words.ts";

/** Words that part two figures of one kind. */
const ANEW = /[又再另]|[上下]午|晚上/;

/** What has been read so far of one stretch of tokens, and what the next figure may lean on. */
export class Draft {
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly sides: Sides;
  readonly facts: ReadFact[] = [];
  /** Each fact's place among the tokens. */
  readonly places: number[] = [];
  isApproximate = false;
  isNegative = false;
  isDenied = false;
  /** Verbs of the figure before, and how it was meant. */
  lastFamilies: readonly Family[] = [];
  lastMode: Mode = "add";
  lastLeft = false;
  carriesCum = false;
  lastCount: Figure | null = null;
  /** The count is that of 那户. */
  isImpliedCount = false;
  /** 由5户增至7户: the first. */
  oldValue: Figure | null = null;
  /** A figure that has no verb yet. */
  waiting = -1;
  readonly families = new Set<Family>();

  constructor(tokens: readonly Token[], text: string) {
    this.tokens = tokens;
    this.text = text;
    this.sides = new Sides(tokens, text);
  }

  /** Notes a fact; one that is said twice counts once. */
  add(i: number, metric: Metric, mode: Mode, value: Figure): void {
    const unit = metrics[metric];
    const isKnown = this.facts.some(
      (fact) => fact.metric === metric && fact.mode === mode && fact.value.eq(value),
    );
    // 腾空2户，交钥匙2户 is said twice; 签约1户，又签约1户 and 上午签1户，下午签1户 are not
    if (isKnown && (mode !== "add" || !ANEW.test(this.text))) return;
    this.facts.push({ metric, mode, value, unit });
    this.places.push(i);
  }

  /** The same figure for each of these metrics. */
  addAll(i: number, list: readonly Metric[], mode: Mode, value: Figure): void {
    for (const metric of list) this.add(i, metric, mode, value);
  }

  /** Takes back the fact that was noted as number `n`. */
  remove(n: number): void {
    this.facts.splice(n, 1);
    this.places.splice(n, 1);
  }

  /** Takes back the facts of the figure at `i`, which still gives its verb to what follows. */
  drop(i: number): void {
    for (let n = this.places.length - 1; n >= 0; n -= 1) {
      if (this.places[n] !== i) continue;
      this.remove(n);
    }
    this.sides.used.delete(i);
  }

  /** Marks a figure and its verbs as understood. */
  close(
    i: number,
    token: NumberToken,
    verbs: readonly Verb[],
    families: readonly Family[],
    mode: Mode,
  ): void {
    if (token.isApproximate) this.isApproximate = true;
    this.sides.used.add(i);
    for (const verb of verbs) this.sides.taken.add(verb.at);
    this.lastFamilies = families;
    this.lastMode = mode;
    this.lastLeft = mode === "left";
    // 剩余2户 names no kind of work
    const isLoose = verbs.length === 0 && mode === "left";
    if (!isLoose) for (const family of families) this.families.add(family);
  }
}
