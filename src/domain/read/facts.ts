import { figure, type Figure } from "../figure.ts";
import { metrics, type Metric, type Mode } from "../metric.ts";
import type { ReadFact } from "./reading.ts";
import {
  isFigure,
  isStop,
  isWord,
  modeOf,
  REACH,
  Sides,
  verbOf,
  type Seen,
  type Verb,
  type WordToken,
} from "./sides.ts";
import type { NumberToken, Token } from "./tokens.ts";
import { bareUnit, metricFor, rateMetric, type Counted } from "./units.ts";
import type { Family, ModeWord } from "./words.ts";

/** What a stretch of a report says of one project and day. */
export interface ReadFacts {
  readonly facts: readonly ReadFact[];
  readonly isApproximate: boolean;
  readonly isNegative: boolean;
  /** A verb of progress is denied: 还是没签. */
  readonly isDenied: boolean;
  /** Each fact's place among the tokens, in the order of `facts`. */
  readonly places: readonly number[];
  /** Numbers of tokens that were understood as figures. */
  readonly used: ReadonlySet<number>;
  /** Numbers of verbs that a figure or a sentence has taken. */
  readonly taken: ReadonlySet<number>;
}

const JOINED = new Set<Family>(["sign", "vacate", "demolish"]);
const MOVED = new Set<Family>(["sign", "vacate", "demolish", "deliver", "surface"]);
const HOUSEHOLD_FAMILIES = new Set<Family>([
  "sign",
  "vacate",
  "demolish",
  "clear",
  "survey",
  "register",
  "inventory",
]);

/** Reads the figures of one stretch of tokens (one project, one day). */
export function readFacts(tokens: readonly Token[], text: string): ReadFacts {
  return new FactReader(tokens, text).read();
}

class FactReader {
  readonly #tokens: readonly Token[];
  readonly #text: string;
  readonly #facts: ReadFact[] = [];
  readonly #places: number[] = [];
  readonly #sides: Sides;
  #isApproximate = false;
  #isNegative = false;
  #isDenied = false;
  /** Verbs of the figure before, and how it was meant. */
  #lastFamilies: readonly Family[] = [];
  #lastMode: Mode = "add";
  #lastLeft = false;
  #carriesCum = false;
  #lastCount: Figure | null = null;
  /** The count is that of 那户. */
  #isImpliedCount = false;
  readonly #families = new Set<Family>();

  constructor(tokens: readonly Token[], text: string) {
    this.#tokens = tokens;
    this.#text = text;
    this.#sides = new Sides(tokens, text);
  }

  read(): ReadFacts {
    let isPlan = false;
    let isUnreal = false;
    for (let i = 0; i < this.#tokens.length; i += 1) {
      const token = this.#tokens[i]!;
      if (isStop(token, "hard")) {
        isPlan = false;
        isUnreal = false;
        this.#carriesCum = false;
      } else if (isUnreal) {
        continue;
      } else if (isWord(token, "unreal")) {
        isUnreal = true;
      } else if (token.kind === "marker") {
        isPlan = false;
      } else if (token.kind === "day") {
        isPlan = false;
        if (!this.#sides.isCutoff(i)) this.#carriesCum = false;
      } else if (token.kind === "word" && modeOf(token) === "cum" && /^截|^到/.test(token.word)) {
        this.#carriesCum = true;
      } else if (isWord(token, "plan")) {
        isPlan ||= !this.#isPlanNoun(i);
      } else if (isWord(token, "actual") && token.word === "实际") isPlan = false;
      else if (modeOf(token) === "already") isPlan = false;
      else if (isWord(token, "among") || modeOf(token) === "add") {
        if (this.#isAddWord(i)) this.#carriesCum = false;
      } else if (token.kind === "num" && !isPlan) this.#figure(i, token);
      else if (verbOf(token) && !isPlan && !this.#sides.taken.has(i)) this.#dangling(i);
    }
    this.#dropStale();
    return {
      facts: this.#facts,
      isApproximate: this.#isApproximate,
      isNegative: this.#isNegative,
      isDenied: this.#isDenied,
      places: this.#places,
      used: this.#sides.used,
      taken: this.#sides.taken,
    };
  }

  /** 剩余2户今天签了1户，还有1户: of two counts of what is left, the later is the one that holds. */
  #dropStale(): void {
    const lefts = this.#facts.filter((fact) => fact.mode === "left" && fact.unit === "household");
    const [first, second] = lefts;
    if (!first || !second || lefts.length !== 2) return;
    if (first.metric !== "cleared_households" || second.value.gte(first.value)) return;
    if (second.metric === first.metric || second.value.eq(0)) return;
    const at = this.#facts.indexOf(first);
    this.#facts.splice(at, 1);
    this.#places.splice(at, 1);
  }

  #isAddWord(i: number): boolean {
    const token = this.#tokens[i];
    return token?.kind === "word" && token.word !== "另";
  }

  /** 目标31户, 计划内: a plan word that is no plan. */
  #isPlanNoun(i: number): boolean {
    const token = this.#tokens[i] as WordToken;
    const before = this.#text.slice(Math.max(0, token.start - 1), token.start);
    const after = this.#text.slice(token.end, token.end + 2);
    if (token.word === "要" && /^(?:求|价|账)/.test(after)) return false;
    if (token.word === "可以" && /^(?:销号|关)/.test(after)) return true;
    if (token.word === "想" && /[思理]/.test(before)) return true;
    return token.word === "同意" && before === "不";
  }

  #figure(i: number, token: NumberToken): void {
    if (this.#sides.used.has(i)) return;
    const before = this.#sides.before(i);
    if (!isFigure(token) && !token.isBare) return;
    const counted = token.counted;
    if (this.#isSizeInBrackets(i, before.modes)) {
      const unit = counted ?? "household";
      for (const metric of this.#metrics(this.#lastFamilies, unit))
        this.#add(i, metric, "target", token.value);
      this.#sides.used.add(i);
      return;
    }
    const isMu =
      counted === "sqm" &&
      before.verbs.some((verb) => verb.family === "deliver" || verb.family === "surface");
    let verbs = this.#fitting(before.verbs, token);
    let after: Seen | null = null;
    let source = before;
    const rest = this.#sides.after(i);
    if (verbs.length === 0) {
      after = rest;
      if (isFigure(token)) verbs = this.#fitting(after.verbs, token);
      if (verbs.length > 0) source = after;
    }
    const isLeftWord =
      before.modes.includes("left") ||
      (before.modes.includes("maybe_left") &&
        (rest.isDenied ||
          rest.isPlanned ||
          (rest.verbs.every((verb) => verb.family === "visit") && this.#standsAlone(token))));
    let isDenied =
      verbs.some((verb) => verb.isDenied) ||
      (source === after && after.isDenied) ||
      (source === before && before.isDenied && verbs.length > 0);
    let isLeft = isLeftWord || isDenied;
    // 剩下的9户今天全部签约: what was left is done now
    const isFinish = isLeftWord && !isDenied && source === after && verbs.length > 0;
    const isOver = /^[^，。；]{0,8}?(?:了|完|毕|空)/.test(this.#text.slice(token.end));
    if (token.isImplied === true && (verbs.length === 0 || (isLeft && !(isFinish && isOver)))) {
      this.#isDenied ||= isDenied;
      this.#lastCount = token.value;
      this.#isImpliedCount = true;
      // 签约1户，剩下那户出差了
      const isRest = verbs.length === 0 && before.modes.includes("left") && this.#facts.length > 0;
      if (!isRest) return;
    }
    if (isFinish && (rest.modes.includes("all") || rest.hasEach || rest.hasDay || isOver)) {
      isLeft = false;
    }
    const nothingLeft = isFinish && !isLeft;
    if (source === before && verbs.length > 0 && isLeftWord && rest.isDenied) isDenied = true;
    // 一户都没签: nothing happened
    if (isDenied && !isLeftWord && token.value.eq(1) && this.#isNotOne(i, token)) {
      this.#isDenied = true;
      this.#sides.used.add(i);
      return;
    }
    // 今天上门3户都没签
    if (verbs.length === 0 && before.verbs.length > 0 && !isFigure(token)) return;
    if (verbs.length === 0 && rest.isPlanned && !isLeft) return;
    // 清点漏了5户: what was not done right is no progress
    if (source === before && /漏[了登量算掉]|少[算登量]|量错|登错/.test(this.#lead(i))) return;
    if (verbs.length === 0 && counted === "money") verbs = this.#payBefore(i);
    const families = this.#choose(verbs, source === before ? before : rest);
    let metricsRead: Metric[] = [];
    if (token.of !== undefined && families.length > 0) {
      metricsRead = this.#metrics(families, counted ?? "household");
      for (const metric of metricsRead) {
        this.#add(i, metric, "cum", token.value);
        this.#add(i, metric, "target", token.of);
      }
      this.#close(i, token, verbs, families, "cum");
      return;
    }
    if (counted === "percent") {
      this.#percent(i, token, verbs, before);
      return;
    }
    const unit = counted ?? this.#bare(families, token);
    if (unit === undefined) return;
    let inherited = false;
    let chosen = families;
    if (chosen.length === 0) {
      // 一处违章建筑今天强制清表: handled by the verb; 累计24户, 剩2户, 3栋1280平: as the figure before
      const isTarget = before.modes.at(-1) === "target";
      const says =
        isLeft ||
        before.hasMinus ||
        before.hasTo ||
        before.modes.some((mode) => mode === "cum" || mode === "add" || mode === "already") ||
        (before.hasDay && before.verbs.length === 0) ||
        token.sign !== undefined ||
        token.isCum === true ||
        token.of !== undefined ||
        this.#measuresProjects(i, unit);
      const isLink = this.#isLinked(i, unit);
      if (!isTarget && (says || isLink) && this.#fitting(rest.verbs, token).length === 0) {
        chosen = this.#lastFamilies.filter((family) => this.#fits(family, unit));
        inherited = true;
        if (chosen.length === 0 && unit === "mu" && says && !isLeft) chosen = ["deliver"];
        if (chosen.length === 0 && unit === "project" && before.modes.length > 0 && !isLeft)
          chosen = ["finish"];
        if (isLeft && unit === "household") {
          const kinds = [...this.#families].filter((family) => HOUSEHOLD_FAMILIES.has(family));
          if (kinds.length !== 1) chosen = ["clear"];
          else chosen = [kinds[0]!];
        } else if (isLeft && chosen.length === 0 && unit === "mu") chosen = ["deliver"];
        else if (isLeft && chosen.length === 0 && (unit === "piece" || unit === "building"))
          chosen = ["demolish"];
      }
      if (chosen.length === 0) {
        if (this.#target(i, token, unit, before)) return;
        this.#waiting = i;
        if (unit === "household" && !isLeft) this.#lastCount = token.value;
        return;
      }
    }
    let value = token.value;
    if (token.counted === undefined && token.isLarge && unit === "money") value = value.div(10_000);
    let usedUnit = unit;
    if (isMu) {
      value = value.times("0.0015");
      usedUnit = "mu";
    }
    metricsRead = this.#metrics(chosen, usedUnit);
    if (metricsRead.length === 0) return;
    if (this.#isOldValue(i, before)) {
      this.#sides.used.add(i);
      this.#oldValue = value;
      this.#lastFamilies = chosen;
      return;
    }
    let mode: Mode = nothingLeft
      ? "add"
      : this.#mode(token, before, rest, source === rest, isLeft, inherited, i);
    const isMinus = before.hasMinus && mode === "add";
    if (isMinus) value = value.abs().times(-1);
    if (mode === "add" && before.hasTo) mode = "cum";
    if (mode === "cum" && before.hasTo && this.#oldValue !== null && value.lt(this.#oldValue))
      this.#isNegative = true;
    this.#oldValue = null;
    if (value.lt(0)) this.#isNegative = true;
    for (const metric of metricsRead) this.#add(i, metric, mode, value);
    if (source === after && verbs.length > 0) this.#shareVerb(i, metricsRead, mode, unit);
    if (token.isLast === true && mode === "add" && !this.#isInGroup(i)) {
      const isWhole = chosen.includes("demolish") && unit === "household" && chosen.length > 1;
      for (const metric of isWhole ? (["cleared_households"] as const) : metricsRead) {
        this.#add(i, metric, "left", figure(0));
      }
    } else if (
      nothingLeft ||
      (mode === "add" && this.#lastLeft && source === rest && rest.modes.includes("all"))
    ) {
      for (const metric of metricsRead) this.#add(i, metric, "left", figure(0));
    }
    if (token.isApproximate) this.#isApproximate = true;
    this.#lastCount = unit === "household" ? value : this.#lastCount;
    if (
      mode === "cum" &&
      before.isModeFirst &&
      before.modes.some((m) => m === "cum" || m === "already")
    ) {
      this.#carriesCum = true;
    }
    this.#close(i, token, verbs, chosen, mode);
  }

  /** 一户都没, 一户也没, 今天一户没: one stands for none. */
  #isNotOne(i: number, token: NumberToken): boolean {
    const after = this.#text.slice(token.end);
    if (/^\s*[都也][^，。]{0,4}[没未不]/.test(after)) return true;
    return this.#tokens[i - 1]?.kind === "day" && /^\s*[没未]/.test(after);
  }

  #oldValue: Figure | null = null;
  /** A figure that has no verb yet. */
  #waiting = -1;

  /** 13户租户和3户住户全部清退: the verb behind the second figure is that of the first as well. */
  #shareVerb(i: number, list: readonly Metric[], mode: Mode, unit: Counted): void {
    const first = this.#tokens[this.#waiting];
    if (first?.kind !== "num" || first.counted !== unit) return;
    const between = this.#text.slice(first.end, this.#tokens[i]!.start);
    if (!/^[^，。；\d]{0,8}[和、与及]$/.test(between)) return;
    const isSame = this.#facts.some((fact) => fact.value.eq(first.value) && fact.mode === mode);
    for (const metric of list) {
      if (!isSame) this.#add(this.#waiting, metric, mode, first.value);
    }
    this.#sides.used.add(this.#waiting);
  }

  #close(
    i: number,
    token: NumberToken,
    verbs: readonly Verb[],
    families: readonly Family[],
    mode: Mode,
  ): void {
    if (token.isApproximate) this.#isApproximate = true;
    this.#sides.used.add(i);
    for (const verb of verbs) this.#sides.taken.add(verb.at);
    this.#lastFamilies = families;
    this.#lastMode = mode;
    this.#lastLeft = mode === "left";
    // 剩余2户 names no kind of work
    const isLoose = verbs.length === 0 && mode === "left";
    if (!isLoose) for (const family of families) this.#families.add(family);
  }

  #isInGroup(i: number): boolean {
    for (let back = i - 1; back >= Math.max(0, i - REACH); back -= 1) {
      const token = this.#tokens[back]!;
      if (token.kind === "group") return true;
      if (token.kind === "num" || isStop(token, "hard", "soft")) return false;
    }
    return false;
  }

  /** 3栋共1280平, 2栋，面积560㎡: another measure of what the figure before counts. */
  #isLinked(i: number, unit: Counted): boolean {
    for (let back = i - 1; back >= Math.max(0, i - REACH); back -= 1) {
      const token = this.#tokens[back]!;
      if (token.kind !== "num") continue;
      if (!this.#sides.used.has(back) || token.counted === unit) return false;
      const between = this.#text.slice(token.end, this.#tokens[i]!.start);
      return (
        /^[，、\s(]*(?:(?:建筑|房屋|总)*面积|共计?|合计?|总计|约|计|涉及|和|及)*(?:约|为|共|达)?$/.test(
          between,
        ) && this.#metrics(this.#lastFamilies, unit).length > 0
      );
    }
    return false;
  }

  /** 项目3个全部完成，15380平方米: the size of what was finished. */
  #measuresProjects(i: number, unit: Counted): boolean {
    if ((unit !== "sqm" && unit !== "mu") || !this.#lastFamilies.includes("finish")) return false;
    for (let back = i - 1; back >= Math.max(0, i - REACH); back -= 1) {
      const token = this.#tokens[back]!;
      if (token.kind !== "num") continue;
      const between = this.#text.slice(token.end, this.#tokens[i]!.start);
      return token.counted === "project" && /^(?:全部|已|都|均|完成|了|[，、\s])*$/.test(between);
    }
    return false;
  }

  #fits(family: Family, unit: Counted): boolean {
    return metricFor(family, unit) !== null;
  }

  #fitting(verbs: readonly Verb[], token: NumberToken): Verb[] {
    if (token.counted === "percent")
      return verbs.filter((verb) => rateMetric[verb.family] !== undefined);
    const isMoney = token.counted === undefined && token.isLarge;
    return verbs.filter((verb) => {
      if (verb.isRate || !this.#isMoved(verb.at, token)) return false;
      if (token.counted !== undefined) {
        if (verb.family === "visit" && token.counted === "household")
          return this.#isCallOn(verb.at, token);
        if (token.counted === "sqm" && (verb.family === "deliver" || verb.family === "surface"))
          return true;
        return this.#fits(verb.family, token.counted);
      }
      if (isMoney) return verb.family === "pay";
      if (verb.family === "demolish" && token.value.gt(200)) return false;
      return bareUnit[verb.family] !== undefined;
    });
  }

  /** 补偿款86万 and 坟9座 count only where they are paid or moved: not 资金缺口800万, 6座无主坟没人认领. */
  #isMoved(at: number, token: NumberToken): boolean {
    const meaning = verbOf(this.#tokens[at]);
    if (meaning?.isNoun !== true) return true;
    const noun = this.#tokens[at]!;
    const clause = this.#sides.clause(at);
    const says = this.#text.slice(clause.start, clause.end);
    if (meaning.family === "grave")
      return /[迁移起挖]/.test(says.replace(/迁坟(?:费|款|问题)/g, ""));
    const between = this.#text.slice(
      Math.min(noun.end, token.end),
      Math.max(noun.start, token.start),
    );
    return !/[缺差欠要不嫌涨没未少]/.test(between) && !/缺口|没到|未到|要求/.test(says);
  }

  /** 还有3户, 还有3户在谈: still open; 还有3户对标准有意见 tells something else. */
  #standsAlone(token: NumberToken): boolean {
    return /^\s*(?:$|[，。；;!)\n]|未|没|在|正|待|还|需)/.test(this.#text.slice(token.end));
  }

  /** 走访12户, 上门3户: households are called on; 4户正在做工作 counts none. */
  #isCallOn(at: number, token: NumberToken): boolean {
    const verb = this.#tokens[at]!;
    return (
      verb.end <= token.start &&
      /^(?:上门|走访|登门|入户走访|走访入户|上门走访|约谈|面谈)$/.test(
        this.#text.slice(verb.start, verb.end),
      )
    );
  }

  #bare(families: readonly Family[], token: NumberToken): Counted | undefined {
    if (token.isLarge) {
      if (families.includes("pay") || this.#lastFamilies.includes("pay")) return "money";
      return undefined;
    }
    const family = families[0] ?? this.#lastFamilies[0];
    if (families.length === 0 && token.sign === undefined && token.isCum !== true) {
      const before = this.#tokens[this.#tokens.indexOf(token) - 1];
      if (!isWord(before, "mode") && !isWord(before, "minus") && !isWord(before, "to"))
        return undefined;
    }
    return family === undefined ? undefined : bareUnit[family];
  }

  /** Of the verbs beside a figure: all that are joined (签、腾各2户), else the nearest. */
  #choose(verbs: readonly Verb[], seen: Seen): Family[] {
    const strong = verbs.filter((verb) => verb.family !== "finish" && verb.family !== "visit");
    const some = strong.length > 0 ? strong : verbs;
    if (some.length === 0) return [];
    const joined = some.filter((verb) => JOINED.has(verb.family));
    if (joined.length > 1 && joined.length === some.length)
      return [...new Set(joined.map((verb) => verb.family))];
    if (seen.hasEach && some.length > 1) return [...new Set(some.map((verb) => verb.family))];
    const isBefore =
      seen.isLinked !== undefined &&
      seen.hasFrom !== undefined &&
      seen.verbs.at(-1) === verbs.at(-1);
    return [(isBefore ? some.at(-1)! : some[0]!).family];
  }

  #metrics(families: readonly Family[], unit: Counted): Metric[] {
    return [
      ...new Set(
        families.map((family) => metricFor(family, unit)).filter((metric) => metric !== null),
      ),
    ];
  }

  #percent(i: number, token: NumberToken, verbs: readonly Verb[], before: Seen): void {
    let some = verbs;
    if (some.length > 1) {
      const strong = some.filter((verb) => verb.family !== "finish");
      if (strong.length > 0) some = strong;
    }
    const family =
      some.at(-1)?.family ??
      (before.modes.length > 0 || before.hasTo ? this.#lastFamilies[0] : undefined);
    const metric = family === undefined ? undefined : rateMetric[family];
    if (metric === undefined || some.some((verb) => verb.isDenied)) return;
    const lead = this.#text.slice(Math.max(0, token.start - 10), token.start);
    if (/占[^，。]*$/.test(lead)) return;
    if (this.#isOldValue(i, before)) {
      this.#lastFamilies = [family!];
      return;
    }
    this.#facts.push({ metric, mode: "rate", value: token.value, unit: "percent" });
    this.#places.push(i);
    this.#close(i, token, some, [family!], "rate");
  }

  /** 由5户增至7户: the first is the old value. */
  #isOldValue(i: number, before: Seen): boolean {
    let at = i + 1;
    while (isStop(this.#tokens[at], "space")) at += 1;
    const next = this.#tokens[at];
    // 12户增至14户, 12 → 14户
    if (next?.kind === "word" && isWord(next, "to") && /^[变增升降减提上下回]/.test(next.word))
      return true;
    if (!before.hasFrom) return false;
    return (
      isWord(next, "to") ||
      (next?.kind === "text" && isWord(this.#tokens[i + 2], "to")) ||
      (isStop(next, "soft") && isWord(this.#tokens[i + 2], "to"))
    );
  }

  #mode(
    token: NumberToken,
    before: Seen,
    rest: Seen,
    isAfter: boolean,
    isLeft: boolean,
    inherited: boolean,
    i: number,
  ): Mode {
    if (isLeft) return "left";
    if (token.isCum === true) return "cum";
    if (token.sign !== undefined || before.hasMinus) return "add";
    if (before.hasTo) return "cum";
    const modes = [...before.modes];
    const hasDay = before.hasDay || (isAfter && rest.hasDay) || this.#dayInClause(i);
    const isTotal = modes.at(-1) === "cum" && /累|已/.test(this.#lead(i));
    if (modes.includes("target") && !isTotal) return "target";
    const last = modes.findLast((mode) => mode === "add" || mode === "cum");
    if (this.#isLinked(i, token.counted ?? "household")) {
      return this.#lastMode === "left" ? "left" : this.#lastMode === "cum" ? "cum" : "add";
    }
    if (last === "cum") return this.#isSumOfDay(i) ? "add" : "cum";
    if (last === "add") return "add";
    const isFinished = rest.verbs.every((verb) => verb.family === "finish");
    const all = modes.includes("all") || ((isAfter || isFinished) && rest.modes.includes("all"));
    if (all) {
      if (hasDay || token.isLast === true || this.#lastLeft) return "add";
      return "cum";
    }
    if (before.hasAmong && modes.length === (modes.includes("already") ? 1 : 0)) {
      return this.#lastMode === "cum" && !hasDay ? "cum" : "add";
    }
    if (modes.includes("already") || (isAfter && rest.modes.includes("already")))
      return hasDay ? "add" : "cum";
    if (isAfter && rest.modes.includes("cum")) return "cum";
    if (this.#hasTargetBefore(i)) return "cum";
    if (this.#carriesCum && !before.hasDay) return "cum";
    if (inherited && this.#lastMode === "left") return "add";
    if (inherited && this.#lastMode === "cum" && this.#measuresProjects(i, token.counted ?? "mu")) {
      return "cum";
    }
    return "add";
  }

  /** The words between the figure before and this one. */
  #lead(i: number): string {
    let back = i - 1;
    while (back >= 0 && this.#tokens[back]!.kind !== "num") back -= 1;
    return this.#text.slice(this.#tokens[back]?.end ?? 0, this.#tokens[i]!.start);
  }

  /** 发放到户48户，金额1120万元: money belongs to the payment that the sentence tells of. */
  #payBefore(i: number): Verb[] {
    for (let back = i - 1; back >= Math.max(0, i - REACH); back -= 1) {
      const token = this.#tokens[back]!;
      if (isStop(token, "hard") || token.kind === "project" || token.kind === "marker") return [];
      const verb = this.#sides.taken.has(back) ? null : this.#sides.verb(back);
      if (verb?.family !== "pay" || verbOf(token)?.isNoun === true) continue;
      return verb.isDenied ? [] : [verb];
    }
    return [];
  }

  /** 还剩6户（共31户）, 全部完成（共31户）: the size of the task. */
  #isSizeInBrackets(i: number, modes: readonly ModeWord[]): boolean {
    const isSum = modes.at(-1) === "cum" && modes.slice(0, -1).every((mode) => mode === "all");
    let back = i - 1;
    while (isStop(this.#tokens[back], "space")) back -= 1;
    const word = this.#tokens[back];
    const isOpen =
      word?.kind === "word" &&
      /^(?:总?共|一共|共有|共计|合计|总计)$/.test(word.word) &&
      isStop(this.#tokens[back - 1], "open");
    if (!isSum || !isOpen) return false;
    return this.#lastMode === "left" || this.#lastMode === "cum";
  }

  /** 今天共签约3户, 本周签约: 共 sums up the day, not the task. */
  #isSumOfDay(i: number): boolean {
    let sums = false;
    for (let back = i - 1; back >= Math.max(0, i - REACH); back -= 1) {
      const token = this.#tokens[back]!;
      if (token.kind === "num" && this.#sides.used.has(back)) return false;
      if (isStop(token, "hard") || (isStop(token, "soft") && !sums)) return false;
      if (modeOf(token) === "all" || modeOf(token) === "already") return false;
      if (token.kind === "word" && modeOf(token) === "cum") {
        if (!/^(?:共|一共|总共|合计|共计|先后|前后|现在|现)$/.test(token.word)) return false;
        sums = true;
      }
      if (token.kind === "day") return sums && !this.#sides.isCutoff(back);
    }
    return false;
  }

  #dayInClause(i: number): boolean {
    for (let back = i - 1; back >= Math.max(0, i - REACH); back -= 1) {
      const token = this.#tokens[back]!;
      if (isStop(token, "hard")) return false;
      if (token.kind === "day") return !this.#sides.isCutoff(back);
    }
    return false;
  }

  #hasTargetBefore(i: number): boolean {
    return this.#facts.some((fact, n) => fact.mode === "target" && this.#places[n]! < i);
  }

  /** 31户已签22户, 原6户，已签2户, 共24户，签约9户: the size of the task, told by what follows. */
  #target(i: number, token: NumberToken, unit: Counted, before: Seen): boolean {
    if (
      token.isLast === true ||
      before.hasAmong ||
      before.hasDay ||
      before.isDenied ||
      token.isApproximate
    )
      return false;
    // 23户中20户已签
    const isOfWhole = /^(?:当中|之中|里面|中|里)/.test(this.#text.slice(token.end));
    const isMarked = isOfWhole || before.modes.some((mode) => mode === "target" || mode === "cum");
    for (let next = i + 1; next < Math.min(this.#tokens.length, i + REACH); next += 1) {
      const token = this.#tokens[next]!;
      if (token.kind === "project" || token.kind === "marker") return false;
      if (isStop(token, "hard")) return false;
      if (token.kind !== "num" || !isFigure(token)) continue;
      if (token.counted !== unit) {
        if (before.verbs.length === 0 && metricFor("finish", token.counted ?? "household") === null)
          return false;
        continue;
      }
      const own = this.#sides.before(next);
      const verbs = this.#fitting(own.verbs, token);
      if (verbs.length === 0) return this.#targetByRest(i, unit, token, next, isMarked);
      const isAlready =
        own.modes.includes("already") ||
        own.modes.includes("cum") ||
        verbs.some((verb) => verb.family === "finish");
      const isTight = !this.#tokens.slice(i + 1, next).some((one) => isStop(one, "soft", "list"));
      if (!isMarked && !isAlready && !isTight) return false;
      const families = this.#choose(verbs, own);
      for (const metric of this.#metrics(families.slice(0, 1), unit)) {
        this.#add(i, metric, "target", (this.#tokens[i] as NumberToken).value);
      }
      this.#sides.used.add(i);
      return true;
    }
    return false;
  }

  #targetByRest(
    i: number,
    unit: Counted,
    token: NumberToken,
    next: number,
    isMarked: boolean,
  ): boolean {
    if (!isMarked) return false;
    const rest = this.#sides.after(next);
    const verbs = this.#fitting(rest.verbs, token);
    if (verbs.length === 0 || rest.isDenied) return false;
    for (const metric of this.#metrics(this.#choose(verbs, rest).slice(0, 1), unit)) {
      this.#add(i, metric, "target", (this.#tokens[i] as NumberToken).value);
    }
    this.#sides.used.add(i);
    return true;
  }

  /** A verb without a figure of its own: 房子也拆了, 全部签完, 还是没签. */
  #dangling(i: number): void {
    const verb = this.#sides.verb(i)!;
    if (verb.isRate || this.#sides.leadsToFigure(i) !== null) return;
    const meaning = verbOf(this.#tokens[i])!;
    if (meaning.isNoun === true) return;
    if (verb.isDenied) {
      if (MOVED.has(verb.family)) this.#isDenied = true;
      return;
    }
    const clause = this.#sides.clause(i);
    const says = this.#text.slice(clause.start, clause.end);
    if (clause.hasFigure || this.#sumFollows(i)) return;
    const isFinished = /了|完|也|都|均|已|毕|好/.test(says);
    const fits = metricFor(verb.family, "household");
    if (
      this.#lastCount !== null &&
      isFinished &&
      fits !== null &&
      JOINED.has(verb.family) &&
      (/[也都均并]|房子|房屋|随后|同时|当场|接着/.test(says) ||
        (this.#isImpliedCount && /今|昨|已|终于/.test(says)) ||
        /谈[下妥好成通]|做通|松口|想通/.test(this.#text)) &&
      !/不|没|未/.test(says)
    ) {
      if (
        this.#lastMode !== "left" &&
        this.#facts.length > 0 &&
        !this.#facts.some((fact) => fact.metric === fits && fact.mode !== "left")
      ) {
        const mode = this.#lastMode === "cum" ? "cum" : "add";
        this.#add(i, fits, mode, this.#lastCount);
        this.#families.add(verb.family);
        this.#sides.taken.add(i);
        this.#mergeLeft(fits);
      } else if (
        this.#facts.length === 0 &&
        (/都|均|全/.test(says) ||
          this.#isImpliedCount ||
          /谈[下妥好成通]|做通|松口|想通/.test(this.#text))
      ) {
        this.#add(i, fits, "add", this.#lastCount);
        this.#families.add(verb.family);
        this.#sides.taken.add(i);
      }
      return;
    }
    const isEvery =
      /全部|全都|悉数|全数|整体/.test(says) || (/都/.test(says) && this.#isAboutProject(i));
    const all = isEvery && isFinished && !/[不没未]/.test(says);
    if (
      (all || (/全部|整体/.test(says) && !/[不没未]/.test(says))) &&
      fits !== null &&
      HOUSEHOLD_FAMILIES.has(verb.family)
    ) {
      this.#add(i, fits, "left", figure(0));
      this.#families.add(verb.family);
      this.#sides.taken.add(i);
    }
  }

  /** 都签了，共2户: the figure stands behind the comma. */
  #sumFollows(i: number): boolean {
    let next = i + 1;
    const isFiller = (token: Token | undefined): boolean =>
      isWord(token, "done") || modeOf(token) === "all" || verbOf(token)?.family === "finish";
    while (isFiller(this.#tokens[next])) next += 1;
    if (!isStop(this.#tokens[next], "soft", "open")) return false;
    const isSum = modeOf(this.#tokens[next + 1]) === "cum";
    return isSum && isFigure(this.#tokens[next + 2]);
  }

  /** 铁东路都签了: of nothing smaller than the project. */
  #isAboutProject(i: number): boolean {
    for (let back = i - 1; back >= Math.max(0, i - REACH); back -= 1) {
      const token = this.#tokens[back]!;
      if (token.kind === "project" || isStop(token, "hard", "soft")) return true;
      if (token.kind === "group" || token.kind === "num") return false;
      if (
        token.kind === "text" &&
        /[^的也就现在地块项目\s]/.test(this.#text.slice(token.start, token.end))
      )
        return false;
    }
    return true;
  }

  /** 最后一户腾房，房子也拆了: then nothing at all is left. */
  #mergeLeft(metric: Metric): void {
    if (metric !== "demolished_households") return;
    const at = this.#facts.findIndex(
      (fact) => fact.mode === "left" && fact.value.eq(0) && fact.metric === "vacated_households",
    );
    if (at < 0) return;
    this.#facts.splice(at, 1);
    this.#places.splice(at, 1);
    this.#add(at, "cleared_households", "left", figure(0));
  }

  #add(i: number, metric: Metric, mode: Mode, value: Figure): void {
    const unit = metrics[metric];
    const isKnown = this.#facts.some(
      (fact) => fact.metric === metric && fact.mode === mode && fact.value.eq(value),
    );
    // 腾空2户，交钥匙2户 is said twice; 签约1户，又签约1户 is not
    if (isKnown && (mode !== "add" || !/[又再另]/.test(this.#text))) return;
    this.#facts.push({ metric, mode, value, unit });
    this.#places.push(i);
  }
}
