import type { Day } from "../day.ts";

export type Post = "head" | "leader" | "street_head" | "director" | "service";

/** One post and who holds it. */
export interface RosterRow {
  /** As the sheet counts it. */
  readonly row: number;
  /** Name of a project or a street, or `office`. */
  readonly scope: string;
  readonly post: Post;
  readonly openId: string;
  readonly name?: string;
  readonly deputyOpenId?: string;
  /** Last day on which the deputy stands in. */
  readonly until?: Day;
}

export type RosterField = Exclude<keyof RosterRow, "row">;
