/** More than any event of the platform's is; its own card limit is 30 KB. */
export const maxBody = 1024 * 1024;

/** Reads a request's body whole; null where it is larger than a mebibyte, of which no more is then read. */
export async function readBody(request: {
  header(name: string): string | undefined;
  arrayBuffer(): Promise<ArrayBuffer>;
  readonly raw: Request;
}): Promise<Uint8Array | null> {
  const length = request.header("content-length");
  if (length !== undefined && !request.header("transfer-encoding")) {
    if (!/^\d+$/.test(length) || Number(length) > maxBody) return null;
    // The server stops at the length that was announced, so this is bounded, and much quicker than a stream.
    const whole = new Uint8Array(await request.arrayBuffer());
    return whole.length > maxBody ? null : whole;
  }
  return await readStream(request.raw.body);
}

async function readStream(stream: ReadableStream<Uint8Array> | null): Promise<Uint8Array | null> {
  if (stream === null) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(parts, size);
    size += value.length;
    if (size > maxBody) {
      await reader.cancel().catch(() => undefined);
      return null;
    }
    parts.push(value);
  }
}
