import type { Refusal } from "../errors.ts";
import { ownCodes } from "./codes.ts";

/** Faults of a connection that was never made, so nothing can have been sent. */
const neverConnected: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EHOSTDOWN",
  "UND_ERR_CONNECT_TIMEOUT",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);

/** Turns a call that got no answer into what follows: whether it can have had an effect, and that it may be tried again. */
export function lostRefusal(error: unknown, isSend: boolean): Refusal {
  const code = codeIn(error);
  if (code !== undefined && neverConnected.has(code))
    return { code: ownCodes.unreachable, msg: `no connection: ${code}`, canRetry: true };
  const isTimeout = error instanceof Error && /^(Timeout|Abort)Error$/.test(error.name);
  return {
    code: ownCodes.noAnswer,
    msg: isTimeout ? "no answer in time" : `the connection broke${code ? `: ${code}` : ""}`,
    canRetry: true,
    ...(isSend ? { isOutcomeUnknown: true } : {}),
  };
}

/** Node's fetch hides the reason in `cause`, and in a list where several addresses were tried. */
function codeIn(error: unknown): string | undefined {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; depth += 1) {
    const code = (at as { code?: unknown }).code;
    if (typeof code === "string") return code;
    at = at.cause ?? (at as { errors?: unknown[] }).errors?.[0];
  }
  return undefined;
}
