import { api } from "../api.ts";
import { attempt, commands, me, openChat } from "../store.ts";

const IN_PROJECT = ["/上报 签约3户 腾房2户", "/问题 3户对补偿有异议，谈不拢", "/进度"];
const AMONG_LEADERS = ["/进度 全区", "/日报", "/未办结"];
const ALONE = ["/帮助", "/我的", "/进度 全区"];

/** In an empty chat: lines that do something here, each sent by one press. */
export function Starters({ chatId }: { chatId: string }) {
  const chat = openChat.value;
  const lines =
    chat?.kind === "p2p" ? ALONE : chat?.name.includes("项目") ? IN_PROJECT : AMONG_LEADERS;
  const known = new Set(
    commands.value.flatMap((one) => [one.name, ...one.aliases].map((it) => it.replace("/", ""))),
  );
  const shown = lines.filter((line) => known.has(line.slice(1).split(" ")[0]!));
  return (
    <div class="starters">
      <p>{shown.length > 0 ? "还没有消息，点一句试试：" : "还没有消息，说一句试试。"}</p>
      {shown.map((text) => (
        <button
          key={text}
          type="button"
          onClick={() => void attempt(() => api.say({ chatId, by: me.value, text }))}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
