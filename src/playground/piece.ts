import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { Context } from "hono";

/** A file of the page, at an address that changes with its content: a browser keeps it for good. */
export interface Piece {
  readonly path: string;
  readonly type: string;
  readonly plain: Buffer;
  readonly zipped: Buffer;
}

/** Makes `page.css` and the like ready to be served; zipped once, not for every look. */
export function pieceOf(ending: "js" | "css", text: string): Piece {
  const plain = Buffer.from(text);
  const hash = createHash("sha256").update(plain).digest("hex").slice(0, 10);
  return {
    path: `/playground/page-${hash}.${ending}`,
    type: ending === "js" ? "text/javascript; charset=utf-8" : "text/css; charset=utf-8",
    plain,
    zipped: gzipSync(plain, { level: 9 }),
  };
}

/** Answers with a script or style, zipped for whoever takes that. */
export function sendPiece(
  c: Context,
  { plain, zipped, type }: Omit<Piece, "path">,
  keepFor = "max-age=31536000, immutable",
): Response {
  const isZipped = /\bgzip\b/.test(c.req.header("accept-encoding") ?? "");
  return c.body(new Uint8Array(isZipped ? zipped : plain), 200, {
    "content-type": type,
    "cache-control": `public, ${keepFor}`,
    vary: "accept-encoding",
    ...(isZipped && { "content-encoding": "gzip" }),
  });
}
