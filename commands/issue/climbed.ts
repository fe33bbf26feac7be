import type { Taken } from "../../src/verbs/issues/step.ts";
import { postWords } from "../../src/text/words.ts";

/** The post that a step reached besides what it was for; null where it did not climb. */
export function climbedTo(done: Taken): string | null {
  if (!done.recorded.some((line) => line.what === "rung")) return null;
  const owner = done.view.owner?.openId;
  const person = done.hear.find((one) => one.openId !== owner);
  return person?.name ?? postWords["head"]!;
}
