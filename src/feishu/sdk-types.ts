/**
 * The official SDK's types, and nothing of its code: its declarations are 17 MB, its code 6 MB. Only the entry of the
 * long connection loads it.
 */
import type { Client } from "@larksuiteoapi/node-sdk";

type Im = Client["im"]["v1"];
type Payload<F extends (...args: never[]) => unknown> = NonNullable<Parameters<F>[0]>;
type Answer<F extends (...args: never[]) => Promise<unknown>> = NonNullable<
  Awaited<ReturnType<F>> extends { data?: infer D } ? D : never
>;

export type CreateMessage = Payload<Im["message"]["create"]>;
export type CreatedMessage = Answer<Im["message"]["create"]>;
export type ReplyMessage = Payload<Im["message"]["reply"]>;
export type RepliedMessage = Answer<Im["message"]["reply"]>;
export type PatchMessage = Payload<Im["message"]["patch"]>;
export type UrgeMessage = Payload<Im["message"]["urgentApp"]>;
export type UrgedMessage = Answer<Im["message"]["urgentApp"]>;
export type ListMessages = Payload<Im["message"]["list"]>;
export type ListedMessages = Answer<Im["message"]["list"]>;
export type ReadUsers = Answer<Im["message"]["readUsers"]>;
export type ChatMembers = Answer<Im["chatMembers"]["get"]>;
export type FoundUser = Answer<Client["contact"]["v3"]["user"]["get"]>;
export type FileType = Payload<Im["file"]["create"]>["data"]["file_type"];
export type ListedScopes = Answer<Client["application"]["v6"]["scope"]["list"]>;
