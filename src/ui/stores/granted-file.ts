import { fail, ok, type Result } from "../../core/result.ts"
import type { Params } from "../../protocol/messages.ts"
import { formatBytes } from "../language/format.ts"
import { t } from "../language/language.ts"

export type GrantedFile = Params<"file/grant">

/** The browser passes no larger messages on; what surrounds the file needs some of it. */
const mostBytes = 40_000_000

/** A file that the user picked, as the worker takes it. */
export const readGrantedFile = async (file: File): Promise<Result<GrantedFile>> => {
  if (file.size > mostBytes) return fail("task.invalid", t("composer.tooBig", { name: file.name, most: formatBytes(mostBytes) }))
  const bytes = new Uint8Array(await file.arrayBuffer())
  let binary = ""
  for (let start = 0; start < bytes.length; start += 32_768) binary += String.fromCharCode(...bytes.subarray(start, start + 32_768))
  return ok({ name: file.name, type: file.type, base64: btoa(binary) })
}
