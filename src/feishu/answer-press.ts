import type { CardPress } from "../chat.ts";
import { StoreBusyError } from "../errors.ts";
import type { Log, PressAnswer } from "../ports.ts";

/** The platform shows people an error after 3 s; the way there and back needs its share. */
const patienceMs = 2500;

const stillWorking: PressAnswer = { toast: { tone: "info", text: "已收到，正在处理" } };
const busy: PressAnswer = { toast: { tone: "error", text: "系统繁忙，没有办成，请稍后再按一次" } };
const broken: PressAnswer = { toast: { tone: "error", text: "系统出错，没有办成，请联系管理员" } };

export interface AnswerPressDeps {
  /** Stores a press and says what it is answered with. */
  press(event: CardPress): Promise<PressAnswer>;
  /** Told how it ended: `answered`, `late`, `busy` or `failed`. */
  readonly count: (result: string) => void;
  readonly log: Log;
  /** Runs a task after so many ms; what it returns calls it off. */
  readonly timer?: ((ms: number, task: () => void) => () => void) | undefined;
}

/** Answers in time whatever happens: a press is never repeated by the platform, and its errors are shown to people. */
export async function answerPress(deps: AnswerPressDeps, event: CardPress): Promise<PressAnswer> {
  const timer = deps.timer ?? startTimer;
  return await new Promise<PressAnswer>((resolve) => {
    const cancel = timer(patienceMs, () => {
      deps.count("late");
      resolve(stillWorking);
    });
    const settle = (result: string, answer: PressAnswer): void => {
      cancel();
      deps.count(result);
      resolve(answer);
    };
    deps
      .press(event)
      .then((answer) => settle("answered", answer))
      .catch((error: unknown) => {
        const isBusy = error instanceof StoreBusyError;
        if (isBusy) deps.log.warn("press_put_off", { error });
        else deps.log.error("press_failed", { error });
        settle(isBusy ? "busy" : "failed", isBusy ? busy : broken);
      });
  });
}

function startTimer(ms: number, task: () => void): () => void {
  const timer = setTimeout(task, ms);
  return () => clearTimeout(timer);
}
