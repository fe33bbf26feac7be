import { useEffect, useRef } from "preact/hooks";

import { giveFocusBack } from "../focus.ts";

interface DialogProps {
  readonly title: string;
  readonly text: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks before something is done. */
export function Dialog({ title, text, onYes, onNo }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const at = box.current;
    at?.showModal();
    return () => {
      at?.close();
      giveFocusBack(before);
    };
  }, []);
  return (
    <dialog ref={box} class="dialog" aria-label={title} onCancel={onNo}>
      <h2>{title}</h2>
      <p>{text}</p>
      <div class="dialog-foot">
        <button type="button" onClick={onNo}>
          取消
        </button>
        <button type="button" class="primary" onClick={onYes}>
          确定
        </button>
      </div>
    </dialog>
  );
}
