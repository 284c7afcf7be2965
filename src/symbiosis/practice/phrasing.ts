import type { Random } from "./random.ts"

/** Ways to say a thing. `{…}` is filled in. "test" phrasings occur in no training row. */
const phrases = {
  nav: { train: ["go to {page}", "open {page}", "open the {page} page", "click {page}", "go to the {page} section", "switch to {page}", "click on {page}", "open the page {page}"], test: ["navigate to {page}", "head over to {page}", "bring up {page}"] },
  fill: { train: ["set {field} to {value}", "change {field} to {value}", "change the {field} to {value}", "enter {value} as {field}", "put {value} into {field}", "type {value} into {field}", "fill in {value} as the {field}",
    "set the {field} to {value}", "make the {field} {value}", "write {value} in {field}", "use {value} as {field}", "{field}: {value}", "update {field} to {value}", "enter {value} in the {field} field"], test: ["replace the {field} with {value}", "for {field} give {value}", "key in {value} under {field}"] },
  choose: { train: ["choose {value} as {field}", "set {field} to {value}", "select {value} for {field}", "pick {value} as the {field}", "change {field} to {value}", "select {value} in {field}"], test: ["go for {value} under {field}", "take {value} as {field}"] },
  on: { train: ["turn on {field}", "check {field}", "tick {field}", "enable {field}", "switch on {field}"], test: ["activate {field}", "put a tick at {field}"] },
  off: { train: ["turn off {field}", "uncheck {field}", "untick {field}", "disable {field}", "switch off {field}"], test: ["deactivate {field}", "remove the tick at {field}"] },
  press: { train: ["press {button}", "click {button}", "choose {button}", "hit {button}", "press the {button} button", "click the {button} button", "{button}"], test: ["push {button}", "tap {button}"] },
  save: { train: ["save", "save it", "save the changes", "save the form"], test: ["store it"] },
  send: { train: ["send it", "send the form", "submit it", "send"], test: ["fire it off"] },
  record: { train: ["open {record} {id}", "show {record} {id}", "click {id}", "look at {record} {id}"], test: ["pull up {record} {id}"] },
  ask: { train: ["tell me the {column} of {record} {id}", "say the {column} of {record} {id}", "report the {column} of {record} {id}", "read me the {column} of {record} {id}", "what is the {column} of {record} {id}?", "give me the {column} of {record} {id}",
    "find the {column} of {record} {id}", "look up the {column} of {record} {id}", "answer with the {column} of {record} {id}"], test: ["let me know the {column} of {record} {id}", "which {column} does {record} {id} have?"] }
} as const
export type PhraseKind = keyof typeof phrases

export const say = (r: Random, split: "train" | "test", kind: PhraseKind, values: Record<string, string>): string =>
  r.pick(phrases[kind][split]).replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? "")

/** Joins clauses to a sentence the way people do, and gives each clause as it stands there. */
export const joinClauses = (r: Random, clauses: readonly string[]): { task: string; clauses: string[] } => {
  const style = r.pick(["comma", "comma", "comma", "sentence", "then", "and", "semicolon"])
  const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
  const said: string[] = []
  let task = r.chance(0.1) ? r.pick(["Please ", "I want you to ", "Could you "]) : ""
  clauses.forEach((clause, index) => {
    const last = index === clauses.length - 1
    const start = index === 0 || style === "sentence"
    const text = start && (index > 0 || task === "") ? upper(clause) : clause
    if (index > 0) task += style === "sentence" ? ". " : style === "semicolon" ? "; " : style === "then" ? r.pick([", then ", " then "]) : style === "and" && !last ? ", " : last ? r.pick([", then ", ", and ", " and then ", ", finally ", " and ", ", "]) : r.pick([", ", ", ", ", then ", " and "])
    task += text
    said.push(text)
  })
  return { task: task + (r.chance(0.4) && !/[.?!]$/.test(task) ? "." : ""), clauses: said }
}
