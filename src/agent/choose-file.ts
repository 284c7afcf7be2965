import type { Action } from "../core/action.ts"
import { fail, ok, type Result } from "../core/result.ts"
import { tidyPlaceholders } from "../privacy/screen/placeholder.ts"
import { restoreAction, type RestoreTarget } from "../privacy/screen/restore-action.ts"
import { screenText } from "../privacy/screen/screen-text.ts"
import { taskOrigin, type Vault } from "../privacy/vault.ts"

/**
 * The file that a cloud model names, looked up among the names as it was shown them: compared with the real ones, a guess would tell
 * whether it is right. Where placeholders stand in the name, they may go only where values may.
 */
export const chooseFile = (decided: Action, files: readonly string[], vault: Vault, target: RestoreTarget): Result<Action> | undefined => {
  if (decided.verb !== "upload") return undefined
  const wanted = tidyPlaceholders(decided.file).trim()
  const file = files.find(name => screenText(name, vault, { origin: taskOrigin }).text.trim() === wanted)
  if (file === undefined) return fail("model.invalid-answer", "No file that was shown is named like this: name one of the list, word for word.")
  const allowed = restoreAction({ ...decided, file: wanted }, vault, target)
  return allowed.ok ? ok({ ...decided, file }) : allowed
}
