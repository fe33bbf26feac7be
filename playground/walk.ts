import { computed, signal } from "@preact/signals";

import type { TourStep } from "../src/playground/view.ts";
import { api } from "./api.ts";
import { moveClock } from "./move-clock.ts";
import { attempt, become, chats, drawer, hasRoomBeside, nameOf, open, tour } from "./store.ts";

/** Whether the next step is offered beside the chat, or under it on a narrow screen. */
export const isGuided = signal(sessionStorage.getItem("guide") !== "off");
/** How many steps the visitor has come. */
export const walked = signal(Number(sessionStorage.getItem("walked") ?? 0));
export const isWalking = signal(false);

export const nextStep = computed<TourStep | undefined>(() => tour.value[walked.value]);

export function endGuide(): void {
  isGuided.value = false;
  sessionStorage.setItem("guide", "off");
}

export function guide(): void {
  isGuided.value = true;
  sessionStorage.removeItem("guide");
}

export function setWalked(count: number): void {
  walked.value = count;
  sessionStorage.setItem("walked", String(count));
}

/** What pressing a step does, in its own words. */
export function pressWords(step: TourStep): string {
  if (isWalking.value) return step.move ? "时间在走…" : "正在发出…";
  if (step.text) return `以${nameOf(step.by ?? "")}的身份发出`;
  return step.isLook ? "打开看看" : "把时间拨过去";
}

/** Does what a step says, as the person it names. */
export async function walk(step: TourStep): Promise<void> {
  if (isWalking.value) return;
  isWalking.value = true;
  const { move, text, by = "" } = step;
  if (by) become(by);
  const chatId =
    step.chatId === "direct"
      ? chats.value.find((one) => one.kind === "p2p" && one.members.includes(by))?.chatId
      : step.chatId;
  if (chatId) open(chatId);
  if (!hasRoomBeside()) drawer.value = null;
  const isDone =
    (!move || (await moveClock({ move }))) &&
    (!text || !chatId || (await attempt(() => api.say({ chatId, by, text }))));
  isWalking.value = false;
  if (isDone) setWalked(Math.max(walked.value, tour.value.indexOf(step) + 1));
}
