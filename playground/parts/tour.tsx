import { signal } from "@preact/signals";

import type { TourStep } from "../../src/playground/view.ts";
import { api } from "../api.ts";
import { moveClock } from "../move-clock.ts";
import { attempt, become, chats, drawer, isWide, nameOf, open, tour } from "../store.ts";
import { Drawer } from "./drawer.tsx";
import { Reset } from "./reset.tsx";

/** How far the visitor has come; on a phone the drawer shuts at every step. */
const done = signal(0);

/** The round in a handful of steps; each does what it says, as the person it names. */
export function Tour() {
  const walk = async (step: TourStep, index: number): Promise<void> => {
    if (step.by) become(step.by);
    const by = step.by ?? "";
    const chatId =
      step.chatId === "direct"
        ? chats.value.find((one) => one.kind === "p2p" && one.members.includes(by))?.chatId
        : step.chatId;
    if (chatId) open(chatId);
    if (!isWide()) drawer.value = null;
    const { move, text } = step;
    const isDone =
      (!move || (await moveClock({ move }))) &&
      (!text || !chatId || (await attempt(() => api.say({ chatId, by, text }))));
    if (isDone) done.value = Math.max(done.value, index + 1);
  };
  return (
    <Drawer title="两分钟看懂">
      <ol class="tour">
        {tour.value.map((step, index) => (
          <li key={step.title} class={index < done.value ? "is-done" : ""}>
            <h3>{step.title}</h3>
            <p>{step.why}</p>
            {step.text && <code>{step.text}</code>}
            <button type="button" onClick={() => void walk(step, index)}>
              {step.text ? `以${nameOf(step.by ?? "")}的身份发出` : "把时间拨过去"}
            </button>
          </li>
        ))}
      </ol>
      <p class="hint">走过一遍，台账里就有数了；想重走，先重置。</p>
      <Reset
        onDone={() => {
          done.value = 0;
        }}
      />
    </Drawer>
  );
}
