import type { Message } from "../../src/playground/feishu/world.ts";
import { cardWords, type Office } from "../e2e/office.ts";

export const GROUP = "oc_damichang";
export const CLERK = "ou_tan_zhuangan";
export const HEAD = "ou_li_zhihuizhang";
export const LEADER = "ou_zhou_quzhang";
export const DIRECTOR = "ou_chen_zhuren";
export const KEEPER = "ou_liu_guzhang";
export const STRANGER = "ou_luo_zhuangan";
export const PROJECT = "大米厂棚改";

/** Says a line and reads the one answer to it. */
export async function ask(
  office: Office,
  by: string,
  text: string,
  more: { mentions?: readonly string[]; replyTo?: string; chatId?: string } = {},
): Promise<{ words: string; message: Message; all: Message[] }> {
  const { chatId = GROUP, ...rest } = more;
  const all = await office.say(chatId, by, text, rest);
  const message = all.find((one) => one.chatId === chatId);
  if (!message) throw new Error(`"${text}" was not answered`);
  return { words: cardWords(message), message, all };
}

/** Presses a button by its words. */
export async function press(
  office: Office,
  by: string,
  message: Message,
  text: string,
  form?: Record<string, string>,
) {
  return await office.press({ by, messageId: message.messageId, text, ...(form ? { form } : {}) });
}

/** The columns of an issue as they are stored. */
export async function stored(office: Office, no = 1): Promise<Record<string, unknown>> {
  const { rows } = await office.store.execute({
    sql: "select * from issues where no = ?",
    args: [no],
  });
  return rows[0] as unknown as Record<string, unknown>;
}

/** A stored moment on the wall in Shanghai: 12-17 20:00. */
export function wallOf(ms: unknown): string {
  return new Date(Number(ms) + 8 * 3_600_000).toISOString().slice(5, 16).replace("T", " ");
}

/** The mentions of an issue as its timeline has them: when, what, rung, whom. */
export async function rungs(office: Office, no = 1): Promise<string[]> {
  const { rows } = await office.store.execute({
    sql: "select at, what, data from issue_events where no = ? and what in ('told','owner_by_default','rung','passed','repeat') order by at, id",
    args: [no],
  });
  return rows.map((row) => {
    const data = JSON.parse(row["data"] as string) as { rung: number; mentioned?: string[] };
    return `${wallOf(row["at"])} ${row["what"] as string} ${data.rung} ${(data.mentioned ?? []).join()}`.trim();
  });
}

/** Messages of the bot to one person in private. */
export function inPrivate(office: Office, openId: string): Message[] {
  return office.heard(office.double.direct(openId).chatId);
}

/** Goes to each moment (wall of 2021, or 2022 where January) and runs what is due there. */
export async function visit(office: Office, ...walls: string[]): Promise<void> {
  for (const wall of walls) {
    const [day, clock] = wall.split(" ");
    office.setClock(`${day!.startsWith("01") ? 2022 : 2021}-${day}T${clock}:00+08:00`);
    await office.tick();
  }
}
