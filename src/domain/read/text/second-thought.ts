const NUMBER = "[\\d.一二两三四五六七八九十百千万半]{1,8}";
const FIGURE = `${NUMBER}(?:个平方|平方米?|公顷|分地|[户亩栋座处平㎡方人次])`;
const DAY = "(?:大?前天|昨[天日晚]|今[天日]|(?:上?周|星期)[一二三四五六日天]|\\d{1,2}[号日])";
const ISSUE = "[\\d一二三四五六七八九十]{1,4}号(?:[那这]个)?(?:问题|事项|的?事)";

/** 啊, 哦: by which somebody who speaks stops himself. */
const STOPS_HIMSELF = "(?:[，\\s]*[啊哦噢呃嗯哎诶呀])+";
const NO = "(?:不对|不是|[说讲]错了?|搞错了?|错了)";
const WRONG = `(?:${STOPS_HIMSELF}[，\\s]*${NO}+|[，\\s]*不不+对?|[，\\s]*不对[，\\s]*[说讲]错了?)`;
const RATHER = "[啊哦哈]*[，\\s]*(?:应该)?是?";

/** Somebody says one thing and at once, in the same breath, another of the same kind. */
const SECOND_THOUGHTS = [FIGURE, DAY, ISSUE].map(
  (one) => new RegExp(`${one}(?:${WRONG}${RATHER}(?:${one}[，\\s]*(?:而?是))?)(?=${one})`, "g"),
);
/** Of an earlier message: 刚才报的签了3户，哦不对，是2户. */
const OF_ANOTHER = /刚才|刚刚|上一?[条个]|上条|更正|[报发]的/;

/** 拆了三户啊不对是两户: what was taken back in the same breath is blanked out, so that every place stays what it was. */
export function withoutFirstThoughts(text: string): string {
  if (!/不|错/.test(text) || OF_ANOTHER.test(text)) return text;
  return SECOND_THOUGHTS.reduce(
    (said, thought) => said.replace(thought, (first) => " ".repeat(first.length)),
    text,
  );
}
