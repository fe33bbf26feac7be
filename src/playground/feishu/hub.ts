import type { Windows } from "./windows.ts";
import type { World } from "./world.ts";

/** The app as the platform's console holds it. */
export interface AppIdentity {
  readonly appId: string;
  readonly appSecret: string;
  readonly encryptKey?: string;
  readonly verificationToken: string;
  readonly botOpenId: string;
  readonly botName: string;
  readonly tenantKey: string;
  /** Granted scopes; a call without one of its scopes is refused with 99991672. */
  readonly scopes: readonly string[];
}

/** One call of the platform's API as it came and as it was answered. */
export interface ApiCall {
  readonly no: number;
  readonly api: string;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** By the clock handed in (ms). */
  readonly at: number;
  /** By the clock of the rate limits (ms). */
  readonly tick: number;
  readonly request: unknown;
  status: number;
  code: number;
  answer: unknown;
  ms: number;
}

/** Something that goes wrong on demand. */
export interface Fault {
  /** The name of an API (`im.message.create`), or `*`. */
  readonly api: string;
  /** How many calls it meets; 1 when left out. */
  readonly times?: number;
  readonly status?: number;
  readonly code?: number;
  readonly msg?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly delayMs?: number;
  /** Does the work, then loses the answer on the way back. */
  readonly dropAnswer?: boolean;
}

export type Later = (ms: number, run: () => void) => () => void;

/** What every part of the simulated platform shares. */
export interface Hub {
  readonly app: AppIdentity;
  readonly world: World;
  readonly now: () => Date;
  readonly tick: () => number;
  readonly newId: (prefix: string) => string;
  readonly later: Later;
  readonly windows: Windows;
  readonly calls: ApiCall[];
  readonly faults: { fault: Fault; left: number }[];
  readonly heardCall: (call: ApiCall) => void;
}

/** All scopes that the office would grant for everything the bot can do. */
export const ALL_SCOPES: readonly string[] = [
  "im:message:send_as_bot",
  "im:message.p2p_msg:readonly",
  "im:message.group_at_msg:readonly",
  "im:message.group_msg",
  "im:message:readonly",
  "im:message:update",
  "im:message:recall",
  "im:message.urgent",
  "im:chat:read",
  "im:chat.members:read",
  "im:chat.members:bot_access",
  "im:resource",
  "contact:contact.base:readonly",
  "contact:user.base:readonly",
  "application:app_slash_command:read",
  "application:app_slash_command:write",
];
