import { drawer, isReady, openChatId, toasts } from "../store.ts";
import { About } from "./about.tsx";
import { ChatList } from "./chat-list.tsx";
import { Conversation } from "./conversation.tsx";
import { Guide } from "./guide.tsx";
import { Inspector } from "./inspector.tsx";
import { Office } from "./office.tsx";
import { TopBar } from "./top-bar.tsx";
import { Tour } from "./tour.tsx";

export function App() {
  if (!isReady.value) return <p class="loading">正在打开演示环境…</p>;
  return (
    <div class={`app${openChatId.value ? " has-chat" : ""}`}>
      <TopBar />
      <div class="panes">
        <ChatList />
        <Conversation />
        {drawer.value === "tour" && <Tour />}
        {drawer.value === "office" && <Office />}
        {drawer.value === "inspect" && <Inspector />}
        {drawer.value === "about" && <About />}
        <div class="toasts" role="status" aria-live="polite">
          {toasts.value.map((one) => (
            <div key={one.id} class={`toast is-${one.type}`}>
              {one.content}
            </div>
          ))}
        </div>
      </div>
      <Guide />
    </div>
  );
}
