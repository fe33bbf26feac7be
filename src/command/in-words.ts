import type { Invocation } from "../card.ts";
import { findProjects } from "../domain/read/index.ts";
import { foldWidth } from "./line.ts";
import type { Ctx } from "./spec.ts";

const CHARGE = "(?:负责|管|牵头|包保)";
const LEAD =
  /^(?:请问|问一?下|查一?下|看一?下|帮我(?:查|看)一?下|我想(?:问|知道)一?下?)[\s，,：:]*/;
const TAIL = /[\s。.!！?？~～]*(?:呢|啊|呀|哦|吗)?[\s。.!！?？~～]*$/;

/** Who is responsible, as people ask it; what is left is the place. */
const WHO: readonly RegExp[] = [
  new RegExp(`^(?<place>.{0,24}?)(?:现在)?(?:是|由|归|该|该由|该找)?谁(?:来|在)?${CHARGE}(?:的)?$`),
  new RegExp(`^(?:是)?谁(?:来|在)?${CHARGE}(?<place>.{1,24})$`),
  /^(?<place>.{0,24}?)(?:的)?(?:责任人|负责人|指挥长|区级联系领导|联系领导)(?:是谁|是哪个|是哪位|叫什么)$/,
  /^谁是(?<place>.{0,24}?)(?:的)?(?:责任人|负责人|指挥长|区级联系领导|联系领导)$/,
];
/** The chat's own place. */
const HERE =
  /^(?:这里|这边|这个?项目|本项目|咱们?(?:这个?)?项目|我们(?:这个?)?项目|本群|这个?街道|这块)?$/;

const AWAY =
  /^(?:我|本人)?(?:想|要|得|需要|准备)?(?<when>.{0,12}?)(?:想|要|得|需要)?请(?:个|\S{0,3}天)?假(?<rest>.{0,40})$/;
const HANDOVER = /^我?(?:想|要|需要)?(?:办理?)?(?:工作)?交接(?:工作|一下|手续)?$/;

/** A command said in plain words, 白关北谁负责, 我要请假; null where the words ask for none. */
export function readInWords(ctx: Ctx, text: string): Invocation | null {
  const words = foldWidth(text).trim().replace(LEAD, "").replace(TAIL, "");
  for (const pattern of WHO) {
    const place = pattern.exec(words)?.groups?.["place"]?.trim();
    if (place === undefined) continue;
    if (HERE.test(place)) return { command: "who", args: {} };
    if (isPlace(ctx, place)) return { command: "who", args: { place } };
  }
  const away = AWAY.exec(words);
  if (away && (words.startsWith("我") || words.startsWith("请") || words.startsWith("本人"))) {
    const said = `${away.groups?.["when"] ?? ""}${away.groups?.["rest"] ?? ""}`.trim();
    return { command: "away", args: said === "" ? {} : { text: said } };
  }
  return HANDOVER.test(words) ? { command: "handover", args: {} } : null;
}

/** A project, what may be one, or a street: 这个问题谁负责 asks of something else. */
function isPlace(ctx: Ctx, words: string): boolean {
  const found = findProjects(words, ctx.lexicon);
  return (
    "found" in found ||
    "candidates" in found ||
    [...ctx.lexicon.streets].some(([name]) => words.startsWith(name))
  );
}
