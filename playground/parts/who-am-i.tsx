import { become, me, people, unreadOf } from "../store.ts";
import { Avatar } from "./avatar.tsx";

export function WhoAmI() {
  const who = people.value.find((one) => one.openId === me.value);
  return (
    <label class="who">
      <Avatar openId={me.value} />
      <span class="who-label">以</span>
      <select
        value={me.value}
        onChange={(event) => become(event.currentTarget.value)}
        aria-label="以谁的身份发言"
        title={who?.post ?? ""}
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
      <span class="who-label">身份发言</span>
    </label>
  );
}
