import { useSignal } from "@preact/signals";
import type { ComponentChildren, VNode } from "preact";

interface PagesProps<T> {
  readonly rows: readonly T[];
  readonly size: number;
  readonly head: VNode;
  readonly draw: (row: T) => VNode;
}

/** A table that shows one page of its rows at a time. */
export function Pages<T>({ rows, size, head, draw }: PagesProps<T>): ComponentChildren {
  const page = useSignal(0);
  const count = Math.max(1, Math.ceil(rows.length / size));
  const at = Math.min(page.value, count - 1);
  const turn = (step: number) => () => {
    page.value = at + step;
  };
  return (
    <div class="table">
      <div class="table-scroll">
        <table>
          <thead>{head}</thead>
          <tbody>{rows.slice(at * size, (at + 1) * size).map(draw)}</tbody>
        </table>
      </div>
      {count > 1 && (
        <div class="pages">
          <span>共{rows.length}行</span>
          <button type="button" disabled={at === 0} aria-label="上一页" onClick={turn(-1)}>
            ‹
          </button>
          <span>
            {at + 1}/{count}
          </span>
          <button type="button" disabled={at === count - 1} aria-label="下一页" onClick={turn(1)}>
            ›
          </button>
        </div>
      )}
    </div>
  );
}
