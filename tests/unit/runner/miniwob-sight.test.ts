import { expect, test } from "vitest"
import { cloudTurn } from "../../../src/agent/cloud-prompt.ts"
import type { Observation } from "../../../src/core/observation.ts"
import { oracles } from "../../bench/miniwob/oracle/all.ts"
import { readSight } from "../../bench/miniwob/sight.ts"

const observation: Observation = {
  url: "http://127.0.0.1/task.html", title: "A task", scroll: { above: 0, below: 0 }, counts: { elements: 9, controls: 4, omitted: 0 }, ms: 1,
  nodes: [
    { role: "text", name: "Type \"x\\y\" here." },
    { role: "textbox", ref: "a1", name: "Tags:", value: "one \"two\"", focused: true },
    { role: "combobox", ref: "a2", name: "Size (cm)", options: [{ label: "S", selected: false }, { label: "M", selected: true }] },
    { role: "checkbox", ref: "a3", name: "mJ5", checked: false },
    { role: "row", name: "", children: [{ role: "cell", name: "Country" }, { role: "cell", name: "Chad" }] },
    { role: "button", ref: "a4", name: "Submit" }
  ]
}
const message = (task: string, history: string[] = []): string =>
  cloudTurn({ task, files: [], plan: [], notes: [], history, observation }, "mark").messages.at(-1)?.content ?? ""

test("an oracle's sight is what the request to a cloud model shows", () => {
  const sight = readSight(message("Select mJ5 and click Submit.", ["1. Click button \"OK\": done. Reason: it is there."]))
  expect(sight).toMatchObject({ task: "Select mJ5 and click Submit.", history: ["1. Click button \"OK\": done."] })
  expect(sight.seen).toMatchObject([
    { ref: "", role: "text", name: "Type \"x\\y\" here." },
    { ref: "a1", role: "textbox", name: "Tags:", value: "one \"two\"", states: ["focused"] },
    { ref: "a2", role: "combobox", name: "Size (cm)", options: ["S", "M*"] },
    { ref: "a3", role: "checkbox", name: "mJ5", states: ["not checked"] },
    { role: "row", cells: ["Country", "Chad"] },
    { ref: "a4", role: "button", name: "Submit" }
  ])
})

test("an oracle decides by that alone", () => {
  expect(oracles["click-checkboxes"]?.(readSight(message("Select mJ5 and click Submit.")))).toEqual({ verb: "check", ref: "a3", on: true })
  expect(oracles["click-checkboxes"]?.(readSight(message("Select nothing and click Submit.")))).toEqual({ verb: "click", ref: "a4" })
  expect(oracles["read-table"]?.(readSight(message("Enter the value of Country into the text field and press Submit.")))).toEqual({ verb: "type", ref: "a1", text: "Chad" })
})
