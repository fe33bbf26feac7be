import { drawer } from "../store.ts";
import { ClockBar } from "./clock-bar.tsx";
import { WhoAmI } from "./who-am-i.tsx";

const toggle = (which: "tour" | "inspect" | "about"): void => {
  drawer.value = drawer.value === which ? null : which;
};

export function TopBar() {
  return (
    <header class="top">
      <h1 class="brand">
        <svg width="26" height="26" viewBox="0 0 32 32" aria-hidden="true">
          <rect width="32" height="32" rx="8" fill="#3370ff" />
          <path d="M20 7a10 10 0 1 0 6 14A9 9 0 0 1 20 7z" fill="#fff" />
        </svg>
        <span>
          不过夜 <small>演示环境</small>
        </span>
      </h1>
      <WhoAmI />
      <ClockBar />
      <nav class="tools" aria-label="工具">
        <button type="button" aria-pressed={drawer.value === "tour"} onClick={() => toggle("tour")}>
          导览
        </button>
        <button
          type="button"
          aria-pressed={drawer.value === "inspect"}
          onClick={() => toggle("inspect")}
        >
          接口
        </button>
        <button
          type="button"
          aria-pressed={drawer.value === "about"}
          onClick={() => toggle("about")}
        >
          说明
        </button>
      </nav>
    </header>
  );
}
