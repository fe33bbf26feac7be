import { useSignal } from "@preact/signals";

import { Dialog } from "../parts/dialog.tsx";
import { isJson, listOf, useCard, useForm, wordsOf, type Json, str } from "./context.ts";

/** A button: asks first where the card says so, then calls back, opens a page, or sends its form. */
export function Button({ part }: { part: Json }) {
  const { press, isBusy } = useCard();
  const form = useForm();
  const isAsking = useSignal(false);
  const confirm = isJson(part["confirm"]) ? part["confirm"] : undefined;
  const behaviors = listOf(part["behaviors"]);
  const url = behaviors.find((one) => one["type"] === "open_url")?.["default_url"];

  const act = (): void => {
    isAsking.value = false;
    if (part["form_action_type"] === "reset") form?.reset();
    else if (form && part["form_action_type"] === "submit") form.submit(part);
    else {
      if (typeof url === "string" && /^https?:/.test(url)) window.open(url, "_blank", "noopener");
      if (behaviors.some((one) => one["type"] === "callback")) press(part);
    }
  };
  const type = str(part["type"], "default");
  const tips = part["disabled"] === true ? part["disabled_tips"] : part["hover_tips"];
  return (
    <>
      <button
        type="button"
        class={`card-button is-${type} is-${str(part["size"], "medium")}${part["width"] === "fill" ? " is-fill" : ""}`}
        disabled={part["disabled"] === true}
        aria-disabled={isBusy}
        title={wordsOf(tips)}
        onClick={() => {
          if (isBusy) return;
          if (confirm) isAsking.value = true;
          else act();
        }}
      >
        {wordsOf(part["text"]) || "…"}
      </button>
      {isAsking.value && confirm && (
        <Dialog
          title={wordsOf(confirm["title"])}
          text={wordsOf(confirm["text"])}
          onYes={act}
          onNo={() => {
            isAsking.value = false;
          }}
        />
      )}
    </>
  );
}
