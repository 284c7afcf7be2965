import { parseArgs, type ParseArgsConfig } from "node:util"
import { UsageError } from "./usage-error.ts"

type Options = NonNullable<ParseArgsConfig["options"]>
type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O; strict: true; allowPositionals: false }>>["values"]

/** `parseArgs` with its errors cut down to one sentence that names the flag. */
export const readOptions = <O extends Options>(args: string[], options: O): Values<O> => {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values
  } catch (error) {
    const text = error instanceof Error ? error.message.split("\n")[0] ?? "" : ""
    throw new UsageError(`${text.split(". ")[0]?.replace(/\.$/, "")}: see "symbiont --help".`)
  }
}

/** A whole number within bounds, or the default when the flag is absent. */
export const readNumber = (flag: string, text: string | undefined, fallback: number, min: number, max: number): number => {
  if (text === undefined) return fallback
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < min || value > max) throw new UsageError(`--${flag} must be a whole number from ${min} to ${max}.`)
  return value
}

export const readChoice = <C extends string>(flag: string, text: string | undefined, choices: readonly [C, ...C[]]): C => {
  if (text === undefined) return choices[0]
  const found = choices.find(choice => choice === text)
  if (!found) throw new UsageError(`--${flag} must be one of ${choices.join(", ")}.`)
  return found
}

/** An absolute address. */
export const readUrl = (flag: string, text: string | undefined): string => {
  if (text === undefined) throw new UsageError(`--${flag} is missing: give a full address such as https://example.com/.`)
  // A script is no page, whatever the page that it would run on.
  if (!URL.canParse(text) || new URL(text).protocol === "javascript:") throw new UsageError(`--${flag} must be a full address such as https://example.com/.`)
  return new URL(text).href
}
