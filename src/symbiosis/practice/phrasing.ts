import type { Random } from "./random.ts"

/** Ways to say a thing: `{…}` is filled in, of `(a|b|)` one is drawn. "test" phrasings occur in no training row, "round" ones only in those of rounds. */
const phrases = {
  nav: {
    train: ["(go|get|head|move|switch|navigate|jump) (|over |back |across )to (|the ){page}(| page| section| tab| area| screen)",
      "(open|show|click|click on|visit|bring up|select|choose|tap|press|load|view|follow|find|look at) (|the ){page}(| page| link| section| tab| screen)", "open (the|a) page {page}", "{page}"],
    test: ["pull {page} up", "take me to {page}", "make your way to the {page} part"],
    round: ["(start|begin|carry on|continue) (at|on|in) {page}", "{page} is where to (start|begin|continue)", "the {page} (page|section) (next|first)", "have {page} on screen", "over to {page}"]
  },
  fill: {
    train: ["(set|change|update|edit|correct|amend|adjust) (|the |my ){field}(| field| box| line) to {value}",
      "(enter|put|type|write|fill in|insert|add|input|key in|place) {value} (into|in|as|for|under|at) (|the |my ){field}(| field| box)",
      "(use|give|take|have) {value} (as|for) (|the |my ){field}", "{field}(:| =| is|) {value}", "make (|the |my ){field} {value}", "replace (|the |my ){field} with {value}",
      "for (|the ){field} (enter|give|write|use|put|type) {value}", "(fill|complete) (|the |my ){field}(| field) with {value}", "(|the |my ){field} (should be|must be|becomes|to) {value}", "{value} as (|the ){field}"],
    test: ["I'd like {value} in the {field} box", "let the {field} read {value}", "{value} goes into {field}", "swap whatever {field} says for {value}"],
    round: ["(|the |my ){field} (ought|needs|has) to (say|be|hold) {value}", "{field} gets {value}", "where it asks for {field}, (answer|give|put) {value}", "note {value} down as {field}", "(the right|my new|the new) {field} is {value}"]
  },
  choose: {
    train: ["(choose|select|pick|take|set|use|go for) {value} (as|for|in|under|from|at) (|the |my ){field}(| list| menu| field)", "(set|change|switch|update) (|the |my ){field}(| list| field) to {value}", "(|the ){field}(:| should be| is|) {value}",
      "(in|under|for|from) (|the ){field} (choose|select|pick|take) {value}", "make (|the ){field} {value}"],
    test: ["{field} wants to be {value}", "opt for {value} where it says {field}"],
    round: ["{value} is the {field} (to take|to choose|I need)", "(go|carry on) with {value} (at|for) {field}", "{field} gets {value}", "the {field} list (has|needs|ought) to show {value}"]
  },
  on: {
    train: ["(turn|switch) on (|the ){field}(| option| box| setting)", "(check|tick|enable|activate|mark|select) (|the ){field}(| box| option| checkbox)", "turn (|the ){field} on", "put a tick (at|in) (|the ){field}", "(set|switch) (|the ){field} to on"],
    test: ["make sure {field} is on", "I want {field} on"],
    round: ["{field} (has|needs|ought) to be (ticked|active|on)", "leave {field} (ticked|active)", "yes to {field}"]
  },
  off: {
    train: ["(turn|switch) off (|the ){field}(| option| box| setting)", "(uncheck|untick|disable|deactivate|unmark|clear) (|the ){field}(| box| option| checkbox)", "turn (|the ){field} off", "remove the tick (at|from|in) (|the ){field}", "(set|switch) (|the ){field} to off"],
    test: ["make sure {field} is off", "I want {field} off"],
    round: ["{field} (has|needs|ought) to be (unticked|inactive|off)", "leave {field} (unticked|inactive)", "no to {field}", "do without {field}"]
  },
  press: {
    train: ["(press|click|click on|choose|hit|tap|push|select|use|activate) (|the ){button}(| button| link|)", "{button}", "press (on|the button) {button}"],
    test: ["give {button} a click", "go ahead with {button}"],
    round: ["the {button} button (next|now)", "(finish|end|carry on|continue) with {button}", "use the button (called|named|labelled) {button}"]
  },
  save: { train: ["save(| it| this| everything)", "save (the|my|your|all) (changes|form|details|entries)", "(store|keep|confirm|apply) (it|the changes)"], test: ["save what you entered"], round: ["keep what I (gave|changed)", "(everything|all) should be kept"] },
  send: { train: ["send(| it| this| the form| the message|  it off)", "submit(| it| the form| this)", "(get|have) it sent"], test: ["off it goes: send"], round: ["it can go out now", "send all of that"] },
  record: { train: ["(open|show|click|click on|look at|view|pull up|go to|see|find) (|the ){record} {id}", "(open|click|click on|view) {id}"], test: ["go into {record} {id}"], round: ["{record} {id} is the one to open", "the details of {record} {id}", "have {record} {id} on screen"] },
  ask: {
    train: ["(tell me|say|report|read me|give me|find|find out|look up|answer with|let me know|return|get|read|show me|state|write down) (|the |its |what the ){column} (of|for) (|the ){record} {id}(| is)",
      "(what is|what's) the {column} (of|for) (|the ){record} {id}(|?)", "which {column} (does|has) (|the ){record} {id}(| have)(|?)"],
    test: ["I need the {column} that {record} {id} shows", "check what {column} {record} {id} has"],
    round: ["name the {column} of {record} {id}", "how about the {column} of {record} {id}(|?)", "{record} {id}: (which|what) {column}(|?)", "for {record} {id}, (name|quote|give) the {column}"]
  }
} as const
export type PhraseKind = keyof typeof phrases
export type Phrasing = "train" | "test" | "round"

export const say = (r: Random, phrasing: Phrasing, kind: PhraseKind, values: Record<string, string>): string =>
  r.pick(phrases[kind][phrasing]).replace(/\(([^)]*)\)/g, (_, choices: string) => r.pick(choices.split("|")))
    .replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? "").replace(/ +/g, " ").trim()

const openings = { train: ["Please ", "I want you to ", "Could you ", "Can you ", "Now ", "I need you to ", "Would you ", "Go and "], test: ["Kindly ", "Be so good as to "], round: ["Next: ", "I ask you to ", "What I want: "] } as const
const between = {
  comma: [", ", ", ", ", then ", " and "], and: [", "], then: [", then ", " then ", ", and then "], semicolon: ["; "], sentence: [". "], next: [". Then ", ". After that, ", ". Next, ", ". Now "], dash: [" - ", ", "]
} as const
const before = [", then ", ", and ", " and then ", ", finally ", " and ", ", ", ", and finally ", " and last "]

/** Joins clauses to a sentence the way people do, and gives each clause as it stands there. */
export const joinClauses = (r: Random, phrasing: Phrasing, clauses: readonly string[]): { task: string; clauses: string[] } => {
  const style = r.pick(["comma", "comma", "comma", "sentence", "next", "then", "and", "semicolon", "dash", "numbers"] as const)
  const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
  const said: string[] = []
  let task = style !== "numbers" && r.chance(0.15) ? r.pick(openings[phrasing]) : ""
  clauses.forEach((clause, index) => {
    const last = index === clauses.length - 1
    const start = task === "" || style === "sentence" || style === "numbers"
    const text = start && (index > 0 || task === "") && r.chance(0.9) ? upper(clause) : clause
    if (style === "numbers") task += `${index > 0 ? " " : ""}${index + 1}. `
    else if (index > 0) task += last && style !== "sentence" && style !== "next" && style !== "semicolon" ? r.pick(before) : r.pick(between[style])
    task += text
    said.push(text)
  })
  return { task: task + (r.chance(0.4) && !/[.?!]$/.test(task) ? "." : ""), clauses: said }
}
