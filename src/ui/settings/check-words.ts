import { t } from "../language/language.ts"
import { loadSchemas } from "../load-schemas.ts"
import { readSite } from "./read-site.ts"

/** A word as it is kept, or a sentence that names the setting and says what it takes. */
export type Checked = { word: string; wrong?: never } | { word?: never; wrong: string }
export type CheckWord = (text: string, label: string) => Promise<Checked>

/** Sites of rules; of a whole address that was pasted, its site. */
export const checkSite: CheckWord = async (text, label) => {
  const schemas = await loadSchemas()
  if (!schemas.ok) return { wrong: schemas.error.message }
  const word = schemas.value.siteSchema.safeParse(text).success ? text : readSite(text)
  return word === undefined ? { wrong: t("settings.badSiteOf", { label }) } : { word }
}

/** Words between two lengths, in characters. */
export const checkLength = (least: number, most: number): CheckWord => async (text, label) =>
  text.length < least || text.length > most ? { wrong: t("settings.badWord", { label, least, most }) } : { word: text }
