import type { Action } from "../../core/action.ts"
import type { Outcome } from "../../core/outcome.ts"
import type { PageHost } from "../observe/page-host.ts"
import { chooseOptions } from "./choose-option.ts"
import { checkAction, hoverAction } from "./check-action.ts"
import { clickAction } from "./click-action.ts"
import { dragAction } from "./drag-action.ts"
import { expandAction, findAction, readAction, waitAction } from "./look-closer.ts"
import { lookAgain } from "./look-again.ts"
import { failed } from "./outcomes.ts"
import { waitedMs } from "./pause.ts"
import { pointAction } from "./point-action.ts"
import { pressAction } from "./press-keys.ts"
import { scrollAction } from "./scroll-action.ts"
import { resolveRef } from "./target.ts"
import { typeAction } from "./type-action.ts"
import { uploadAction } from "./upload-file.ts"

/** A file that the user granted for the task, as it crosses a message. */
export type GrantedFile = { name: string; type: string; base64: string }
export type Grants = {
  files?: readonly GrantedFile[]
  /** Only if what stands around the element, or has the focus, is still what the last view showed: `changed` says that it isn't. */
  asSeen?: boolean | undefined
}

/** Runs one action on the document. Verbs of tabs and of the conversation belong to the host. */
export async function act(host: PageHost, action: Action, grants: Grants = {}): Promise<Outcome> {
  const before = waitedMs()
  if (grants.asSeen) host.objection = () => lookAgain(host, action)
  try {
    const outcome = await host.objection?.() ?? await perform(host, action, grants)
    return { ...outcome, settledMs: Math.round(waitedMs() - before) }
  } finally { host.objection = undefined }
}

async function perform(host: PageHost, action: Action, grants: Grants): Promise<Outcome> {
  switch (action.verb) {
    case "click": return clickAction(host, action)
    case "type": return typeAction(host, action)
    case "press": return pressAction(host, action)
    case "select": {
      const resolved = await resolveRef(host, action.ref)
      return resolved.ok ? chooseOptions(host, resolved.value, action.options) : resolved.outcome
    }
    case "check": return checkAction(host, action)
    case "hover": return hoverAction(host, action)
    case "drag": return dragAction(host, action)
    case "scroll": return scrollAction(host, action)
    case "upload": return uploadAction(host, action, grants.files ?? [])
    case "wait": return waitAction(host, action)
    case "find": return findAction(host, action)
    case "expand": return expandAction(host, action)
    case "read": return readAction(host, action)
    case "point": return pointAction(host, action)
    default: return failed("unsupported", `"${action.verb}" is not for a page; the host has to do it.`)
  }
}
