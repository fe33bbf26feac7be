const PII =
  /(?<!\d)1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)|(?<!\d)\d{17}[\dx](?![\da-z])|(?<!\d)\d{15}(?!\d)|(?<!\d)\d{16,19}(?!\d)|\d{3}\*{3,}\d{2}|身份证号?[:\s]*\d{6}/;
const SURNAMES =
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文易欧";
const NAMED = new RegExp(
  `(?:户主|业主|村民|居民|被征收人|被拆迁人|住户|房主|产权人|姓名)[:\\s]?[${SURNAMES}](?!某|姓|家)[\\u4e00-\\u9fff]{1,2}(?=[，。,\\s(（]|电话|手机|身份证|家|不同意|要求|拒绝|反映|$)`,
);
const NAME_STOP =
  /(?:户主|业主|村民|居民|住户)(?:方面|文化|万一|高度|常年|任何|金额|石头|白天|江边|何时)/;

/** True where the text holds a phone, identity or card number, or a householder's full name. */
export function holdsPersonalData(text: string): boolean {
  return PII.test(text) || (NAMED.test(text) && !NAME_STOP.test(text));
}
