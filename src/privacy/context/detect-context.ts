import type { EntityType, Finding } from "../../core/finding.ts"

/** What is known about the field, cell or label that a text belongs to. */
export type FieldContext = {
  label?: string | undefined
  /** `type` attribute of the control. */
  type?: string | undefined
  autocomplete?: string | undefined
  /** `name` or `id` attribute, or the name of a query parameter. */
  key?: string | undefined
  role?: string | undefined
  /** Header of the table column. */
  column?: string | undefined
  /** The text is what a control holds, not a guess from a label nearby. */
  control?: boolean | undefined
  /** Around it are people and nothing else: whoever is named is one, however short and common the name. */
  people?: boolean | undefined
}

/** Words and patterns (RE2 syntax) that the user or an administrator counts as private. */
export type OwnTerms = { readonly terms: readonly string[]; readonly patterns: readonly { readonly name: string; readonly source: string }[] }

/** Where a text was found. Everything is optional: without it only the text speaks. */
export type DetectContext = {
  field?: FieldContext | undefined
  url?: string | undefined
  page?: string | undefined
  task?: string | undefined
  action?: string | undefined
  own?: OwnTerms | undefined
  /** Kinds that may go out as they are. They are no findings, and what else lies within one is found. */
  clear?: ReadonlySet<EntityType> | undefined
}

/** One family of values. Takes normalised text, answers with spans of that text, never throws on any text. */
export type Detector = (text: string, context: DetectContext) => Finding[]
