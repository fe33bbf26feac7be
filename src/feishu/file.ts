import type { Address, Sent } from "../ports.ts";
import { type Api, type Call, unreadable } from "./api.ts";
import { fieldsOf, wordOf } from "./json.ts";
import type { FileType } from "./sdk-types.ts";
import { sendContent } from "./send.ts";

/** More than any task list or plan needs, and little enough to hold in memory. */
const maxDownload = 20 * 1024 * 1024;

/** Files take longer than words, but stay below the time after which the pace gives a place up. */
const fileTimeoutMs = 25_000;

/** Downloads what came with a message; throws where it is larger than 20 MB. */
export async function downloadFile(
  api: Api,
  messageId: string,
  fileKey: string,
  kind: "file" | "image",
): Promise<Uint8Array> {
  const path = `/open-apis/im/v1/messages/${encodeURIComponent(messageId)}/resources/${encodeURIComponent(fileKey)}`;
  const call: Call = {
    api: "im.message.resource",
    tried: "download a file",
    method: "GET",
    path,
    query: { type: kind },
    timeoutMs: fileTimeoutMs,
  };
  return await api.download(call, maxDownload);
}

const fileTypes: Readonly<Record<string, FileType>> = {
  pdf: "pdf",
  doc: "doc",
  docx: "doc",
  xls: "xls",
  xlsx: "xls",
  ppt: "ppt",
  pptx: "ppt",
  mp4: "mp4",
  opus: "opus",
};

/** Uploads a file and sends it; the upload may happen twice without harm, the message has its `key`. */
export async function uploadAndSend(
  api: Api,
  address: Address,
  name: string,
  bytes: Uint8Array,
  key: string,
): Promise<Sent> {
  const form = new FormData();
  form.set("file_type", fileTypes[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ""] ?? "stream");
  form.set("file_name", name);
  form.set("file", new Blob([bytes.slice()]), name);
  const call: Call = {
    api: "im.file.create",
    tried: "upload a file",
    method: "POST",
    path: "/open-apis/im/v1/files",
    body: form,
    timeoutMs: fileTimeoutMs,
  };
  const fileKey = wordOf(fieldsOf((await api.call(call))["data"])["file_key"]);
  if (fileKey === undefined) throw unreadable(call, "an answer without a file_key");
  const content = { msg_type: "file", content: JSON.stringify({ file_key: fileKey }) } as const;
  // A file cannot stand over a card: it comes as an answer to it.
  const place = address.to === "card" ? ({ ...address, to: "reply" } as const) : address;
  return await sendContent(api, place, content, key);
}
