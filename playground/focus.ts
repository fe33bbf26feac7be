/** Puts the focus where it was before something opened; nothing where that is gone by now. */
export function giveFocusBack(before: Element | null): void {
  if (before instanceof HTMLElement && before.isConnected) before.focus();
}
