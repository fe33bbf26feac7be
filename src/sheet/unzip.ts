import { TableRefusal, limits } from "./refusal.ts";

/** One file of an archive, unpacked. */
export interface Part {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;
const needed = /\.(?:xml|rels)$/;

/**
 * Unpacks the XML parts of a workbook, counting the bytes that really come out: what an archive says of
 * its own sizes is not believed.
 */
export async function unzipParts(file: string, bytes: Uint8Array): Promise<readonly Part[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Part[] = [];
  let left: number = limits.unpackedBytes;
  for (const entry of readDirectory(file, bytes, view)) {
    if (entry.isEncrypted) throw new TableRefusal(file, "encrypted");
    if (!needed.test(entry.path)) continue;
    const start =
      entry.offset +
      30 +
      view.getUint16(entry.offset + 26, true) +
      view.getUint16(entry.offset + 28, true);
    if (view.getUint32(entry.offset, true) !== localHeader)
      throw new TableRefusal(file, "unreadable");
    const packed = bytes.subarray(start, start + entry.packedSize);
    const part = await inflate(file, packed, entry.method, left);
    left -= part.length;
    parts.push({ path: entry.path, bytes: part });
  }
  return parts;
}

interface Entry {
  readonly path: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packedSize: number;
  readonly offset: number;
}

function readDirectory(file: string, bytes: Uint8Array, view: DataView): readonly Entry[] {
  let end = bytes.length - 22;
  const lowest = Math.max(0, end - 65_535);
  while (end >= lowest && view.getUint32(end, true) !== endOfDirectory) end--;
  if (end < lowest) throw new TableRefusal(file, "unreadable");
  const count = view.getUint16(end + 10, true);
  if (count > limits.parts) {
    throw new TableRefusal(file, "unpacks_too_large", { limit: limits.parts });
  }
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== directoryEntry) throw new TableRefusal(file, "unreadable");
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      path: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packedSize: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

async function inflate(
  file: string,
  packed: Uint8Array,
  method: number,
  left: number,
): Promise<Uint8Array> {
  const tooLarge = (): TableRefusal =>
    new TableRefusal(file, "unpacks_too_large", { limit: limits.unpackedBytes });
  if (method === 0) {
    if (packed.length > left) throw tooLarge();
    return packed;
  }
  if (method !== 8) throw new TableRefusal(file, "unreadable");
  const source = new Blob([packed.slice()]).stream();
  const reader = source.pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > left) {
      await reader.cancel();
      throw tooLarge();
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Packs parts into an archive without compression. The checksums are left at 0. */
export function storeParts(parts: readonly Part[]): Uint8Array<ArrayBuffer> {
  const names = parts.map((part) => new TextEncoder().encode(part.path));
  const size = parts.reduce(
    (so, part, i) => so + 76 + 2 * names[i]!.length + part.bytes.length,
    22,
  );
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  let at = 0;
  const offsets = parts.map((part, i) => {
    const offset = at;
    writeHeader(view, offset, localHeader, 4, part, names[i]!);
    out.set(names[i]!, offset + 30);
    out.set(part.bytes, offset + 30 + names[i]!.length);
    at = offset + 30 + names[i]!.length + part.bytes.length;
    return offset;
  });
  const start = at;
  parts.forEach((part, i) => {
    writeHeader(view, at, directoryEntry, 6, part, names[i]!);
    view.setUint32(at + 42, offsets[i]!, true);
    out.set(names[i]!, at + 46);
    at += 46 + names[i]!.length;
  });
  view.setUint32(at, endOfDirectory, true);
  view.setUint16(at + 8, parts.length, true);
  view.setUint16(at + 10, parts.length, true);
  view.setUint32(at + 12, at - start, true);
  view.setUint32(at + 16, start, true);
  return out;
}

/** Writes the fields that both kinds of header share; they begin with the version needed, at `from`. */
function writeHeader(
  view: DataView,
  at: number,
  signature: number,
  from: number,
  part: Part,
  name: Uint8Array,
): void {
  view.setUint32(at, signature, true);
  view.setUint16(at + from, 20, true);
  view.setUint16(at + from + 2, 0x0800, true);
  view.setUint32(at + from + 14, part.bytes.length, true);
  view.setUint32(at + from + 18, part.bytes.length, true);
  view.setUint16(at + from + 22, name.length, true);
}
