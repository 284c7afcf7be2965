import type { Action } from "../../core/action.ts"
import type { EntityType } from "../../core/finding.ts"
import type { Field } from "../../core/observation.ts"
import { fail, ok, type Result } from "../../core/result.ts"
import { criticalTypes, sameFamily } from "../entity-groups.ts"
import { fieldType } from "../context/field-type.ts"
import { originOf } from "./frame-origin.ts"
import { expandPlaceholders, guessMark, hasPlaceholder, tidyPlaceholders } from "./placeholder.ts"
import { taskOrigin, type Vault, type VaultEntry } from "../vault.ts"

/** Where a value would land. `label` sharpens the answer where the field's own attributes say nothing. */
export type RestoreTarget = {
  origin: string
  /** "home": a site that the user named or began on; "framed": another site's frame in one of those; "foreign": anything else. */
  place: "home" | "framed" | "foreign"
  field?: Field | undefined
  role: string
  label?: string | undefined
}

const isSearch = ({ role, field, label }: RestoreTarget): boolean =>
  role === "searchbox" || field?.type === "search" || /^(?:q|query|search|s|keywords?|suche|buscar|recherche)$/i.test(field?.key ?? "") || /\b(?:search|suche|buscar|recherche|cerca|zoek|szukaj|ara)\b|検索|搜索/i.test(label ?? "")

/** Why a value may not land there, or nothing. */
const objection = (entry: VaultEntry, target: RestoreTarget): string | undefined => {
  const fromTask = entry.origins.includes(taskOrigin)
  const known = entry.origins.includes(target.origin)
  if (!fromTask && !known) return "A private value of another site was not typed here: ask for it in the task if you want that."
  const critical = criticalTypes.has(entry.type)
  if (isSearch(target) && critical) return "A sensitive value was not typed into a search box."
  const wanted: EntityType | undefined = fieldType({ ...target.field, label: target.label })
  const asked = wanted !== undefined && sameFamily(wanted, entry.type)
  const away = target.place === "foreign" || (target.place === "framed" && (critical || isSearch(target)))
  if (away && !known && !asked) return "A private value was not typed into a field of another site that does not ask for it."
  if (critical && (wanted ? !asked : !fromTask)) return "A sensitive value was not typed into a field that does not ask for it."
  return undefined
}

/** A site's own links may hold what it knows; anything else would stay behind in histories and logs. */
const inAddress = ({ origins, type }: VaultEntry, { origin, place }: RestoreTarget): string | undefined =>
  origins.includes(origin) || (origins.includes(taskOrigin) && place === "home" && !criticalTypes.has(type)) ? undefined : "A private value was not put into an address of a site that does not know it."

type Restoring = { write?: (value: string) => string; object?: typeof objection }
const restoreText = (text: string, vault: Vault, target: RestoreTarget, { write = value => value, object = objection }: Restoring = {}): Result<string> => {
  let refusal: string | undefined = text.includes(guessMark) ? "The model wrote a mark that stands for nothing: it has to name a placeholder that the page or the task shows." : undefined
  const restored = expandPlaceholders(tidyPlaceholders(text), placeholder => {
    const entry = vault.entry(placeholder)
    refusal ??= entry ? object(entry, target) : "The model named a placeholder that stands for nothing: it has to look at the page again."
    return entry && write(entry.value)
  })
  return refusal === undefined ? ok(restored) : fail("privacy.blocked", refusal)
}

const restoreUrl = (url: string, vault: Vault, target: RestoreTarget): Result<string> => {
  const tidy = tidyPlaceholders(url)
  if (!hasPlaceholder(tidy)) return ok(url)
  const bare = tidy.replace(/‹[A-Z_]+_\d+›/g, "x")
  const to = URL.canParse(bare, `${target.origin}/`) ? new URL(bare, `${target.origin}/`).origin : "null"
  if (to !== target.origin || originOf(target.origin) === "null") return fail("privacy.blocked", "A private value was not put into the address of another site.")
  return restoreText(tidy, vault, target, { write: encodeURIComponent, object: inAddress })
}
const put = <A extends Action>(result: Result<string>, into: (text: string) => A): Result<Action> => (result.ok ? ok(into(result.value)) : result)

/**
 * Placeholders become values, just before acting and nowhere else: only on an origin where the value was seen, or when it
 * came from the user's own task; a sensitive one only into a field that asks for it; in an address only on the same origin.
 */
export const restoreAction = (action: Action, vault: Vault, target: RestoreTarget): Result<Action> => {
  switch (action.verb) {
    case "type": return put(restoreText(action.text, vault, target), text => ({ ...action, text }))
    case "select": {
      const options: string[] = []
      for (const option of action.options) {
        const restored = restoreText(option, vault, target)
        if (!restored.ok) return restored
        options.push(restored.value)
      }
      return ok({ ...action, options })
    }
    // These never leave the page that they look at.
    case "find": return put(restoreText(action.text, vault, target), text => ({ ...action, text }))
    case "wait": return put(restoreText(action.for, vault, target), text => ({ ...action, for: text }))
    case "upload": return put(restoreText(action.file, vault, target), file => ({ ...action, file }))
    case "dialog": return action.text === undefined ? ok(action) : put(restoreText(action.text, vault, target), text => ({ ...action, text }))
    case "goto": return put(restoreUrl(action.url, vault, target), url => ({ ...action, url }))
    case "tab": return action.url === undefined ? ok(action) : put(restoreUrl(action.url, vault, target), url => ({ ...action, url }))
    case "answer": return ok({ ...action, text: restoreForUser(action.text, vault) })
    case "ask": return ok({ ...action, question: restoreForUser(action.question, vault) })
    default: return ok(action)
  }
}

/**
 * A question for the user before values land in a search box or an address of a site that doesn't know them: there they stay
 * in histories, logs and statistics. Nothing where there is nothing to ask.
 */
export const askBeforeRestoring = (action: Action, vault: Vault, target: RestoreTarget): string | undefined => {
  const search = action.verb === "type" && isSearch(target)
  const text = search ? action.text : action.verb === "goto" || action.verb === "tab" ? action.url ?? "" : ""
  const types = new Set<EntityType>()
  expandPlaceholders(tidyPlaceholders(text), placeholder => {
    const entry = vault.entry(placeholder)
    if (entry && !entry.origins.includes(target.origin)) types.add(entry.type)
    return undefined
  })
  if (types.size === 0) return undefined
  const what = `a private value of yours (${[...types].join(", ").toLowerCase().replaceAll("_", " ")})`
  const host = URL.canParse(target.origin) ? new URL(target.origin).host : "this site"
  return search ? `Search ${host} for ${what}? What is searched for may be kept there.` : `Put ${what} into an address of ${host}? Addresses are kept in histories and logs.`
}

/** For the user's own panel, which may show everything. */
export const restoreForUser = (text: string, vault: Vault): string => vault.restore(tidyPlaceholders(text))
