import type { Answer, Ctx } from "../../src/command/spec.ts";
import type { DigestKind } from "../../src/domain/board/digest.ts";
import { resolvePeriod } from "../../src/domain/board/period.ts";
import { DISTRICT, type Scope, scopeWord } from "../../src/domain/board/scope.ts";
import { scopeOfPerson } from "../../src/verbs/figures/area-status.ts";
import type { DigestAsked } from "../../src/verbs/figures/digest-now.ts";

/** The part of the ledger that a digest asked for here is about. */
async function scopeHere(ctx: Ctx): Promise<{ scope: Scope; word: string; name: string }> {
  const { binding } = ctx;
  if (binding?.kind === "street") {
    const scope: Scope = { kind: "street", street: binding.street };
    return { scope, word: scopeWord(scope), name: binding.street };
  }
  if (binding?.kind === "project") {
    const projects = binding.projects.map((one) => one.name);
    const scope: Scope = { kind: "posts", streets: [], projects };
    return { scope, word: "chat", name: projects.length === 1 ? projects[0]! : "" };
  }
  const own = ctx.isDirect ? await scopeOfPerson(ctx, ctx.by, ctx.today) : null;
  const scope = own ?? DISTRICT;
  return { scope, word: scopeWord(scope), name: "" };
}

const SO_FAR: Readonly<Record<DigestKind, string | undefined>> = {
  daily: undefined,
  weekly: "this_week",
  monthly: "this_month",
  quarterly: "this_quarter",
};

/** Shows the digest now: of the day, or of the week, month or quarter so far. */
export async function showDigest(ctx: Ctx, kind: DigestKind): Promise<Answer> {
  const { scope, word, name } = await scopeHere(ctx);
  const period = resolvePeriod(SO_FAR[kind], ctx.today);
  const asked: DigestAsked = {
    digest: kind,
    scope,
    scopeWord: word,
    name,
    ...(period ? { period } : {}),
    at: ctx.now.toISOString(),
    chatId: ctx.chatId,
    by: ctx.by,
  };
  return { notice: { kind: "digest_now", ...asked } };
}
