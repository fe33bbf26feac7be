import type { Figure } from "../figure.ts";
import { figure } from "../figure.ts";
import { defaultWarning, type WarningRule } from "../statute/deadlines.ts";

/** When a light turns. A share below a bound, or days at or above one, turns it. */
export interface LightRules {
  readonly pace: { readonly yellowBelow: Figure; readonly redBelow: Figure };
  readonly due: { readonly withinDays: number; readonly compositeBelow: Figure };
  readonly statutory: WarningRule;
  readonly issue: { readonly redAfterDays: number };
  readonly movement: { readonly yellowDays: number; readonly redDays: number };
}

const common = {
  due: { withinDays: 15, compositeBelow: figure("0.9") },
  statutory: defaultWarning,
  issue: { redAfterDays: 7 },
  movement: { yellowDays: 14, redDays: 30 },
} as const;

/**
 * Rule sets by name. `pace`, the default, allows a fifth behind the plan before yellow and two fifths before
 * red; `plan` is green only at or above the plan, red from half of it down.
 */
export const lightPresets = {
  pace: { ...common, pace: { yellowBelow: figure("0.8"), redBelow: figure("0.6") } },
  plan: { ...common, pace: { yellowBelow: figure("1"), redBelow: figure("0.5") } },
} as const satisfies Record<string, LightRules>;

export type LightPreset = keyof typeof lightPresets;
