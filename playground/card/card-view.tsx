import { useSignal } from "@preact/signals";

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
import { find, sendPress } from "./press.ts";

interface CardViewProps {
  readonly card: Json;
  readonly messageId: string;
  readonly chatId: string;
}

/** A card of JSON 2.0, drawn as the client draws it; what is pressed goes to the bot. */
export function CardView({ card, messageId, chatId }: CardViewProps) {
  const isBusy = useSignal(false);
  const send = async (what: object): Promise<void> => {
    isBusy.value = true;
    await sendPress({ messageId, ...what });
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
