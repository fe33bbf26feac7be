import { createLexiconCache } from "../command/lexicon.ts";
import type { TokenCache } from "../feishu/token.ts";
import { createOfficeMetrics, createRegistry as createMetrics } from "../metrics.ts";

/** What outlives a runtime where one is made for each call: values alone, nothing that is still under way. */
export interface Memory {
  readonly lexicon: ReturnType<typeof createLexiconCache>;
  readonly metrics: ReturnType<typeof createMetrics>;
  readonly counts: ReturnType<typeof createOfficeMetrics>;
  readonly tokens?: TokenCache;
  botOpenId: string | undefined;
}

/** Makes an empty memory; with `tokens` the platform's token is kept in it as well. */
export function createMemory(tokens?: TokenCache): Memory {
  const metrics = createMetrics();
  return {
    lexicon: createLexiconCache(),
    metrics,
    counts: createOfficeMetrics(metrics),
    ...(tokens ? { tokens } : {}),
    botOpenId: undefined,
  };
}
