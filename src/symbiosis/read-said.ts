import type * as z from "zod"

/** What a language model was to say as one JSON object, if it did: text around it is forgiven, another form is not. */
export const readSaid = <T>(text: string, schema: z.ZodType<T>): T | undefined => {
  const json = /\{[\s\S]*\}/.exec(text)?.[0]
  if (json === undefined) return undefined
  let value: unknown
  try { value = JSON.parse(json) } catch { return undefined }
  const said = schema.safeParse(value)
  return said.success ? said.data : undefined
}
