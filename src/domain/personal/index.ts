export type { PersonalKind } from "./checks.ts";
export { maskNames } from "./mask-names.ts";
export { maskPersonal } from "./mask-personal.ts";
export type { Masked } from "./mask-personal.ts";
export { findSecrecyMark } from "./secrecy.ts";
export type { SecrecyMark } from "./secrecy.ts";
