import { drawer, tour } from "../store.ts";
import { endGuide, isGuided, isWalking, nextStep, pressWords, walk, walked } from "../walk.ts";

/** Where the drawer has no room beside the chat: the next step, in a strip under it. */
export function Guide() {
  const step = nextStep.value;
  if (!isGuided.value || drawer.value !== null) return null;
  const core = tour.value.filter((one) => !one.isMore).length;
  const isOver = !step || step.isMore === true;
  return (
    <section class="guide" aria-label="下一步">
      <p class="guide-head">
        <b>
          {step && !isOver ? `${walked.value + 1}/${core} ${step.title}` : "看懂了，自己试试吧"}
        </b>
        <button type="button" aria-label="不用引导" onClick={endGuide}>
          ×
        </button>
      </p>
      {step && !isOver ? (
        <>
          <p>{step.why}</p>
          <button
            type="button"
            class="primary"
            disabled={isWalking.value}
            onClick={() => void walk(step)}
          >
            {step.text && !isWalking.value ? <>发出“{step.text}”</> : pressWords(step)}
          </button>
        </>
      ) : (
        <p>
          换身份、说句话、拨拨时钟都行。
          {step && (
            <button type="button" class="link" onClick={() => (drawer.value = "tour")}>
              再看几步
            </button>
          )}
        </p>
      )}
    </section>
  );
}
