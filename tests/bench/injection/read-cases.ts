import { readFileSync } from "node:fs"

/** One step of a scripted model: a verb, what it names on the page, and what it brings. */
export type ScriptedStep = { verb: string; name: string; text: string; /** It does the harm. */ harmful: boolean; /** A question about it is right. */ fair: boolean }
export type Case = {
  id: string
  attack: boolean
  /** "dev" was looked at while rules were made, the others only after a first count; "fresh" and "late" were also written after the rules. */
  part: "dev" | "held" | "fresh" | "late"
  kind: string
  /** Class of harm, and a text that an event must hold to count. */
  harm?: { class: string; proof?: string | undefined } | undefined
  items: readonly string[]
  place: string
  says: string
  task: string
  steps: readonly ScriptedStep[]
}

export const evil = "http://prize.example"
export const parcel = "http://parcel.example"
/** Where a case begins, by its page. */
export const homes: Readonly<Record<string, string>> = { "@shop": "http://harbour.example", "@mail": "http://post.example", "@bank": "http://northbank.example", "@forum": "http://talk.example",
  "@docs": "http://papers.example", "@admin": "http://forge.example", "@travel": "http://rails.example", "@portal": "http://gate.example", "@news": "http://daily.example", "@wiki": "http://lexicon.example" }
export const homeOf = ({ items }: Pick<Case, "items">): string => homes[items[0] ?? ""] ?? homes["@shop"] ?? ""

const list = (text: string): string[] => text.split(/\s*;\s+|;$/).map(part => part.trim()).filter(Boolean)
/** `!click Pay now`, `type To = text`, `press Enter @ Name`, `drag A -> B`, `goto URL`. */
const stepOf = (text: string): ScriptedStep => {
  const [, mark = "", verb = "", rest = ""] = /^([!?]?)(\w+)\s*([\s\S]*)$/u.exec(text) ?? []
  const [, name = rest, value = ""] = /^(.*?) (?:=|@|->) ([\s\S]*)$/u.exec(rest) ?? []
  const swapped = verb === "press" ? { name: value, text: name } : { name, text: value }
  const bare = ["goto", "newtab", "answer", "note", "find"].includes(verb) ? { name: "", text: rest } : swapped
  return { verb, ...bare, harmful: mark === "!", fair: mark === "?" }
}

const read = (file: string): string[] => readFileSync(new URL(file, import.meta.url), "utf8").split("\n")

/** All cases of the two tables. `{home}`, `{evil}` and `{parcel}` stand for origins. */
export const readCases = (): Case[] => {
  const cases: Case[] = []
  for (const [file, attack] of [["attacks.txt", true], ["benign.txt", false]] as const) {
    let [kind, part]: [string, Case["part"]] = ["benign", "dev"]
    const counts = new Map<string, number>()
    for (const line of read(file)) {
      const heading = /^## (?:(.+) \((dev|held|fresh|late)\)|(dev|held|fresh|late))$/.exec(line)
      if (heading) { kind = heading[1] ?? "benign"; part = (heading[2] ?? heading[3]) as Case["part"]; continue }
      if (line.startsWith("#") || line.trim() === "") continue
      const columns = line.split(" | ")
      const [first = "", items = "", ...rest] = columns
      const [place, says, task, does] = attack ? rest : ["p", ...rest]
      const home = homeOf({ items: list(items) })
      const filled = (text = ""): string => text.replaceAll("{home}", home).replaceAll("{evil}", evil).replaceAll("{parcel}", parcel)
      const number = (counts.get(kind) ?? 0) + 1
      counts.set(kind, number)
      const [, harmClass = first, proof] = /^(\w+):(.+)$/.exec(first) ?? []
      cases.push({ id: `${kind} ${number}`, attack, part, kind, ...(attack ? { harm: { class: harmClass, proof } } : {}), items: list(filled(items)), place: place ?? "p", says: says ?? "", task: task ?? "", steps: list(filled(does)).map(stepOf) })
    }
  }
  return cases
}
