import { scanNumber } from "../text/number.ts";
import { issueNumbers } from "./number.ts";
import { STATES } from "./resolve-words.ts";

const N = "(?:\\d{1,5}|[一二三四五六七八九十廿卅百]{1,4})";
/** 12月7号 is a day. */
const ONE = `(?<![月.\\d])(?:第|#)?${N}号`;
const MANY = `(?:(?:第|#)?${N}号?\\s*(?:、|和|及|与|，|(?<=号)\\s)\\s*){0,20}${ONE}`;
const OF_WHAT = "(?:的|那|这|那个|这个|那一)?(?:户|家|件|个|事|矛盾|纠纷|信访件|案子)?的?";
const WHEN = "(?:已经?|都|也|全部?|今天|昨天|昨晚|上午|下午|刚刚?|现在|可以|能|给我|帮我|就)*";
/** 7号的矛盾化解了, 5号、9号的都销了, 16号不用跟了: an end is told of what could as well be days. */
const ENDED = new RegExp(`${MANY}(?=${OF_WHAT}[:，\\s]*${WHEN}(?:${STATES.source}))`, "g");
/** 20号：资金到位，已办结. */
const HEADED = new RegExp(`(?<=^\\s*)${MANY}(?=:[^。；\\n]{0,24}(?:办结|销号|解决|了结))`, "g");
/** 13号的信访件, 8号那户: a day has no household. */
const NOUNED = new RegExp(
  `(?<=^|[，。；:\\s])${MANY}(?=(?:的|那)(?:户|家|件|个事|事|矛盾|纠纷|信访件|案子))`,
  "g",
);
/** 问题7、8已处理. */
const BEHIND = new RegExp(
  `(?<=(?:问题|事项)(?:编号)?\\s*)#?${N}号?(?:\\s*(?:、|和|及|与)\\s*#?${N}号?)+(?=\\s*${WHEN}(?:${STATES.source}))`,
  "g",
);
/** 1号到5号问题, 1-3号. */
const FROM_TO = new RegExp(`(${N})号?\\s*(?:到|至|-|~)\\s*(?=(${N})号)`, "g");
const MOST_IN_A_ROW = 20;
const EACH = new RegExp(N, "g");

/** Numbers of issues in a message that tells of an end: those named as issues, and those that the end is told of. */
export function closedNumbers(text: string): number[] {
  // 12月7号3号问题: the day is none of them
  const undated = text.replace(/\d{1,2}月\d{1,2}[号日]/g, "，");
  const said = undated.replace(
    FROM_TO,
    (words, from: string, to: string) => inARow(from, to) ?? words,
  );
  const found = new Set(issueNumbers(said));
  for (const number of stillOpen(said)) found.delete(number);
  for (const words of [ENDED, HEADED, NOUNED, BEHIND].flatMap((one) => said.match(one) ?? []))
    for (const one of words.match(EACH) ?? []) {
      const number = numberOf(one);
      if (number > 0) found.add(number);
    }
  return [...found];
}

/** 8号办结，9号问题延期: the clause says of its own number that it goes on. */
const GOES_ON = /还(?!掉|清)|没|未|延期|推迟|等|继续|下周|明天|提级|上会|转给|交给|在[跟办谈走]/;

function stillOpen(said: string): readonly number[] {
  const clauses = said.split(/[，。；\n!]/).filter((one) => GOES_ON.test(one) && !STATES.test(one));
  return clauses.flatMap(issueNumbers);
}

/** 1到4 as 1、2、3、 ahead of the last one. */
function inARow(from: string, to: string): string | null {
  const first = numberOf(from);
  const count = numberOf(to) - first;
  if (first <= 0 || count <= 0 || count > MOST_IN_A_ROW) return null;
  return Array.from({ length: count }, (_, n) => `${first + n}、`).join("");
}

function numberOf(words: string): number {
  const value = scanNumber(words, 0)?.value.toNumber();
  return value !== undefined && Number.isInteger(value) ? value : 0;
}
