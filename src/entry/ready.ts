import type { HttpDeps } from "../http/deps.ts";

const READY_WITHIN_MS = 2_500;

/** Makes the answer to whoever asks for readiness: whether the database answers, and soon, and lacks no migration. */
export function createReady(
  pending: () => Promise<number>,
  timer: NonNullable<HttpDeps["timer"]>,
): HttpDeps["ready"] {
  const tooLate = (): Promise<never> =>
    new Promise((_, fail) => timer(READY_WITHIN_MS, () => fail(new Error("Too late"))));
  return async () => {
    try {
      const lacking = await Promise.race([pending(), tooLate()]);
      return lacking === 0 ? { ok: true } : { ok: false, reason: `${lacking} migrations pending` };
    } catch {
      return { ok: false, reason: "the database does not answer" };
    }
  };
}
