import { type Observation, type ObservedNode, walk } from "../../core/observation.ts"
import type { PaintedView, PrivatePart } from "../../protocol/picture.ts"
import { controlContext } from "./rewrite-observation.ts"
import { fieldType } from "../context/field-type.ts"
import { placeholders } from "./placeholder.ts"
import { type Rules, stricter } from "../policy/rules.ts"
import { screenObservation } from "./screen-observation.ts"
import { screenText } from "./screen-text.ts"
import { createVault, taskOrigin, type Vault } from "../vault.ts"

/** What may go to the cloud in clear is private in a picture all the same: nobody was asked about that. */
const forPictures = (rules: Rules): Rules => ({ ...rules, mayLeave: undefined, handling: (type, address) => stricter(rules.handling(type, address), "placeholder") })

/** A vault that knows what the run's knows. What a picture makes known doesn't change what models are told, so it is one of its own. */
const pictureVault = (vault: Vault, words: readonly string[]): Vault => {
  const own = createVault(vault.toJSON(), () => forPictures(vault.rules()))
  for (const text of words) screenText(text, own, { origin: taskOrigin })
  return own
}

const asObservation = ({ url, nodes }: PaintedView): Observation =>
  ({ url, title: "", nodes, scroll: { above: 0, below: 0 }, counts: { elements: 0, controls: 0, omitted: 0 }, ms: 0 })

const sameOptions = (a: ObservedNode, b: ObservedNode | undefined): boolean => (a.options ?? []).every(({ label }, index) => label === b?.options?.[index]?.label)

/**
 * Where the replaced values stood: around them the text is as it was. Nothing where that leaves a doubt, as when what stands between two
 * of them stands elsewhere too.
 */
const spansOf = (before: string, after: string): [number, number][] | undefined => {
  const kept = after.split(placeholders)
  const [first = "", last = ""] = [kept[0], kept.at(-1)]
  if (kept.length < 2 || !before.startsWith(first) || !before.endsWith(last) || first.length + last.length > before.length) return undefined
  const end = before.length - last.length
  const spans: [number, number][] = []
  let from = first.length
  for (const between of kept.slice(1, -1)) {
    const at = before.indexOf(between, from)
    if (between === "" || at <= from || at + between.length > end || before.slice(at + 1, end).includes(between)) return undefined
    spans.push([from, at])
    from = at + between.length
  }
  return from < end ? [...spans, [from, end]] : undefined
}

/** Whether a value is found wherever it stands, and not only where something beside it told what it is. */
const isFoundAnywhere = (value: string, vault: Vault): boolean => {
  let [rest, from] = ["", 0]
  for (const { start, end } of vault.matches(value)) { rest += value.slice(from, start); from = end }
  return !/[\p{L}\p{N}]/u.test(rest + value.slice(from))
}

/** What of a node a picture must not show, if anything. `painted`: the text stands on the page as it is here, and not only in what a reader makes of it. */
const partOf = (seen: ObservedNode, screened: ObservedNode | undefined, node: number, painted: boolean, vault: Vault): PrivatePart[] => {
  const asks = seen.field !== undefined && fieldType(controlContext(seen)) !== undefined
  if (seen.secret || asks || seen.value !== screened?.value || !sameOptions(seen, screened)) return [{ node }]
  if (seen.name === screened?.name) return []
  const spans = spansOf(seen.name, screened?.name ?? "")
  if (spans === undefined) return [{ node }]
  if (painted) return [{ node, spans }]
  // A reader's text is among the painted texts too, if it is painted at all: there these values are found by themselves.
  return spans.every(([start, end]) => isFoundAnywhere(seen.name.slice(start, end), vault)) ? [] : [{ node }]
}

/**
 * What of painted views is private, by the gate's own eyes. Views of all frames at once, since a value that one frame tells what it is may
 * stand in another. Throws where a detector does: then there is no picture.
 * @param words what the user said in this task
 */
export const privateParts = (views: readonly PaintedView[], vault: Vault, words: readonly string[]): PrivatePart[][] => {
  const own = pictureVault(vault, words)
  const observations = views.map(asObservation)
  if (observations.length > 1) for (const observation of observations) screenObservation(observation, own)
  return observations.map((observation, index) => {
    const texts = views[index]?.texts ?? 0
    const after = [...walk(screenObservation(observation, own).observation.nodes)]
    return [...walk(observation.nodes)].flatMap((seen, node) => partOf(seen, after[node], node, node >= texts, own))
  })
}
