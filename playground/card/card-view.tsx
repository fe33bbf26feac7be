import { useSignal } from "@preact/signals";

import { api } from "../api.ts";
import { attempt, me, toast } from "../store.ts";
import {
  CardContext,
  isJson,
  listOf,
  space,
  wordsOf,
  type CardHands,
  type Json,
  str,
} from "./context.ts";
import { Elements } from "./element.tsx";
import { inline, Tag } from "./inline.tsx";

interface CardViewProps {
  readonly card: Json;
  readonly messageId: string;
  readonly chatId: string;
}

const FAULTS: Readonly<Record<number, string>> = {
  200340: "没有配置回调地址",
  200341: "机器人没有在3秒内应答",
  200342: "连不上机器人",
  200671: "机器人应答的状态不是200",
  200672: "机器人的应答格式不对",
  200673: "机器人应答的卡片不合规",
  200830: "卡片版本不一致",
};

/** A card of JSON 2.0, drawn as the client draws it; what is pressed goes to the bot. */
export function CardView({ card, messageId, chatId }: CardViewProps) {
  const isBusy = useSignal(false);
  const send = async (what: object): Promise<void> => {
    isBusy.value = true;
    await attempt(async () => {
      const answer = await api.press({ by: me.value, messageId, ...what });
      if (answer.toast) toast(answer.toast.type, answer.toast.content);
      if (answer.fault)
        toast("error", `出错了，请稍后重试 code:${answer.fault} ${FAULTS[answer.fault] ?? ""}`);
    });
    isBusy.value = false;
  };
  const hands: CardHands & { send: typeof send } = {
    messageId,
    chatId,
    isBusy: isBusy.value,
    send,
    press: (part, option) => void send({ ...find(part), ...(option !== undefined && { option }) }),
  };
  const body = isJson(card["body"]) ? card["body"] : {};
  const header = isJson(card["header"]) ? card["header"] : undefined;
  const width = isJson(card["config"]) ? str(card["config"]["width_mode"], "default") : "default";
  return (
    <CardContext.Provider value={hands}>
      <section class={`card is-${width}`} aria-busy={isBusy.value}>
        {header && <Header header={header} />}
        <div
          class="card-body"
          style={{
            padding: space(body["padding"]) ?? "",
            gap: space(body["vertical_spacing"]) ?? "",
          }}
        >
          <Elements elements={listOf(body["elements"])} />
        </div>
      </section>
    </CardContext.Provider>
  );
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

function Header({ header }: { header: Json }) {
  const tone = typeof header["template"] === "string" ? header["template"] : "default";
  const subtitle = wordsOf(header["subtitle"]);
  return (
    <div class={`card-head is-${tone}`}>
      <h3>
        {isJson(header["title"]) && header["title"]["tag"] !== "plain_text"
          ? inline(wordsOf(header["title"]))
          : wordsOf(header["title"])}
        {listOf(header["text_tag_list"]).map((one) => (
          <Tag tone={str(one["color"], "")}>{wordsOf(one["text"])}</Tag>
        ))}
      </h3>
      {subtitle && <p>{subtitle}</p>}
    </div>
  );
}
