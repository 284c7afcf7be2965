import type { Step } from "../../core/step.ts"

/** The share (0–1) of steps of which not one byte was sent: one that the cloud was asked in vain and the device then did counts as sent. */
export function shareAtHome(steps: readonly Step[]): number | undefined {
  if (steps.length === 0) return undefined
  return steps.filter(({ route, sent }) => route.to !== "cloud" && sent === 0).length / steps.length
}
