import type { Table } from "../domain/sheet/table.ts";
import { readCsv } from "./read-csv.ts";
import { readXlsx } from "./read-xlsx.ts";
import { TableRefusal, limits } from "./refusal.ts";

/** The container of old office files, and of encrypted new ones. */
const oleMark = [0xd0, 0xcf, 0x11, 0xe0];
const zipMark = [0x50, 0x4b];
const textNames = /\.(?:csv|tsv|txt)$/i;

/**
 * Reads a .csv or .xlsx file as a table. The bytes tell what it is, the name only where they do not.
 * Throws a TableRefusal with its reason where it cannot be read or is beyond the caps.
 */
export async function readTable(name: string, bytes: Uint8Array): Promise<Table> {
  if (bytes.length > limits.bytes)
    throw new TableRefusal(name, "too_large", { limit: limits.bytes });
  if (bytes.length === 0) throw new TableRefusal(name, "empty");
  if (startsWith(bytes, oleMark)) {
    throw new TableRefusal(name, holdsEncryptedPackage(bytes) ? "encrypted" : "legacy_xls");
  }
  if (startsWith(bytes, zipMark)) return readXlsx(name, bytes);
  if (textNames.test(name)) return readCsv(name, bytes);
  throw new TableRefusal(name, /\.xlsx$/i.test(name) ? "unreadable" : "unsupported");
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

/** An encrypted workbook is an old container with this stream in its directory (MS-OFFCRYPTO 2.3.4.4). */
function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  return new TextDecoder("utf-16le")
    .decode(bytes.subarray(0, bytes.length & ~1))
    .includes("EncryptedPackage");
}
