import { fail, type Result } from "../../core/result.ts"
import type { Chat } from "../judging/verdict.ts"
import { pageMatch, type ScoredPage, type SiteFacts } from "./page-match.ts"
import { refusalOf } from "./refusal.ts"
import { stringMatch } from "./string-match.ts"
import type { WebArenaTask } from "./task.ts"
import { urlMatch } from "./url-match.ts"

/** Whether a run did its task: all kinds of check that the task has must hold (published semantics). */
export const scoreTask = async (task: WebArenaTask, answer: string, page: ScoredPage, { facts, chat }: { facts: SiteFacts; chat: Chat }, signal: AbortSignal): Promise<Result<boolean>> => {
  const { eval_types: kinds, reference_answers: references, reference_url: address, program_html: checks, string_note: note = "" } = task["eval"]
  const refusal = refusalOf(task)
  if (refusal !== undefined) return fail("data.invalid", refusal)
  let good = true
  for (const kind of kinds) {
    if (kind === "string_match") {
      const said = await stringMatch(references ?? {}, { intent: task.intent, note, answer }, chat, signal)
      if (!said.ok) return said
      good &&= said.value
    } else good &&= kind === "url_match" ? urlMatch(address ?? "", page.url()) : await pageMatch(checks, page, facts)
  }
  return { ok: true, value: good }
}
