import { z } from "zod";

/** The number of an issue, as a button or a choice carries it. */
export const issueNo = z.coerce.number().int().positive().optional();

/** Words as a line or a form brings them. */
export const words = z.string().max(2_000).optional();

/** The pressed message is the issue's own card and is redrawn. */
export const isCard = z.boolean().optional();
