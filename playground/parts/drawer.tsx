import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

import { giveFocusBack } from "../focus.ts";
import { drawer } from "../store.ts";

/** A pane at the right (the whole page on a phone); Escape shuts it and the focus goes back. */
export function Drawer({
  title,
  isWide = false,
  children,
}: {
  title: string;
  isWide?: boolean;
  children: ComponentChildren;
}) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    head.current?.focus();
    return () => giveFocusBack(before);
  }, []);
  const shut = (): void => {
    drawer.value = null;
  };
  return (
    <aside
      class={`drawer${isWide ? " is-wide" : ""}`}
      aria-label={title}
      onKeyDown={(event) => {
        // A question that stands over the drawer shuts alone.
        const isInDialog = (event.target as Element).closest("dialog") !== null;
        if (event.key === "Escape" && !isInDialog) shut();
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
