import type { Prepared } from "../token/prepare.ts";
import { figure } from "../../figure.ts";
import type { ReadFact, ReportItem } from "../reading.ts";
import { stretch, type Segment } from "./segments.ts";
import { isStop, modeOf, verbOf, type NumberToken, type Token } from "../token/token.ts";

/** Words that give a part of a report a sense of its own. */
const OWN_SENSE = new Set(["verb", "neg", "plan", "unable", "unreal", "stop", "minus"]);

function speaks(token: Token): boolean {
  return token.kind === "word" && OWN_SENSE.has(token.meaning.is);
}

/** 累计, 截至: holds for what follows as well; 合计 is the sum of it. */
function isTotalWord(token: Token): boolean {
  return token.kind === "word" && modeOf(token) === "cum" && /累|截|至|到/.test(token.word);
}

/** The one verb of a part with the words that say how its figures are meant; nothing where it has several verbs. */
function leadOf(tokens: readonly Token[]): readonly Token[] {
  const lead = tokens.filter((token) => verbOf(token) !== null || isTotalWord(token));
  const verbs = lead.filter((token) => verbOf(token) !== null);
  // 今日补偿款兑付情况: one work, named by what is paid and by how
  const doing = verbs.filter((token) => verbOf(token)!.isNoun !== true);
  return verbs.length === 1 || doing.length === 1 ? lead : [];
}

function withLead(part: Segment, lead: readonly Token[]): Segment {
  const rest = part.tokens.filter((token) => !lead.includes(token));
  const at = rest.findIndex((token) => token.kind === "num");
  return at < 0 ? part : { ...part, tokens: rest.toSpliced(at, 0, ...lead) };
}

/** 签约：铁东路2户; 去了供销社3次，没谈成: the verb stands ahead of the name that its figure follows. */
function pullVerb(part: Segment): Segment {
  const name = part.tokens.findIndex((token) => token.kind === "project");
  const comma = part.tokens.findIndex((token, n) => n > name && isStop(token, "soft", "hard"));
  const own = part.tokens.slice(name, comma < 0 ? undefined : comma);
  const figure = part.tokens.find((token, n) => n > name && !isStop(token, "colon", "space"));
  if (name < 1 || figure?.kind !== "num" || own.some(speaks)) return part;
  if (part.tokens.slice(0, name).some((token) => token.kind === "num")) return part;
  const lead = leadOf(part.tokens.slice(0, name));
  return lead.length > 0 ? withLead(part, lead) : part;
}

/** 2户, +2, and the 2 of 签约：铁东路2、白关北3. */
function isCount({ counted, isBare, value }: NumberToken): boolean {
  return counted !== undefined || (isBare && value.mod(1).eq(0));
}

/** 15日签约3户，16日2户; 签约：铁东路2户、白关北3户: a figure without a verb is of the verb said before it. */
export function withVerb(message: Prepared, part: Segment, before: Segment | undefined): Segment {
  if (!before || part.tokens.some(speaks)) return pullVerb(part);
  const isSame = part.projects.join() === before.projects.join();
  const isOther = part.projects.length === 1 && !isSame;
  if (!(isSame && part.hasDay) && !isOther) return part;
  if (!part.tokens.some((token) => token.kind === "num" && isCount(token))) return part;
  // 白关北3户在谈 tells something else
  const words = part.tokens.filter((token) => token.kind === "text" || token.kind === "word");
  if (isOther && !/^[是的也为有]*$/.test(stretch(message, words))) return part;
  const lead = leadOf(before.tokens);
  // 累计28户，昨天是22户: how it stood before
  const isBefore = part.hasDay && part.asOf !== undefined && before.asOf === undefined;
  if (isSame && isBefore && lead.some(isTotalWord)) return part;
  // 截至16日签约24户，17日新增2户: how it is meant is said anew
  const isMeantAnew = part.tokens.some((token) => modeOf(token) !== null);
  const carried = withLead(
    part,
    isMeantAnew ? lead.filter((token) => modeOf(token) === null) : lead,
  );
  return part.hasDay || before.asOf === undefined ? carried : { ...carried, asOf: before.asOf };
}

/** 铁东路交地4亩，白关北交地12亩，合计16亩: the sum of all projects is no total of the last. */
export function dropSumBehind(items: ReportItem[]): void {
  const last = items.at(-1);
  if (!last || new Set(items.map((item) => item.project)).size < 2) return;
  const isSum = (fact: ReadFact): boolean => {
    const parts = items
      .flatMap((item) => item.facts)
      .filter((one) => one.metric === fact.metric && one.mode === "add");
    const sum = parts.reduce((all, one) => all.plus(one.value), figure(0));
    return fact.mode === "cum" && parts.length > 1 && sum.eq(fact.value);
  };
  if (last.facts.some(isSum))
    items[items.length - 1] = { ...last, facts: last.facts.filter((fact) => !isSum(fact)) };
}

/** 今天签了4户，铁东路2户，白关北2户: a sum without a project is told again by its parts, and counts once. */
export function dropSum(items: ReportItem[]): void {
  const [head, ...rest] = items;
  if (!head || head.project !== null || head.facts.length === 0 || rest.length < 2) return;
  if (rest.some((item) => item.project === null)) return;
  const isSum = head.facts.every((fact) => {
    const parts = rest.flatMap((item) =>
      item.facts.filter((one) => one.metric === fact.metric && one.mode === fact.mode),
    );
    const [first, ...more] = parts.map((one) => one.value);
    return first !== undefined && more.reduce((sum, one) => sum.plus(one), first).eq(fact.value);
  });
  if (isSum) items.shift();
}
