/** How an endpoint is asked; each step down asks less of it. */
export type Ability = { format: "json_schema" | "json_object" | "none"; usage: boolean }
export const fullAbility: Ability = { format: "json_schema", usage: true }

/** Refusals that asking for less can't cure: the request itself is at fault. */
const incurable = /context|too long|too large|max.?tokens|model.{0,20}(not found|exist)|content.?(policy|filter)|quota|billing/i

/**
 * What to try next when an endpoint has refused a request as malformed, or undefined when it wasn't about the way of asking. Names
 * what the refusal names; a refusal without a word about it gives up the schema first.
 */
export const stepDown = (ability: Ability, status: number | undefined, refusal: string): Ability | undefined => {
  if (status !== 400 && status !== 422) return undefined
  if (ability.usage && /stream_options|include_usage/i.test(refusal)) return { ...ability, usage: false }
  if (incurable.test(refusal) && !/response_format|json_schema|json_object/i.test(refusal)) return undefined
  if (ability.format === "json_schema") return { ...ability, format: "json_object" }
  if (ability.format === "json_object") return { ...ability, format: "none" }
  return ability.usage ? { ...ability, usage: false } : undefined
}
