import type { Action } from "../core/action.ts"
import type { NotDone } from "../core/outcome.ts"
import type { RunEnd, Step } from "../core/step.ts"

/** Where the lines of a run go, one object or one sentence each. */
export type RunPrinter = { step(step: Step): void; end(end: RunEnd, extra?: Record<string, unknown>): void }

const tenths = (ms: number): number => Math.round(ms * 10) / 10

/** The step as the command line's contract has it: every key is always there, what a step doesn't have is null. */
export const stepLine = (step: Step) => ({
  type: "step", index: step.index, url: step.url, route: step.route.to, routeWhy: step.route.why, why: step.why, action: step.action ?? null, target: step.target ?? null,
  verdict: step.verdict ?? null, outcome: step.outcome ?? null, model: step.model ?? null, tokens: step.tokens, sent: step.sent, ms: tenths(step.ms), overheadMs: tenths(step.overheadMs),
  ...(step.speculation ? { speculation: step.speculation } : {}), ...(step.retrieved ? { retrieved: step.retrieved.map(({ id }) => id) } : {})
})
export const endLine = (end: RunEnd, extra: Record<string, unknown> = {}) => ({ type: "end", ...end, ms: tenths(end.ms), overheadMs: tenths(end.overheadMs), ...extra })

const places = { local: "on device", cloud: "cloud, redacted", refuse: "refused" } as const

const tellAction = (action: Action | undefined, target: string | undefined): string => {
  if (!action) return "no action"
  const aim = target ?? ("ref" in action && action.ref ? `[${action.ref}]` : "")
  switch (action.verb) {
    case "type": return `type "${action.text}" into ${aim}`
    case "select": return `select ${action.options.map(option => `"${option}"`).join(", ")} in ${aim}`
    case "check": return `${action.on ? "check" : "uncheck"} ${aim}`
    case "goto": return `open ${action.url}`
    case "press": return `press ${action.keys}${aim ? ` in ${aim}` : ""}`
    case "answer": return `answer "${action.text}"`
    case "give_up": return `give up: ${action.reason}`
    case "ask": return `ask: ${action.question}`
    case "note": return `note: ${action.text}`
    default: return `${action.verb.replace("_", " ")} ${aim}`.trim()
  }
}

const tellStep = (step: Step): string => {
  const result = step.outcome ? ` -> ${step.outcome.status}${step.outcome.status === "failed" ? ` (${step.outcome.detail || step.outcome.code})` : ""}` : ""
  const verdict = step.verdict && step.verdict.kind !== "allow" ? ` [${step.verdict.kind}: ${step.verdict.rule}]` : ""
  return `${step.index + 1}. ${tellAction(step.action, step.target)}${verdict}${result} (${places[step.route.to]}, ${(step.ms / 1000).toFixed(1)} s)`
}

const leftBecause: { readonly [C in NotDone]?: string } = {
  denied: "You said no to this, so it was left undone", refused: "The guard did not allow this, so it was left undone",
  policy: "Your organisation does not allow this, so it was left undone", private: "A private value would have gone where it may not, so this was left undone"
}

const tellEnd = (end: RunEnd): string => {
  const { local, cloud, refused } = end.routes
  const shares = `${end.steps} steps: ${local} on device, ${cloud} cloud, ${refused} refused; ${(end.ms / 1000).toFixed(1)} s`
  // What the model says of itself, beside what it was kept from doing.
  const left = (end.leftUndone ?? []).map(({ cause, what }) => `${leftBecause[cause] ?? "Left undone"}: ${what}.`).join(" ")
  if (end.ok && left !== "") return `Ended. ${left} The model says: ${end.answer || end.reason} (${shares})`
  return end.ok ? `Done: ${end.answer || end.reason} (${shares})` : `Not done: ${[end.reason, end.error?.kind === "guard.denied" ? "" : left].filter((part) => part !== "").join(" ")} (${shares})`
}

export const runPrinter = (json: boolean, out: NodeJS.WritableStream = process.stdout): RunPrinter => ({
  step: step => { out.write(`${json ? JSON.stringify(stepLine(step)) : tellStep(step)}\n`) },
  end: (end, extra) => { out.write(`${json ? JSON.stringify(endLine(end, extra)) : tellEnd(end)}\n`) }
})
