import type { en } from "./en.ts"

type Form = "zero" | "one" | "two" | "few" | "many" | "other"
/** Plural forms differ between languages, so a test compares them; every other key must be there. */
type Shape<T> =
  & { readonly [K in keyof T as K extends `${string}_${Form}` ? never : K]: T[K] extends string ? string : Shape<T[K]> }
  & { readonly [K in keyof T as K extends `${infer Base}_${Form}` ? `${Base}_${Form}` : never]?: string }

/** What each language has to say. */
export type Words = Shape<typeof en>
