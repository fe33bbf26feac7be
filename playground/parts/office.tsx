import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

import type { OfficeView, PostView } from "../../src/playground/view.ts";
import { api } from "../api.ts";
import {
  attempt,
  become,
  chats,
  clock,
  drawer,
  hasRoomBeside,
  messages,
  nameOf,
  open,
  people,
  toast,
} from "../store.ts";
import { Drawer } from "./drawer.tsx";
import { Month } from "./month.tsx";

/** The roster and the work calendar; a change is a line that the administrator says to the bot. */
export function Office() {
  const office = useSignal<OfficeView | null>(null);
  const month = useSignal<string | undefined>(undefined);
  const last = [...messages.value.keys()].at(-1);
  useEffect(() => {
    let isGone = false;
    void attempt(async () => {
      const found = await api.office(month.value);
      if (!isGone) office.value = found;
    });
    return () => {
      isGone = true;
    };
  }, [month.value, last, clock.value.at]);
  const found = office.value;
  if (!found)
    return (
      <Drawer title="岗位和日历">
        <p class="hint">正在看…</p>
      </Drawer>
    );

  const { admin, posts } = found;
  const places = [...new Set(posts.map((one) => one.place))];
  const say = (chatId: string | undefined, text: string): void => {
    if (!chatId) return toast("warning", `${nameOf(admin)}和他不在一个群里，点不了名。`);
    become(admin);
    open(chatId);
    // The bot's answer is what one wants to see next.
    if (!hasRoomBeside()) drawer.value = null;
    void attempt(() => api.say({ chatId, by: admin, text }));
  };
  const seat = (post: PostView, openId: string): void =>
    say(
      chats.value.find(
        ({ kind, members }) =>
          kind === "group" && members.includes(admin) && members.includes(openId),
      )?.chatId,
      `${post.line} @${nameOf(openId)}`,
    );
  const direct = chats.value.find((one) => one.kind === "p2p" && one.members.includes(admin));

  return (
    <Drawer title="岗位和日历">
      <p class="hint">
        提级找的是岗位，不是人。在这里改，就是以{nameOf(admin)}
        （管理员）的身份对机器人说一句，和在飞书里说一样。
      </p>
      {places.map((place) => (
        <div key={place}>
          <h3>{place}</h3>
          <ul class="posts">
            {posts
              .filter((one) => one.place === place)
              .map((post) => (
                <li key={post.post}>
                  <span>{post.post}</span>
                  <b>
                    {post.holders.map(nameOf).join("、") || <em>空缺</em>}
                    {post.deputies.length > 0 && (
                      <small>（代：{post.deputies.map(nameOf).join("、")}）</small>
                    )}
                  </b>
                  <select
                    aria-label={`${place}${post.post}${post.isShared ? "加人" : "换人"}`}
                    value=""
                    onChange={(event) => {
                      const openId = event.currentTarget.value;
                      event.currentTarget.value = "";
                      if (openId) seat(post, openId);
                    }}
                  >
                    <option value="">{post.isShared ? "加人" : "换人"}</option>
                    {people.value
                      .filter((one) => !post.holders.includes(one.openId) && one.openId !== admin)
                      .map((one) => (
                        <option key={one.openId} value={one.openId}>
                          {one.name}
                        </option>
                      ))}
                  </select>
                </li>
              ))}
          </ul>
        </div>
      ))}
      <Month
        office={found}
        turn={(to) => {
          month.value = to;
        }}
        change={(day, isWorkday) =>
          say(direct?.chatId, `/设置 日历 ${day} ${isWorkday ? "休" : "班"}`)
        }
      />
    </Drawer>
  );
}
