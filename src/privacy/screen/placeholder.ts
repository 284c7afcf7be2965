import { type EntityType, entityTypes } from "../../core/finding.ts"

/** `‹EMAIL_1›`. A text that already contained one is escaped to `‹~EMAIL_1›`, one tilde deeper each time. */
const body = `(?:${entityTypes.join("|")})_\\d{1,6}`
export const token = new RegExp(`‹~*(${body})›`, "g")
/** The same, to part a text at them. */
export const placeholders = new RegExp(`‹~*${body}›`)
const escapable = new RegExp(`‹(~*)(${body})›`, "g")
/** Models re-type the brackets: these all mean the same in what a model says, never in what a page says. */
const loose = new RegExp(`[‹<«⟨〈]\\s?(${body})\\s?[›>»⟩〉]`, "g")

/** What a cloud model guessed, as it comes back to it: it stands for nothing. */
export const guessMark = "‹…›"
export const placeholderOf = (type: EntityType, index: number): string => `‹${type}_${index}›`
export const escapePlaceholders = (text: string): string => (text.includes("‹") ? text.replace(escapable, "‹~$1$2›") : text)
export const tidyPlaceholders = (text: string): string => text.replace(loose, "‹$1›")
export const hasPlaceholder = (text: string): boolean => new RegExp(`‹(${body})›`).test(text)

/** Replaces live tokens by `valueOf`, takes one tilde off escaped ones; unknown tokens stay as they are. */
export const expandPlaceholders = (text: string, valueOf: (placeholder: string) => string | undefined): string =>
  text.replace(escapable, (whole, tildes: string, name: string) => (tildes === "" ? valueOf(`‹${name}›`) ?? whole : `‹${tildes.slice(1)}${name}›`))
