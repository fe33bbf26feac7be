import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

import { drawer } from "../store.ts";

/** A pane at the right (the whole page on a phone); Escape shuts it. */
export function Drawer({ title, children }: { title: string; children: ComponentChildren }) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const shut = (): void => {
    drawer.value = null;
  };
  return (
    <aside
      class="drawer"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === "Escape") shut();
      }}
    >
      <div class="drawer-head">
        <h2 ref={head} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" aria-label="关闭" onClick={shut}>
          ×
        </button>
      </div>
      <div class="drawer-body">{children}</div>
    </aside>
  );
}
