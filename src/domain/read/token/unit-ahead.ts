const UNITS = "户|亩|㎡|平方米|平方|平米|平|栋|座|处|万元|元|人次|人|次|冢|个";
/** The unit in brackets, what stands between, and the figure with the whole that it is part of. */
const AHEAD = new RegExp(
  `\\((${UNITS})\\)([:\\s]*)(\\d[\\d.]*(?:/\\d[\\d.]*)?)(?![\\d.]*\\s*(?:${UNITS}))`,
  "g",
);

/** 签约(户):3, as a form has it, becomes 签约:3户; the text keeps its length. */
export function unitsBehind(text: string): string {
  return text.replace(AHEAD, (_, unit: string, gap: string, figure: string) => {
    return `  ${gap}${figure}${unit}`;
  });
}
