/** A deadline at the end of a line, as a clause of its own: `，3天内办结`, ` 12月31日前`, `，限明天`. */
const COUNT = String.raw`(?:\d{1,3}|[一二两三四五六七八九十]{1,3})个?(?:工作日|天|日|周|星期)`;
const DATE = String.raw`(?:20\d\d[-年./])?\d{1,2}[-月./]\d{1,2}[日号]?|\d{1,2}[日号]`;
const NEAR = String.raw`[今明后][天日晚]?|[本这下]个?(?:周|星期|月)(?:[一二三四五六日天末底])?|(?:周|星期|礼拜)[一二三四五六日天末]|月底|年底`;
const WHEN = `(?:${COUNT}|${DATE}|${NEAR})`;
const DONE = "(?:办结|解决|完成|办好|办完|处理好|处理|搞定|答复|回复)?";
const CLAUSE = new RegExp(
  `[，,；;。、\\s]+(?:请|务必|争取|要求|要)?(?:(?:限期|限于|限)${WHEN}(?:之前|以前|前|之内|以内|内)?|(?:在|于)?${WHEN}(?:之前|以前|前|之内|以内|内))${DONE}[。！!.]?$`,
);

/** One full-width character as its plain one: the places of all others stay. */
const folded = (char: string): string => String.fromCharCode(char.charCodeAt(0) - 0xfee0);

/** The words without a deadline at their end, where it was read as one: it has a line of its own on the card. */
export function withoutDue(words: string): string {
  const clause = CLAUSE.exec(words.replace(/[！-～]/g, folded).trimEnd());
  const rest = (clause ? words.slice(0, clause.index) : words).trim();
  return rest.length >= 2 ? rest : words;
}
