import { api } from "../api.ts";
import { attempt, me, toast } from "../store.ts";
import { listOf, wordsOf, type Json } from "./context.ts";

const FAULTS: Readonly<Record<number, string>> = {
  200340: "没有配置回调地址",
  200341: "机器人没有在3秒内应答",
  200342: "连不上机器人",
  200671: "机器人应答的状态不是200",
  200672: "机器人的应答格式不对",
  200673: "机器人应答的卡片不合规",
  200830: "卡片版本不一致",
};

/** Sends a press as whom the visitor speaks as, and shows what the bot or the platform says to it. */
export async function sendPress(what: object): Promise<void> {
  await attempt(async () => {
    const answer = await api.press({ by: me.value, ...what });
    if (answer.toast) toast(answer.toast.type, answer.toast.content);
    if (answer.fault)
      toast("error", `出错了，请稍后重试 code:${answer.fault} ${FAULTS[answer.fault] ?? ""}`);
  });
}

/** By which a part is found again on the server. */
export function find(part: Json): object {
  const callback = listOf(part["behaviors"]).find((one) => one["type"] === "callback");
  return {
    ...(wordsOf(part["text"]) !== "" && { text: wordsOf(part["text"]) }),
    ...(typeof part["name"] === "string" && { name: part["name"] }),
    ...(callback && { value: callback["value"] }),
  };
}
