import type { Api } from "./gate.ts";
import type { Hub } from "./hub.ts";
import { refuse } from "./refused.ts";

export interface Tokens {
  /** Refuses a header without a token that is in force. */
  check(header: string | undefined): void;
  /** Makes every token issued so far worthless. */
  revoke(): void;
  readonly api: Api;
}

const LIFE_MS = 7200_000;
const RENEW_MS = 1800_000;

/**
 * Issues tenant tokens as the platform does: two hours; the same one again while half an hour is left,
 * then a new one beside which the old stays good.
 */
export function createTokens(hub: Pick<Hub, "app" | "now" | "newId">): Tokens {
  const issued = new Map<string, number>();
  const current = (): { token: string; endsAt: number } | undefined => {
    const last = [...issued].at(-1);
    return last && { token: last[0], endsAt: last[1] };
  };
  return {
    check(header) {
      if (!header) refuse(99991661, "Missing access token for authorization");
      const token = /^Bearer\s+(\S+)$/.exec(header)?.[1] ?? "";
      if (!token.startsWith("t-"))
        refuse(99991671, "Invalid access token: must start with t- or u-");
      const endsAt = issued.get(token);
      if (endsAt === undefined || endsAt <= hub.now().getTime())
        refuse(
          99991663,
          "Invalid access token for authorization. Please make a request with token attached.",
        );
    },
    revoke: () => issued.clear(),
    api: {
      name: "auth.tenant_token",
      method: "POST",
      path: "/open-apis/auth/v3/tenant_access_token/internal",
      isOpen: true,
      run: ({ body }) => {
        if (body["app_id"] !== hub.app.appId) refuse(10003, "invalid param: app_id");
        if (body["app_secret"] !== hub.app.appSecret) refuse(10014, "app secret invalid");
        const now = hub.now().getTime();
        let held = current();
        if (!held || held.endsAt - now < RENEW_MS) {
          held = { token: hub.newId("t-"), endsAt: now + LIFE_MS };
          issued.set(held.token, held.endsAt);
        }
        const expire = Math.floor((held.endsAt - now) / 1000);
        return { $top: { tenant_access_token: held.token, expire } };
      },
    },
  };
}
