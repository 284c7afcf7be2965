import type { PrivacyPolicy } from "../../protocol/privacy-policy.ts"

type Fields = Readonly<Record<string, unknown>>
const isFields = (one: unknown): one is Fields => typeof one === "object" && one !== null && !Array.isArray(one)
const json = (one: unknown): string => JSON.stringify(one) ?? ""

/** What was changed between `was` and `wished`, done to `now`. */
const merged = (now: unknown, was: unknown, wished: unknown): unknown => {
  if (json(now) === json(was)) return wished
  if (Array.isArray(now) && Array.isArray(wished)) {
    const [had, has, wants] = [was, now, wished].map((list) => new Set(Array.isArray(list) ? list.map(json) : [])) as [Set<string>, Set<string>, Set<string>]
    return [...now.filter((one) => wants.has(json(one)) || !had.has(json(one))), ...wished.filter((one) => !had.has(json(one)) && !has.has(json(one)))]
  }
  if (isFields(now) && isFields(wished)) {
    const before = isFields(was) ? was : {}
    const kept = Object.entries(now).filter(([name]) => name in wished || !(name in before))
    return Object.fromEntries([...kept, ...Object.entries(wished).map(([name, wish]) => [name, merged(now[name], before[name], wish)] as const)])
  }
  return json(wished) === json(was) ? now : wished
}

/**
 * A part of the policy as somebody wishes it who saw it as it `was`: only what they changed is changed, whatever became of the rest
 * meanwhile. What comes out is unchecked.
 */
export const mergePolicy = (now: PrivacyPolicy, was: Fields, part: Fields): unknown =>
  ({ ...now, ...Object.fromEntries(Object.entries(part).map(([name, wish]) => [name, merged((now as Fields)[name], was[name], wish)])) })
