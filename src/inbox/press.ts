import { dropLetter } from "../../db/queries/letters.ts";
import type { Store } from "../../db/store.ts";
import type { CardPress, ChatEvent } from "../chat.ts";
import type { Log, PressAnswer } from "../ports.ts";
import { frameText } from "../text/frame.ts";
import type { Accept } from "./accept.ts";

export interface PressDeps {
  readonly store: Store;
  readonly accept: Accept;
  readonly log: Log;
  readonly timer: (ms: number, task: () => void) => () => void;
}

/** The platform waits three seconds; the answer must be on its way well before. */
const PATIENCE_MS = 2_200;

/** Key of the letter that redraws a pressed card when the answer to the press could not carry it. */
export function redrawKey(eventId: string): string {
  return `redraw:${eventId}`;
}

export interface Presses {
  /** Takes a press for good and waits a little for what comes of it. */
  readonly press: (event: CardPress, request?: string) => Promise<PressAnswer>;
  /** The worker's word that an event was handled. */
  readonly settle: (event: ChatEvent, answer: PressAnswer | null) => void;
}

/** Makes the meeting point of a waiting card callback and the worker that handles it. */
export function createPresses({ store, accept, log, timer }: PressDeps): Presses {
  const waiting = new Map<string, (answer: PressAnswer) => void>();

  return {
    async press(event, request) {
      const outcome = new Promise<PressAnswer | null>((resolve) => {
        const cancel = timer(PATIENCE_MS, () => resolve(null));
        waiting.set(event.eventId, (answer) => {
          cancel();
          resolve(answer);
        });
      });
      try {
        if ((await accept(event, request)) === "duplicate") return {};
        const answer = await outcome;
        if (!answer) return { toast: { tone: "info", text: frameText.stillWorking() } };
        // The answer carries the card: the letter that would redraw it is no longer needed.
        if (answer.card) {
          store
            .write((tx) => dropLetter(tx, redrawKey(event.eventId)))
            .catch((error: unknown) => log.warn("redraw_left", { error }));
        }
        return answer;
      } finally {
        waiting.delete(event.eventId);
      }
    },
    settle(event, answer) {
      if (event.kind === "press") waiting.get(event.eventId)?.(answer ?? {});
    },
  };
}
