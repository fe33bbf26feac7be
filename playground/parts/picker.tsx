import type { Chat } from "../../src/playground/feishu/world.ts";
import { bot, commands, me, nameOf, people } from "../store.ts";

export interface Choice {
  readonly insert: string;
  readonly title: string;
  readonly note: string;
  /** A whole line as it may be sent. */
  readonly example?: string;
  /** It stands there already: Enter sends it. */
  readonly isWhole?: boolean;
  readonly isFinal?: boolean;
}

interface Picking {
  /** Where in the text the part begins that a choice replaces. */
  readonly from: number;
  readonly choices: readonly Choice[];
}

/** What to offer where the caret stands: people after an @, commands after a slash at the start. */
export function pickerFor(text: string, caret: number, chat: Chat): Picking | null {
  const before = text.slice(0, caret);
  const at = /@([^\s@]*)$/.exec(before);
  if (at) {
    const ids = [...(chat.hasBot ? [bot.value.openId] : []), ...chat.members];
    const choices = ids
      .filter((id) => id !== me.value && nameOf(id).includes(at[1]!))
      .map((id) => ({
        insert: `@${nameOf(id)} `,
        title: nameOf(id),
        note: people.value.find((one) => one.openId === id)?.post ?? "机器人",
        isFinal: true,
      }));
    return choices.length > 0 ? { from: at.index, choices } : null;
  }
  const slash = /^(?:@\S+\s+)?[/／]([^\s/／]*)$/.exec(before);
  if (!slash) return null;
  const typed = slash[1]!.toLowerCase();
  const names = (one: { name: string; aliases: readonly string[] }): string[] =>
    [one.name, ...one.aliases].map((name) => name.replace(/^[/／]/, ""));
  const choices = commands.value
    .filter((one) => names(one).some((name) => name.startsWith(typed)))
    .map((one) => {
      const [first, alias] = names(one);
      const word =
        names(one).find((name) => name === typed) ??
        names(one).find((name) => typed !== "" && name.startsWith(typed)) ??
        alias ??
        first;
      const line = one.example.replace(/^[/／]\S+/, `/${word}`);
      // Only the command: its example names a project, which an Enter too many would report for.
      return {
        insert: line.includes(" ") ? `/${word} ` : `/${word}`,
        title: `/${word}`,
        note: one.summary,
        isFinal: true,
        isWhole: word === typed,
        ...(line.includes(" ") && { example: line }),
      };
    })
    .toSorted((a, b) => Number(b.isWhole) - Number(a.isWhole));
  const from = before.length - slash[1]!.length - 1;
  return choices.length > 0 ? { from, choices } : null;
}

interface PickerProps {
  readonly choices: readonly Choice[];
  readonly chosen: number;
  readonly take: (choice: Choice) => void;
}

export function Picker({ choices, chosen, take }: PickerProps) {
  return (
    <ul class="picker" id="picker" role="listbox" aria-label="候选">
      {choices.map((choice, index) => (
        <li
          key={choice.title}
          id={`choice-${index}`}
          role="option"
          aria-selected={index === chosen}
          ref={(item) => {
            if (index === chosen) item?.scrollIntoView({ block: "nearest" });
          }}
          // Before the text field loses its focus.
          onMouseDown={(event) => {
            event.preventDefault();
            take(choice);
          }}
        >
          <b>{choice.title}</b> <span>{choice.note}</span>
          {choice.example && <small>{choice.example}</small>}
        </li>
      ))}
    </ul>
  );
}
