import type { TourStep } from "../../src/playground/view.ts";
import { tour } from "../store.ts";
import { isWalking, nextStep, pressWords, walk, walked } from "../walk.ts";
import { Drawer } from "./drawer.tsx";
import { Reset } from "./reset.tsx";

/** The round: the step that is next stands open; those gone and those to come show their titles. */
export function Tour() {
  const steps = tour.value;
  const core = steps.filter((one) => !one.isMore).length;
  return (
    <Drawer title="一分钟看懂">
      <p class="tour-lead">
        征拆办的工作群里来了个机器人：大家在群里说一句，它记账、催办、出早报。照下面按五步就明白了。
      </p>
      <ol class="tour">
        {steps.slice(0, core).map((step, index) => (
          <Step key={step.title} step={step} index={index} />
        ))}
      </ol>
      <h3>{walked.value < core ? "还想多看几步" : "看懂了。还可以接着看，或者自己试试"}</h3>
      <ol class="tour" style={{ counterReset: `step ${core}` }}>
        {steps.slice(core).map((step, index) => (
          <Step key={step.title} step={step} index={core + index} />
        ))}
      </ol>
      <p class="hint">走过一遍，台账里就有数了；想重走，先重置。</p>
      <Reset />
    </Drawer>
  );
}

function Step({ step, index }: { step: TourStep; index: number }) {
  const isNext = nextStep.value === step;
  const isDone = index < walked.value;
  return (
    <li class={`${isDone ? "is-done" : ""}${isNext ? " is-next" : ""}`}>
      <h4>{step.title}</h4>
      {isNext && (
        <>
          <p>{step.why}</p>
          {step.text && <code>{step.text}</code>}
        </>
      )}
      {(isNext || isDone) && (
        <button
          type="button"
          class={isNext ? "primary" : "plain"}
          disabled={isWalking.value}
          aria-label={isNext ? undefined : `${step.title}：再来一次`}
          onClick={() => void walk(step)}
        >
          {isNext ? pressWords(step) : "再来"}
        </button>
      )}
    </li>
  );
}
