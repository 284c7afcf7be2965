import { createBudget } from "../agent/budget.ts"
import { screenTurn } from "../agent/screen-turn.ts"
import { fail, ok, type Result } from "../core/result.ts"
import { cloudRequest } from "../models/cloud-request.ts"
import type { Rules } from "../privacy/policy/rules.ts"
import { turnPolicy } from "../privacy/policy/turn-policy.ts"
import { createVault } from "../privacy/vault.ts"
import { whatLeaves } from "../privacy/screen/what-leaves.ts"
import type { WhatLeaves } from "../protocol/ledger.ts"
import type { Settings } from "../protocol/records.ts"
import type { TabDriver } from "./tab-driver.ts"

export type PreviewParts = { drive(tabId: number): TabDriver; rules(): Promise<Rules>; settings(): Promise<Settings> }

/** As many tokens of the page as a cloud turn holds. */
const budget = 4_000

/** What a cloud model would be sent if this task began in this tab now. Nothing is sent, and nothing is kept. */
export const previewLeaves = async ({ tabId, task }: { tabId: number; task: string }, { drive, rules, settings }: PreviewParts): Promise<Result<WhatLeaves>> => {
  const { cloud } = await settings()
  if (!cloud) return fail("cloud.not-configured", "No cloud model is set up, so nothing would leave: enter an endpoint and a model in the settings.")
  const now = await rules()
  const page = drive(tabId)
  try {
    const seen = await page.observe({ budget, task }, new AbortController().signal)
    if (!seen.ok) return seen
    const policy = turnPolicy(now, seen.value, 0)
    if (!policy.cloud) return fail("privacy.blocked", policy.why)
    const vault = createVault(undefined, () => now)
    const run = { id: "preview", startedAt: 0, state: "running" as const, task: { task, tabId, mode: "cloud" as const, maxSteps: 1, files: [], confirm: "deny" as const } }
    const screened = screenTurn({ vault, run, steps: [], budget: createBudget(1) }, seen.value)
    return screened.ok ? ok(whatLeaves(JSON.stringify(cloudRequest(cloud.model, screened.value.cleared)), `${cloud.baseUrl}/chat/completions`, vault)) : screened
  } finally { page.release() }
}
