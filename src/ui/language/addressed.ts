import { en } from "./en.ts"

type Key = keyof typeof en.worker
/** Sentences that speak of the user, and what the panel says in their place. */
export const addressed = {
  stopped: "You stopped it.",
  denied: "You did not allow this.",
  fileNotGranted: "You granted no file of that name.",
  unanswered: "You gave no answer.",
  byUser: "You did this.",
  heldUp: "You held the task up just before this was done, so nothing was done: look again."
} as const satisfies Partial<Record<Key, string>>
const byWords = new Map<string, string>((Object.keys(addressed) as (keyof typeof addressed)[]).map((key) => [en.worker[key], addressed[key]]))

/** The worker speaks of the user, also to the model and in what `symbiont run --json` tells. In the panel it is the user who reads: in English too they are spoken to. */
export const toReader = (said: string): string => byWords.get(said) ?? said
