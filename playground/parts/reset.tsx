import { useSignal } from "@preact/signals";

import { api } from "../api.ts";
import { attempt, toast } from "../store.ts";
import { guide, setWalked } from "../walk.ts";
import { Dialog } from "./dialog.tsx";

/** Back to the beginning, once that is confirmed. */
export function Reset() {
  const isAsking = useSignal(false);
  const reset = async (): Promise<void> => {
    isAsking.value = false;
    if (await attempt(() => api.reset())) {
      setWalked(0);
      guide();
      toast("success", "已重置。");
    }
  };
  return (
    <>
      <button
        type="button"
        class="danger"
        onClick={() => {
          isAsking.value = true;
        }}
      >
        重置演示环境
      </button>
      {isAsking.value && (
        <Dialog
          title="重置演示环境？"
          text="所有对话、台账和时钟都回到最初，不能恢复。"
          onYes={() => void reset()}
          onNo={() => {
            isAsking.value = false;
          }}
        />
      )}
    </>
  );
}
