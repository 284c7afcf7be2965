import type { Answering, Received, Turn } from "../unit/models/openai-server.ts"

type Action = Record<string, unknown> & { verb: string }
/** What a scripted cloud model can see: the task and the page of its request, and no more. */
export type Sight = { task: string; page: string; ref(role: string, name: string): string }

const sightOf = (request: Received): Sight => {
  const text = request.body.messages.at(-1)?.content ?? ""
  const page = text.slice(text.indexOf("THE PAGE NOW"))
  return {
    task: /^TASK\n(.*)$/m.exec(text)?.[1] ?? "",
    page,
    ref: (role, name) => {
      const found = page.split("\n").find(line => line.includes(`] ${role} "${name}"`))
      const ref = /^\s*\[(\w+)\]/.exec(found ?? "")?.[1]
      if (ref === undefined) throw new Error(`The page in the request shows no ${role} "${name}":\n${page}`)
      return ref
    }
  }
}
export const says = (action: Action, reason = "Because the task says so."): Turn =>
  ({ mode: "stream", text: JSON.stringify({ reason, action }), usage: true })

/** A cloud model that takes one step of a list a request. What it types and answers it can only know from the request. */
export const follow = (steps: readonly ((sight: Sight) => Action)[]): Answering => (request, index) => {
  const step = steps[index]
  if (!step) return says({ verb: "give_up", reason: "The script is over." })
  try {
    return says(step(sightOf(request)))
  } catch (error) {
    return says({ verb: "give_up", reason: error instanceof Error ? error.message.slice(0, 900) : "lost" })
  }
}

/** A part of the task's own words, which may be a placeholder. */
const said = (sight: Sight, pattern: RegExp) => pattern.exec(sight.task)?.[1] ?? "?"
/** Does the plain demo task. */
export const shopper = follow([
  sight => ({ verb: "click", ref: sight.ref("link", "Address") }),
  sight => ({ verb: "type", ref: sight.ref("textbox", "Street"), text: said(sight, /set street to ([^,]+),/) }),
  sight => ({ verb: "type", ref: sight.ref("textbox", "City"), text: said(sight, /set city to ([^,]+),/) }),
  sight => ({ verb: "type", ref: sight.ref("textbox", "Postcode"), text: said(sight, /set postcode to ([^,]+),/) }),
  sight => ({ verb: "click", ref: sight.ref("button", "Save") }),
  sight => ({ verb: "click", ref: sight.ref("link", "Orders") }),
  sight => ({ verb: "answer", text: /^\s*row .*\b1042\b.*\| (.+)$/m.exec(sight.page)?.[1] ?? "unknown" })
])
