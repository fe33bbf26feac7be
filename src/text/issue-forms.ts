import { note, text, type Card, type Field } from "../card.ts";
import { cut } from "./issue-words.ts";
import type { IssueView } from "../verbs/issues/view.ts";

const kinds = [
  { text: "问题", value: "problem" },
  { text: "为群众办实事", value: "help" },
  { text: "交办任务", value: "assigned" },
];

/** The form of a bare /issue: only the words are needed, the rest has defaults. */
export function issueFormCard(projects: readonly string[], isTask = false): Card {
  const fields: Field[] = [
    {
      kind: "text",
      name: "words",
      label: isTask ? "交办什么" : "什么问题",
      hint: isTask ? "如：核实铁东路剩余户" : "如：3户权属有争议",
      isRequired: true,
      lines: 2,
      maxLength: 500,
    },
  ];
  if (projects.length > 1) {
    fields.push({
      kind: "choice",
      name: "project",
      label: "项目",
      choices: projects.slice(0, 30).map((name) => ({ text: name, value: name })),
      isRequired: true,
    });
  } else if (projects.length === 0) {
    fields.push({
      kind: "text",
      name: "project",
      label: "项目",
      hint: "项目名或简称",
      maxLength: 60,
    });
  }
  fields.push(
    { kind: "person", name: "owner", label: "责任人", ...(isTask ? { isRequired: true } : {}) },
    { kind: "date", name: "due", label: "期限（不填就是今天 20:00）" },
  );
  if (!isTask) {
    fields.push(
      { kind: "choice", name: "kind", label: "类型", choices: kinds, value: "problem" },
      {
        kind: "choice",
        name: "severity",
        label: "缓急",
        choices: [
          { text: "一般", value: "normal" },
          { text: "紧急", value: "urgent" },
        ],
        value: "normal",
      },
    );
  }
  return {
    title: isTask ? "交办任务" : "提一个问题",
    tone: "blue",
    blocks: [
      ...(projects.length === 1 ? [text("项目：", { b: projects[0]! })] : []),
      {
        kind: "form",
        name: "issue_form",
        fields,
        submit: {
          text: isTask ? "交办" : "提交",
          style: "primary",
          does: {
            command: isTask ? "task" : "issue",
            args: { form: true, ...(projects.length === 1 ? { project: projects[0] } : {}) },
          },
        },
      },
      note("也可以直接打一句：", {
        code: isTask ? "/交办 @人 明天前核实剩余户" : "/问题 3户权属有争议 @人 3天内",
      }),
    ],
  };
}

interface StepForm {
  readonly command: string;
  readonly title: string;
  readonly submit: string;
  readonly fields: readonly Field[];
  readonly notes?: readonly string[];
}

const reason = (label: string, hint: string): Field => ({
  kind: "text",
  name: "text",
  label,
  hint,
  isRequired: true,
  lines: 2,
  maxLength: 300,
});

const forms: Readonly<Record<string, StepForm>> = {
  resolve: {
    command: "resolve",
    title: "办结",
    submit: "办结",
    fields: [reason("办了什么（一句话）", "如：三户都签了协议")],
  },
  extend: {
    command: "extend",
    title: "申请延期",
    submit: "申请",
    fields: [
      { kind: "date", name: "until", label: "延到哪天", isRequired: true },
      reason("为什么", "如：业主在外地，周末回来"),
    ],
    notes: ["要上一级同意；期限过了不能再延"],
  },
  snooze: {
    command: "snooze",
    title: "申请挂账",
    submit: "申请",
    fields: [
      { kind: "date", name: "until", label: "挂到哪天", isRequired: true },
      reason("为什么", "如：等法院判决"),
    ],
    notes: ["要上一级同意；挂账的每天在日报里合计"],
  },
  escalate: {
    command: "escalate",
    title: "提级",
    submit: "提级",
    fields: [reason("要上级协调什么", "如：请区司法局牵头认定权属")],
  },
  assign: {
    command: "assign",
    title: "指派",
    submit: "指派",
    fields: [
      { kind: "person", name: "to", label: "交给谁", isRequired: true },
      { kind: "text", name: "text", label: "说明（可不填）", maxLength: 200 },
    ],
    notes: ["计时不变"],
  },
  reopen: {
    command: "reopen",
    title: "重开",
    submit: "重开",
    fields: [reason("为什么", "如：又反弹了")],
  },
};

/** The form behind a button of an issue's card. */
export function stepFormCard(step: string, { issue }: IssueView): Card {
  const form = forms[step]!;
  return {
    title: `${form.title} #${issue.no}`,
    tone: "blue",
    blocks: [
      text(cut(issue.text, 80)),
      {
        kind: "form",
        name: `${step}_form`,
        fields: form.fields,
        submit: {
          text: form.submit,
          style: "primary",
          does: { command: form.command, args: { no: issue.no, card: true } },
        },
      },
      ...(form.notes ?? []).map((words) => note(words)),
    ],
  };
}
