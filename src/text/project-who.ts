import { note, text, type Card } from "../card.ts";
import { accessNames } from "./frame.ts";

interface Shown {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly access: keyof typeof accessNames;
}

export const whoText = { office: "全办岗位" } as const;

/** Who may use which command, as the commands themselves say it. */
export function rightsCard(list: readonly Shown[]): Card {
  const kinds = Object.keys(accessNames) as (keyof typeof accessNames)[];
  return {
    title: "谁能做什么",
    tone: "blue",
    blocks: [
      ...kinds.flatMap((access) => {
        const names = list
          .filter((spec) => spec.access === access)
          .map((spec) => `/${spec.aliases[0] ?? spec.name}`);
        return names.length > 0 ? [text({ b: accessNames[access] }, `\n${names.join("　")}`)] : [];
      }),
      note("改项目、定岗位：项目服务股或管理员；提级链上的事由对应岗位的人点"),
    ],
  };
}
