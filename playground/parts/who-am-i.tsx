import { become, me, people, unreadOf } from "../store.ts";
import { Avatar } from "./avatar.tsx";

/** Whom the visitor speaks as; the native list lies unseen over name and post. */
export function WhoAmI() {
  const who = people.value.find((one) => one.openId === me.value);
  return (
    <label class="who">
      <span class="who-label">身份</span>
      <Avatar openId={me.value} />
      <span class="who-name">
        <b>{who?.name}</b> <small>{who?.post}</small>
      </span>
      <span class="who-arrow" aria-hidden="true">
        ▾
      </span>
      <select
        value={me.value}
        onChange={(event) => become(event.currentTarget.value)}
        aria-label="以谁的身份发言"
      >
        {people.value.map((one) => {
          const unread = one.openId === me.value ? 0 : unreadOf(one.openId);
          return (
            <option key={one.openId} value={one.openId}>
              {one.name}
              {one.post ? `（${one.post}）` : ""}
              {unread > 0 ? ` · ${unread}条未读` : ""}
            </option>
          );
        })}
      </select>
    </label>
  );
}
