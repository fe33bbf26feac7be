import { oneOf } from "../text/pattern.ts";
import type { Prepared } from "../token/prepare.ts";
import { UNIT_NAME } from "./unit-names.ts";

/** Whoever an issue is handed to, or null. */
export function assigneeOf(message: Prepared): string | null {
  const { text, mentioned } = message;
  const called = mentioned[0] ?? null;
  if (mentioned.length === 1 && ASKS_CALLED.test(text)) return called;
  if (called !== null && HANDED_TO_BLANK.test(text)) return called;
  const handed = HANDED_TO.exec(text) ?? LET.exec(text);
  if (handed) return plainName(handed[1]!);
  if (called !== null && HANDED_TO_CALLED.test(text)) return called;
  const led = LED_BY.exec(text) ?? HANDED_BY_NUMBER.exec(text);
  return led?.[1] ?? askedToLead(text) ?? HANDED_TO_UNIT.exec(text)?.[1] ?? null;
}

/** Whoever a command names behind the number: /指派 #7 @李指挥长, /指派 7 张主任. */
export function orderedTo(message: Prepared): string | null {
  const [called] = message.mentioned;
  return called ?? /^\s*#?\d{1,6}号?\s+([^\s，。；]{2,14})/.exec(message.text)?.[1] ?? null;
}

/** 请@谭专干负责: the name is blanked out of the text. */
const ASKS_CALLED =
  /(?:请|由|让|交给|转给|指派给?|派给)\s+(?:负责|牵头|跟进|处理|办理|落实|来办|主办|对接)/;
const HANDED_TO_CALLED = /(?:交给|转给|指派给?|派给|转交给?|由)\s*(?:[，。]|负责|跟进|处理|牵头|$)/;

/** 交给@周主任 跟到底: whoever is called stands there, blanked out. */
const HANDED_TO_BLANK = /(?:交给|转给|指派给?|派给|转交给?)\s{3,}/;

/** 责任人改为张三. */
const REPLACED = ["责任(?:人|单位)(?:改|换|变更|调整)(?:为|成|到)", "换成", "改派给?", "改由"];
const HANDED = [
  "交给",
  "交由",
  "转给",
  "转交给?",
  "转由",
  "请转",
  // 转为, 转下 hand nothing over
  "转(?!给|交|由|下|为)",
  "移交给?",
  "指派给?",
  "交办给?",
  "派给",
  "分给",
  "安排",
  "责成",
];
const BY = ["请?由", "归"];
const DOES =
  "负责|牵头|跟进|处理|办理|落实|来办|去办|主办|承办|协办|跟踪|对接|解决|协调|接手|接管|跟一?下|盯一?下|跟(?=[，。；!\\s]|$)|跟到底".split(
    "|",
  );
/** 交给司法局牵头, 由枫溪街道负责, 转给张三. */
export const HANDED_TO = new RegExp(
  `${oneOf(REPLACED, HANDED, BY)}\\s*([^，。；\\s@]{2,14}?)(?:同志)?(?:去|来)?(?=${oneOf(DOES)}|[，。；!\\s]|$)`,
);
/** 12号那个让老张跟一下; but not 不让施工方处理. */
const LET = new RegExp(`(?<![不没])让([^，。；\\s@]{2,8}?)(?:去|来)?(?=${oneOf(DOES)})`);
/** 转给我们, 由于, 归大家: nobody by name. */
const NOBODY = /^(?:我们?|你们?|他|她|大家|有关|于|此)/;

function plainName(words: string): string | null {
  const name = words
    .replace(/^(?:了|给|到)/, "")
    .replace(/(?:的|来|去|同志)$/, "")
    // 转给财政局办: the last sign is what he is to do
    .replace(/(?<=局|公司|法院|中心|股|科|所|科长|主任|队)办$/, "");
  return NOBODY.test(name) ? null : name;
}

/** 交司法局牵头; but not 交地, 交房, 交警. */
const LED_BY =
  /交(?!给|由|地|房|付|接|警|通|到|钥匙)([^，。；\s@]{2,12}?)(?:同志)?(?:来|去)?(?:牵头|负责|主办|承办|跟进|办理|处理)/;
/** 7号问题交区国土局，尽快处理. */
const HANDED_BY_NUMBER =
  /^\s*#?\d{1,5}号问题交([^，。；\s@]{1,8}(?:街道|镇|局|公司|中心|大队|所|科|股))(?=[，。])/;

const ASKED_TO_LEAD =
  /请([^，。；\s@]{2,12}?)(?:同志)?(?:来|去|负责)?(?:牵头|负责|主办|承办|跟进|[跟盯]一?下|办理(?=[，。]|$))/;

/** 请司法局牵头, 请将此事转司法局牵头; but not 请尽快负责. */
function askedToLead(text: string): string | null {
  const words = ASKED_TO_LEAD.exec(text)?.[1];
  if (words === undefined) return null;
  const behindHanding = words.replace(/^(?:将|把).*?(?:交给|交由|转给|交|转)/, "");
  const isNobody = /^(?:尽快|抓紧|及时|你们|各)/.test(words);
  if (isNobody) return null;
  return behindHanding === "" || /^(?:将|把)/.test(behindHanding) ? words : behindHanding;
}

const HANDED_TO_UNIT = new RegExp(`(?:交给|转给|指派给?|由)(${UNIT_NAME.source})`);
