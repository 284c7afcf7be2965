import type { Action } from "../../core/action.ts"
import type { Step } from "../../core/step.ts"
import type { PanelClient } from "../client.ts"
import { formatCount, formatDuration, formatMoment, hostOf } from "../language/format.ts"
import { t } from "../language/language.ts"
import { sayWorker } from "../language/say-worker.ts"
import type { RunView } from "../stores/run-state.ts"
import { describeAction, describeTarget, markOf } from "../task/describe-step.ts"
import { endStateOf, sayLeftUndone } from "../task/left-undone.tsx"

/** All that is known of a run: its record, then a step a line. */
export const runAsJsonLines = ({ record, steps = [] }: RunView): string =>
  [{ type: "run", ...record }, ...steps.map((step) => ({ type: "step", runId: record.id, ...step }))].map((line) => `${JSON.stringify(line)}\n`).join("")

/** What was typed or chosen may be private, and a report is made to be shown around. */
const discreet = (action: Action): Action =>
  action.verb === "type" && action.text !== "" ? { ...action, text: t("history.hidden") } : action.verb === "select" ? { ...action, options: [t("history.hidden")] } : action

/** In Markdown a page's words could be read as markup. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, "\\$&").replace(/\s+/g, " ")

const stepLine = (step: Step): string => {
  const what = step.action ? describeAction(discreet(step.action)) : t("step.thinking")
  return `${step.index + 1}. ${plain([what, step.target ? describeTarget(step.target) : ""].filter(Boolean).join(" "))} — ${t(`routes.${step.route.to}`)}, ${t(`outcomes.${markOf(step)}`)} (${plain(hostOf(step.url))}, ${formatDuration(step.ms)})`
}

/** Pictures of steps as data addresses, by the number of the step. */
export type StepPictures = ReadonlyMap<number, string>

/** Those that are kept of a run; what can't be read is left out. */
export const readPictures = async (client: PanelClient, { record, steps = [] }: RunView): Promise<StepPictures> => {
  const pictures = new Map<number, string>()
  for (const { index, picture } of steps) {
    const reply = picture === "kept" ? await client.call("step/picture", { runId: record.id, index }) : undefined
    if (reply?.ok && reply.value.picture !== undefined) pictures.set(index, reply.value.picture)
  }
  return pictures
}

const pictureLine = ({ index }: Step, pictures: StepPictures): string[] => {
  const picture = pictures.get(index)
  return picture === undefined ? [] : ["", `   ![${plain(t("picture.of", { n: formatCount(index + 1) }))}](${picture})`, ""]
}

/** A report for people. */
export const runAsMarkdown = ({ record, steps = [] }: RunView, pictures: StepPictures = new Map()): string => {
  const { end } = record
  const last = end ? [`**${t(`end.${endStateOf(end)}`)}** ${plain([...sayLeftUndone(end, steps.map((step) => ({ ...step, ...(step.action ? { action: discreet(step.action) } : {}) }))), end.ok && end.answer ? end.answer : sayWorker(end.reason)].join(" "))}`, ""] : []
  return [`# ${plain(record.task.task)}`, "", `${formatMoment(record.startedAt)} · ${t(`mode.${record.task.mode}`)}`, "", ...steps.flatMap((step) => [stepLine(step), ...pictureLine(step, pictures)]), "", ...last].join("\n")
}
