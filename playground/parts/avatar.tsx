import { bot, nameOf } from "../store.ts";

const COLORS = ["#245bdb", "#0f7b6c", "#7a35f0", "#b4530a", "#c02a66", "#15699c", "#4d6b12"];

/** A round mark with the surname; the bot has its moon. */
export function Avatar({ openId, group }: { openId?: string; group?: string }) {
  if (openId === bot.value.openId)
    return (
      <span class="avatar is-bot" aria-hidden="true">
        <svg width="20" height="20" viewBox="0 0 32 32">
          <path d="M20 5a12 12 0 1 0 8 17A11 11 0 0 1 20 5z" fill="#fff" />
        </svg>
      </span>
    );
  const name = group ?? nameOf(openId ?? "");
  const sum = (openId ?? name).split("").reduce((total, sign) => total + sign.charCodeAt(0), 0);
  const style = { background: COLORS[sum % COLORS.length]! };
  return (
    <span class={`avatar${group ? " is-group" : ""}`} style={style} aria-hidden="true">
      {name.slice(0, group ? 2 : 1)}
    </span>
  );
}
