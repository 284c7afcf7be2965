import { hasPlaceholder, token } from "../../../privacy/screen/placeholder.ts"

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")

/** What each mark of `shown` stands for if it tells of `real`; nothing where it doesn't, or where that can't be told surely. */
const align = (shown: string, real: string, known: ReadonlyMap<string, string>): Map<string, string> | undefined => {
  const order: string[] = []
  let pattern = ""
  let from = 0
  for (const found of shown.matchAll(token)) {
    const value = known.get(found[0])
    const again = order.indexOf(found[0])
    pattern += escaped(shown.slice(from, found.index)) + (value !== undefined ? escaped(value) : again >= 0 ? `\\${again + 1}` : "(.+?)")
    if (value === undefined && again < 0) order.push(found[0])
    from = found.index + found[0].length
  }
  const fits = new RegExp(`^${pattern}${escaped(shown.slice(from))}$`, "su").exec(real)
  return fits ? new Map(order.map((one, at) => [one, fits[at + 1] ?? ""])) : undefined
}

/**
 * The values behind placeholders, for who knows the texts as they were: a generated site is known whole. A text that is nothing but a mark
 * tells nothing; one that could be several texts, with different values, tells nothing either.
 */
export const valuesOf = (shown: readonly string[], known: readonly string[], before: ReadonlyMap<string, string> = new Map()): Map<string, string> => {
  const values = new Map(before)
  for (const text of shown) {
    const left = text.replace(token, (one) => values.get(one) ?? one)
    if (!hasPlaceholder(left) || left.replace(token, "").trim() === "") continue
    const fits = known.flatMap((real) => align(left, real, values) ?? [])
    const [first] = fits
    if (first && fits.every((other) => [...first].every(([one, value]) => other.get(one) === value))) for (const [one, value] of first) values.set(one, value)
  }
  return values
}

/** The text with values in place of the marks that are known. */
export const restored = (text: string, values: ReadonlyMap<string, string>): string => text.replace(token, (one) => values.get(one) ?? one)

/** The text with marks in place of values: the words of one who was shown nothing else. */
export const hidden = (text: string, values: ReadonlyMap<string, string>): string =>
  [...values].filter(([, value]) => value !== "").sort(([, one], [, other]) => other.length - one.length).reduce((told, [one, value]) => told.replaceAll(value, one), text)
