import { text, type Card } from "../card.ts";
import { plainCard } from "./frame.ts";

export const bindText = {
  leaders: (): Card =>
    plainCard("本群是领导群", "green", ["日报发到这里。要取消：", { code: "/绑定 解除" }]),
  projects: (names: readonly string[]): Card => ({
    title: names.length === 1 ? `本群绑定：${names[0]}` : `本群绑定 ${names.length} 个项目`,
    tone: "green",
    blocks: [
      ...(names.length > 1 ? [text(names.join("\n"))] : []),
      text(names.length === 1 ? "以后报进度不用写项目名：" : "报进度写上项目名：", {
        code: names.length === 1 ? "/上报 签约2户" : `/上报 ${names[0]} 签约2户`,
      }),
    ],
  }),
  street: (street: string): Card =>
    plainCard(`本群绑定：${street}`, "green", ["这里可以报、可以查本街道的项目"]),
  ended: (had: boolean): Card =>
    had
      ? plainCard("已解除绑定", "grey", ["再绑定：", { code: "/绑定 大米厂棚改" }])
      : plainCard("本群没有绑定", "grey", ["要绑定：", { code: "/绑定 大米厂棚改" }]),
  onlyGroups: (): Card =>
    plainCard("要在群里绑定", "orange", ["请在项目群里发：", { code: "/绑定 大米厂棚改" }]),
  now: (words: string | null): Card => ({
    title: words ? `本群绑定：${words}` : "本群还没有绑定",
    tone: "blue",
    blocks: [
      text("绑定项目：", { code: "/绑定 大米厂棚改" }),
      text("绑定街道：", { code: "/绑定 枫溪街道" }),
      text("领导群：", { code: "/绑定 领导群" }),
    ],
  }),
  leadersWord: "领导群",
  mixed: (): Card =>
    plainCard("没有绑定：街道和项目要分开绑", "orange", ["一个群绑几个项目，或绑一个街道"]),
} as const;
