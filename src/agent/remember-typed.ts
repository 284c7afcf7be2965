import type { Action } from "../core/action.ts"
import { findRef, type Observation } from "../core/observation.ts"
import { originOfRef } from "../privacy/screen/frame-origin.ts"
import { controlType } from "./private-field.ts"
import type { RunContext } from "./run-context.ts"

/**
 * Puts what is typed into a private field into the vault before it is typed: the step may leave the page, and then only
 * the history would tell of the value, without the field that says what it is.
 */
export const rememberTyped = ({ ports, run, vault }: RunContext, action: Action, observation: Observation): void => {
  if (action.verb !== "type" || action.text.trim() === "" || !ports.cloud || run.task.mode === "local") return
  const node = findRef(observation, action.ref)
  const type = node && (node.secret ? controlType(node) ?? "PASSWORD" : controlType(node))
  if (type) vault.placeholder(action.text, type, originOfRef(observation, action.ref))
}
