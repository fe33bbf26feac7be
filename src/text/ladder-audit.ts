import { note, text, type Card } from "../card.ts";
import { shortDay } from "./words.ts";

/** What the hourly check of the ladder had to make up for on a day. */
export function auditCard(
  day: string,
  counts: { readonly due: number; readonly sent: number; readonly repaired: number },
): Card {
  return {
    title: `${shortDay(day)}提级核对：漏了 ${counts.repaired} 次，已补`,
    tone: "orange",
    blocks: [
      text(`应提级 ${counts.due}，已提级 ${counts.sent}，补发 ${counts.repaired}`),
      note("常见原因：程序停过、网络断过；连续出现请看 npm run cli -- doctor"),
    ],
  };
}
