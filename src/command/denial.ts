/** What people do with a thing, or what becomes of it. */
const DONE =
  "(?:弄|修|办|处理|解决|搞|做|整改?|拆|搬|迁|签|通|到位|到账|落实|完成|清|装|接|打|付|给|谈拢|动|见|行|好)";
const DENIAL = new RegExp(
  `(?:没有?|未|不)(?:有|给|能|曾|真正|完全|彻底)?${DONE}|不属实|不是事实|假的|老样子|还是(?:原样|那样|没|不)|不认可`,
);
const NO_DENIAL = /不好意思|没有?办法|不动产/g;
const ASKS = /[?？]|[吗么]\s*$/;

/** True where words deny that something was done: 还没弄好, 不属实, 路还是不通. A question denies nothing. */
export function isDenial(text: string): boolean {
  return !ASKS.test(text) && DENIAL.test(text.replace(NO_DENIAL, ""));
}
