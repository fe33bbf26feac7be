import { ZERO } from "../figure.ts";
import { readCorrection } from "./correct.ts";
import { NO_PROGRESS, segments, stretch, type Segment } from "./segments.ts";
import { findProjects } from "./find.ts";
import { readFacts } from "./facts.ts";
import { leftoverOf } from "./leftover.ts";
import { scanNumber } from "./number.ts";
import { isOfDistrict, isOfStreet, kindOf, sharesByKind } from "./totals.ts";
import { dropSum, withVerb } from "./gapping.ts";
import { unknownName } from "./unknown.ts";
import { original } from "./normalize.ts";
import type { Prepared } from "./prepare.ts";
import { PROBLEM } from "./problem.ts";
import type { Doubt, Missing, ReadFact, ReportItem, ReportReading } from "./reading.ts";

const DONE =
  /全面完成|圆满完成|整体完成|任务完成|全面收官|圆满收官|已经?全部完成|(?:可以|可|能|予以|申请|请求|请)销号|全面清零|实现(?:了|全面|项目)?清零|项目(?:全面|已|全部)?清零|已经?(?:全部|全面)?清零|完成(?:了)?清零|全部清零|扫尾完成|收尾完成|(?:全部|整体|全面)(?:交地|交付|移交|净地交付)|项目(?:已经?|全部|整体)(?:全部)?完成(?!\s*[\d一二三四五六七八九十])|征拆(?:工作|任务)?(?:已经?|全部)完成|彻底完成|完美收官|顺利收官|(?:^|[，。\s])(?:今天|现在|目前)?(?:已经?|正式|终于)完成[了。!，\s]*$|清零(?:了|完成|完毕)?[。!，\s]*$|全部搞定/;
/** 累计交地121.4亩，全部完成: of the plot, so of the project. */
const ALL_DELIVERED = /[，。；\s](?:已|均已|现已)?全部(?:完成|完毕)[。!\s]*$/;
/** 1户退签, 退约2户: a signature is taken back. */
const WITHDRAWN =
  /([\d一二两三四五六七八九十]+)户[^，。]{0,4}(?:退签|退约|退了协议|撤销签约|毁约|退出协议)|(?:退签|退约|毁约|退了|退回)了?([\d一二两三四五六七八九十]+)户(?:的?(?:协议|签约|合同)|$|[，。])/;
/** 签约2户后反悔1户: one of the signatures is taken back. */
const REGRET = /(?:反悔|退签|退约|毁约)了?([\d一二两三四五六七八九十]+)户/;
/** 有一户前头签了的今天又反悔了，签约数要减掉一户: the signature counts no more. */
const REGRETTED = /签了[^，。]{0,8}(?:今天|现在)?又?(?:反悔|变卦)[^。]{0,16}(?:减|扣|去)[掉去]?/;
/** 石塘坪已净地交付: without a figure it is the whole plot. */
const HANDED_OVER =
  /(?:已经?|顺利|完成|正式)(?:完成)?(?:净地)?(?:交地|交付|移交)(?:完毕|完成|了)?[。!\s]*$/;
const NOT_DONE =
  /(?:如果|要是|假如|倘若|只要|若是?|但愿)[^。；\n]{0,30}(?:完成|清零|销号|交地|收官)|(?:尚未|未|没|没有|还没|无法|不能|争取|力争|确保|计划|预计|准备|能否|明天|年底前|月底前)[^，。]{0,8}(?:完成|清零|销号|交地|收官)|差[^，。]{0,6}(?:完成|清零)/;
/** 已签3户，剩余3户还在做工作: tells of the open ones alone. */
const OPEN_ONES =
  /(?:剩余|剩下|还剩|剩|还有|其余|余下)的?[\d一二两三四五六七八九十]+户[^，。；]*做工作/;
const EFFORT = new Set(["visits", "personnel"]);

/** True where a report would hold something: a figure, a total still open, or that nothing moved. */
export function saysProgress(item: Omit<ReportItem, "project">): boolean {
  return (
    item.facts.some((fact) => !EFFORT.has(fact.metric)) ||
    item.noProgress === true ||
    item.status === "done"
  );
}

function body(
  message: Prepared,
  segment: Segment,
): Omit<ReportItem, "project"> & {
  readonly doubts: Doubt[];
  readonly leftover: readonly string[];
} {
  const read = readFacts(segment.tokens, message.text);
  const said = stretch(message, segment.tokens);
  const doubts: Doubt[] = [];
  let facts: readonly ReadFact[] = read.facts;
  const withdrawn = facts.length === 0 ? WITHDRAWN.exec(said) : null;
  if (withdrawn) {
    const count = scanNumber(withdrawn[1] ?? withdrawn[2]!, 0);
    if (count) {
      const value = count.value.times(-1);
      facts = [{ metric: "signed_households", mode: "add", value, unit: "household" }];
      doubts.push("negative_delta");
    }
  }
  const regret = facts.some((fact) => fact.metric === "signed_households" && fact.mode === "add")
    ? REGRET.exec(said)
    : null;
  const taken = regret ? scanNumber(regret[1]!, 0) : null;
  if (taken && !facts.some((fact) => fact.value.eq(taken.value.times(-1)))) {
    const value = taken.value.times(-1);
    facts = [...facts, { metric: "signed_households", mode: "add", value, unit: "household" }];
    doubts.push("negative_delta");
  }
  const isRegretted =
    REGRETTED.test(said) &&
    facts.some((fact) => fact.metric === "signed_households" && fact.mode === "add");
  if (isRegretted) {
    facts = facts.map((fact) =>
      fact.metric === "signed_households" && fact.mode === "add"
        ? { ...fact, value: fact.value.abs().times(-1) }
        : fact,
    );
    doubts.push("negative_delta");
  }
  const results = facts.filter((fact) => !EFFORT.has(fact.metric));
  const isZero =
    results.length > 0 && results.every((fact) => fact.mode === "add" && fact.value.eq(ZERO));
  // 签约0户，上门3次: the calls stand
  if (isZero) facts = facts.filter((fact) => EFFORT.has(fact.metric));
  // 今天没签成，累计还是31户: the total tells nothing new
  const isIdle = NO_PROGRESS.test(
    facts.some((fact) => fact.mode === "cum") ? said.replace(OPEN_ONES, "") : said,
  );
  const isStill = read.isDenied || isIdle;
  const moved = facts.some(
    (fact) =>
      !EFFORT.has(fact.metric) &&
      (fact.mode === "add" || (fact.mode === "cum" && !isStill)) &&
      !fact.value.eq(ZERO),
  );
  const noProgress =
    !moved &&
    !facts.some((fact) => fact.mode === "rate") &&
    (isZero ||
      isIdle ||
      (read.isDenied && facts.every((fact) => EFFORT.has(fact.metric) || fact.mode === "cum")));
  const isLeft = facts.some((fact) => fact.mode === "left" && fact.value.gt(ZERO));
  const isHandedOver = facts.length === 0 && HANDED_OVER.test(said);
  const isDelivered =
    ALL_DELIVERED.test(said) &&
    facts.some((fact) => fact.metric === "delivered_area_mu" && fact.mode === "cum");
  const isDone =
    (DONE.test(said) || isHandedOver || isDelivered) &&
    !NOT_DONE.test(said) &&
    !isLeft &&
    !noProgress;
  if (
    isDone &&
    /清零/.test(said) &&
    !facts.some((fact) => fact.metric === "cleared_households" && fact.mode === "left")
  ) {
    // 最后1户拆除，全面清零: then nothing at all is left
    facts = facts.map((fact) =>
      fact.mode === "left" && fact.value.eq(ZERO) && fact.unit === "household"
        ? { ...fact, metric: "cleared_households" as const }
        : fact,
    );
    if (facts.length === 0 && !/项目/.test(said)) {
      facts = [
        ...facts,
        { metric: "cleared_households", mode: "left", value: ZERO, unit: "household" },
      ];
    }
  }
  if (read.isApproximate) doubts.push("approximate_number");
  if (read.isNegative) doubts.push("negative_delta");
  return {
    facts,
    ...(segment.asOf === undefined ? {} : { asOf: segment.asOf }),
    ...(isDone ? { status: "done" as const } : {}),
    ...(noProgress ? { noProgress: true } : {}),
    doubts,
    leftover: facts.length > 0 ? leftoverOf(message, segment.tokens, read) : [],
  };
}

const MOST_CANDIDATES = 8;
function named(message: Prepared, project: number): string {
  return message.lexicon.projects[project]!.name;
}

function withProject(
  message: Prepared,
  segment: Segment,
  fallback: string | null,
): { project: string | null; doubts: Doubt[]; missing: Missing[]; candidates: string[] } {
  if (segment.projects.length === 1)
    return {
      project: named(message, segment.projects[0]!),
      doubts: [],
      missing: [],
      candidates: [],
    };
  if (segment.projects.length > 1) {
    return {
      project: null,
      doubts: ["ambiguous_project"],
      missing: [],
      candidates: segment.projects.map((one) => named(message, one)),
    };
  }
  if (fallback !== null) return { project: fallback, doubts: [], missing: [], candidates: [] };
  return { project: null, doubts: [], missing: ["project"], candidates: [] };
}

function lists(
  doubts: readonly Doubt[],
  missing: readonly Missing[],
  candidates: readonly string[],
): Partial<ReportItem> {
  return {
    ...(missing.length > 0 ? { missing } : {}),
    ...(doubts.length > 0 ? { confirm: [...new Set(doubts)] } : {}),
    ...(candidates.length > 0 ? { candidates } : {}),
  };
}

/** The only project that a quoted message names, or null. */
export function quotedProject(
  message: Prepared,
  find: (text: string) => readonly number[],
): string | null {
  const { quoted } = message.context;
  if (quoted === undefined) return null;
  const projects = find(quoted);
  return projects.length === 1 ? named(message, projects[0]!) : null;
}

/** What stands in the way, in the writer's words; sought only beside what is reported. */
function blockerOf(message: Prepared, isReported: boolean): string | undefined {
  if (!isReported) return undefined;
  let start = 0;
  for (const part of message.text.split(/(?<=[，。；\n!])/)) {
    const end = start + part.length;
    const isProblem = PROBLEM.test(part) && !/^\s*(?:可以|已经?)/.test(part);
    if (isProblem) {
      const rest = message.text.slice(end);
      const tail = /^[^。；\n]*(?=请|要求|嫌|[。；\n]|$)/.exec(rest);
      const upto = end + (tail && /请|协调|解决/.test(rest) ? rest.search(/[。；\n]|$/) : 0);
      return original(message.normal, start, upto).replace(/[，。；,;\s]+$/, "");
    }
    start = end;
  }
  return undefined;
}

/** A district's total, told by kinds of task; null where some kind has no figure of its own. */
function totals(message: Prepared, whole: Segment): ReportReading | null {
  const shares = sharesByKind(message);
  if (shares.length === 0) return null;
  const read = readFacts(whole.tokens, message.text);
  const items = shares.map(({ kind, from, to }): ReportItem => {
    const facts = read.facts.filter((_, n) => {
      const at = whole.tokens[read.places[n]!]!.start;
      return at >= from && at < to;
    });
    return { project: null, taskKind: kind, facts };
  });
  if (items.some((item) => item.facts.length === 0)) return null;
  return {
    kind: "report",
    project: null,
    facts: [],
    ...(whole.asOf === undefined ? {} : { asOf: whole.asOf }),
    ...(read.isApproximate ? { confirm: ["approximate_number"] as const } : {}),
    scope: "district",
    items,
  };
}

/** Reads a report: items by project and day, corrections, retractions, whole-district totals. */
export function readReport(message: Prepared, fallback: string | null): ReportReading {
  const correction = readCorrection(message, fallback);
  if (correction) return correction;
  const said = message.text;
  let parts = segments(message);
  const named0 = parts.filter((part) => part.projects.length > 0);
  // 今天签了3户（铁东路）: the project comes last
  if (parts.length === 2 && parts[0]!.projects.length === 0 && named0.length === 1) {
    const [first, second] = parts as [Segment, Segment];
    const rest = body(message, second);
    const has = body(message, first);
    const isOneSentence =
      !first.tokens.some((token) => token.kind === "stop" && token.mark === "hard") &&
      (first.asOf === second.asOf || !second.hasDay);
    if (
      !saysProgress(rest) &&
      rest.facts.length === 0 &&
      (saysProgress(has) || has.facts.length > 0)
    ) {
      first.projects.push(...second.projects);
      first.isAmbiguous = second.isAmbiguous;
      first.tokens.push(...second.tokens);
      parts = [first];
    } else if ((!saysProgress(has) && has.facts.length === 0) || isOneSentence) {
      second.tokens.unshift(...first.tokens);
      if (first.hasDay && !second.hasDay && first.asOf !== undefined) second.asOf = first.asOf;
      parts = [second];
    }
  }
  const whole = named0.length === 0 && isOfDistrict(said);
  const sums = whole && parts.length === 1 ? totals(message, parts[0]!) : null;
  if (sums) return sums;
  const taskKind = named0.length === 0 ? kindOf(said) : undefined;
  const leftover: string[] = [];
  const items: (ReportItem & { readonly isShared?: boolean })[] = [];
  let last: Segment | undefined;
  for (const one of parts) {
    const part = withVerb(message, one, last);
    last = part;
    const { doubts, leftover: missed, ...rest } = body(message, part);
    leftover.push(...missed);
    if (part.isShared && part.projects.length > 1 && !part.isAmbiguous) {
      const isEach =
        /各|均|都|皆|分别|也/.test(stretch(message, part.tokens)) || rest.noProgress === true;
      if (isEach) {
        for (const project of part.projects)
          items.push({ project: named(message, project), ...rest, ...lists(doubts, [], []) });
        continue;
      }
    }
    const whose = withProject(message, part, fallback);
    const isEmpty =
      rest.facts.length === 0 && rest.noProgress !== true && rest.status === undefined;
    if (isEmpty && parts.length > 1 && items.length + 1 <= parts.length) {
      // a passing mention, or a head without content of its own
      if (
        whose.project === null ||
        parts.some((other) => other !== part && other.projects.length > 0)
      )
        continue;
    }
    items.push({
      project: whose.project,
      ...rest,
      ...lists([...doubts, ...whose.doubts], whose.missing, whose.candidates),
    });
  }
  dropSum(items);
  const merged: ReportItem[] = [];
  for (const item of items) {
    const same = merged.findIndex(
      (one) => one.project === item.project && one.asOf === item.asOf && item.project !== null,
    );
    const before = merged[same];
    if (!before) merged.push(item);
    else {
      const isMoved = before.facts.length + item.facts.length > 0;
      merged[same] = {
        ...before,
        ...item,
        facts: [...before.facts, ...item.facts],
        ...lists([...(before.confirm ?? []), ...(item.confirm ?? [])], [], []),
        ...(before.status ? { status: before.status } : {}),
        ...(isMoved ? { noProgress: false } : {}),
      };
    }
  }
  if (merged.length > 1) {
    const projects = new Set(merged.map((item) => item.project));
    const all = merged.flatMap((item) => item.facts);
    const blocker = blockerOf(message, all.length > 0);
    return {
      kind: "report",
      project: projects.size === 1 ? merged[0]!.project : null,
      facts: [],
      items: merged,
      ...(blocker === undefined ? {} : { blocker }),
      ...(leftover.length > 0 ? { leftover } : {}),
    };
  }
  const item: ReportItem = merged[0] ?? {
    project: fallback,
    facts: [],
    ...(fallback === null ? { missing: ["project"] as const } : {}),
  };
  let missing: readonly Missing[] = item.missing ?? [];
  let confirm: readonly Doubt[] = item.confirm ?? [];
  let candidates: readonly string[] = item.candidates ?? [];
  const isScoped = item.project === null && (item.candidates ?? []).length === 0;
  let scope: ReportReading["scope"];
  let { project } = item;
  if (
    whole ||
    (named0.length === 0 &&
      taskKind !== undefined &&
      item.facts.some((fact) => fact.metric === "projects_done"))
  ) {
    scope = "district";
    project = null;
    missing = missing.filter((one) => one !== "project");
  } else if (named0.length === 0 && isOfStreet(message)) {
    scope = "subdistrict";
    project = null;
    missing = missing.filter((one) => one !== "project");
  } else if (named0.length === 0) {
    const unknown = unknownName(message);
    if (unknown !== null) {
      const meant = findProjects(unknown, message.lexicon);
      missing = missing.filter((one) => one !== "project");
      if ("found" in meant) project = meant.found;
      else {
        project = null;
        const isSeveral = "candidates" in meant && meant.candidates.length <= MOST_CANDIDATES;
        confirm = [...confirm, isSeveral ? "ambiguous_project" : "unknown_project"];
        if (isSeveral) candidates = meant.candidates;
      }
    }
  }
  const isEmpty = item.facts.length === 0 && item.noProgress !== true && item.status === undefined;
  if (isEmpty) missing = [...missing, "facts"];
  const blocker = blockerOf(message, item.facts.length > 0 || item.noProgress === true);
  const { missing: _m, confirm: _c, candidates: _l, ...rest } = item;
  const { status: _s, ...unfinished } = rest;
  const core = scope === undefined ? rest : unfinished;
  return {
    kind: "report",
    ...core,
    project,
    ...(missing.length > 0 ? { missing } : {}),
    ...(confirm.length > 0 ? { confirm } : {}),
    ...(candidates.length > 0 ? { candidates } : {}),
    ...(scope === undefined || (!isScoped && scope !== "district") ? {} : { scope }),
    ...(scope !== undefined && taskKind !== undefined ? { taskKind } : {}),
    ...(blocker === undefined ? {} : { blocker }),
    ...(leftover.length > 0 ? { leftover } : {}),
  };
}
