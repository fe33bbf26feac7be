import type { Refusal } from "../errors.ts";

/**
 * What follows from a code:
 * - `later`: the platform is busy or limits us; the same again can pass
 * - `internal`: its own fault; a send may have happened
 * - `token`: the tenant token is no longer taken
 * - `config`: an operator has to change something
 * - `closed`: the bot or the person is out of reach in this place until something there changes
 * - `gone`: this message can no longer be answered, changed or urged
 * - `card`: the card is at fault; a plainer form would be taken
 * - `bug`: our call is at fault
 */
export type CodeClass =
  | "later"
  | "internal"
  | "token"
  | "config"
  | "closed"
  | "gone"
  | "card"
  | "bug";

/** Codes of this client's own, where the platform gave none. */
export const ownCodes = { noAnswer: -1, unreachable: -2, tooLarge: -3, unreadable: -4 } as const;

/** Codes of the platform's pages on server errors, messages, chats and cards. */
const classes: ReadonlyMap<number, CodeClass> = new Map(
  (
    [
      ["later", [99991400, 230020, 11232, 11233, 11247, 232019, 1000004, 230023]],
      ["internal", [2200, 1500, 5000, 230049, 232096]],
      ["token", [99991663, 99991664, 99991665, 99991668, 99991671, 99991677]],
      ["config", [99991662, 99991672, 99991673, 99991401, 99991403, 230024, 230027, 234007]],
      ["config", [41050, 234002]],
      ["closed", [230002, 230006, 230013, 230018, 230029, 230035, 230053, 230054]],
      ["closed", [232009, 232010, 232011, 232025, 232033, 232034]],
      ["gone", [230011, 230019, 230026, 230031, 230033, 230050, 230052, 230098, 230110, 230111]],
      ["card", [230099, 230025, 11246, 11310, 100290, 200380, 200381, 200550, 200570, 200621]],
      ["card", [200732, 200737, 200780, 200860, 200861, 200914, 200915]],
      ["bug", [99991661, 230001, 230012, 230015, 230017, 230022, 230028, 230034, 230036, 230038]],
      ["bug", [230055, 230071, 230072, 230075, 232006, 41012, 234001, 234006, 234010]],
    ] as const
  ).flatMap(([kind, codes]) => codes.map((code) => [code, kind] as const)),
);

/** The class of a code of the platform's; undefined where no page names it. */
export function classOf(code: number): CodeClass | undefined {
  return classes.get(code);
}

/** Tells whether a fresh tenant token can help: the Go SDK retries on the same codes. */
export function isTokenCode(code: number): boolean {
  return code === 99991663 || code === 99991664 || code === 99991665 || code === 99991671;
}

/** What the platform answered a call with, as far as it matters for what follows. */
export interface Answered {
  /** HTTP status. */
  readonly status: number;
  /** Undefined where the answer was not the platform's JSON. */
  readonly code: number | undefined;
  readonly msg: string;
  readonly logId?: string | undefined;
  /** Seconds to wait, as the platform's header says. */
  readonly resetSeconds?: number | undefined;
  /** The call sends something, so doing it twice would show. */
  readonly isSend: boolean;
}

const hourMs = 3_600_000;

/** Turns a refusing answer into what follows from it. */
export function refusalOf(answered: Answered): Refusal {
  const kind = kindOf(answered);
  const waitMs =
    answered.code === 230023
      ? hourMs // Until the person has read some of 200 urgent messages.
      : answered.resetSeconds === undefined
        ? undefined
        : answered.resetSeconds * 1000;
  return {
    code: answered.code ?? answered.status,
    msg: answered.msg,
    ...(answered.logId === undefined ? {} : { logId: answered.logId }),
    canRetry: kind === "later" || kind === "internal" || kind === "token",
    ...(kind === "internal" && answered.isSend ? { isOutcomeUnknown: true } : {}),
    ...(waitMs === undefined ? {} : { retryAfterMs: waitMs }),
    ...(kind === "card" ? { isCardFault: true } : {}),
    ...(kind === "closed" ? { isChatClosed: true } : {}),
  };
}

function kindOf({ status, code, msg }: Answered): CodeClass {
  if (code === 11246 && /internal error/i.test(msg)) return "internal";
  // A redirect did nothing: the address is wrong, or somebody's portal stands in between.
  if (status === 429 || (status >= 300 && status < 400)) return "later";
  const known = code === undefined ? undefined : classes.get(code);
  if (known) return known;
  if (status >= 500 || code === undefined)
    return status >= 400 && status < 500 ? "bug" : "internal";
  return "bug";
}
