import { useSignal } from "@preact/signals";

import { drawer, type DrawerName } from "../store.ts";
import { ClockBar } from "./clock-bar.tsx";
import { WhoAmI } from "./who-am-i.tsx";

const TOOLS: readonly (readonly [DrawerName, string, string])[] = [
  ["tour", "导览", "一分钟看懂"],
  ["office", "岗位", "岗位和工作日历：看和改"],
  ["inspect", "查账", "请求、事件、写进库的行、发出的信"],
  ["about", "说明", "这里哪些是模拟的"],
];

export function TopBar() {
  const isOpen = useSignal(false);
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
      <button
        type="button"
        class="tools-more"
        aria-label="更多工具"
        aria-expanded={isOpen.value}
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        ⋯
      </button>
      <nav class={`tools${isOpen.value ? " is-open" : ""}`} aria-label="工具">
        {TOOLS.map(([name, label, title]) => (
          <button
            key={name}
            type="button"
            title={title}
            aria-pressed={drawer.value === name}
            onClick={() => {
              isOpen.value = false;
              drawer.value = drawer.value === name ? null : name;
            }}
          >
            {label}
          </button>
        ))}
      </nav>
    </header>
  );
}
