import type { DigestView } from "../domain/board/digest.ts";
import { digestCard } from "../text/digest.ts";
import type { NoticeReader } from "./render.ts";

/** Words a digest from the figures that it was decided with, so that a repeated try says the same. */
export const readDigestNotice: NoticeReader = (_store, notice) =>
  Promise.resolve(digestCard((notice as unknown as { view: DigestView }).view));
