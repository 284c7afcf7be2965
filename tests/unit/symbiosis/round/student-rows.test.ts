import { describe, expect, it } from "vitest"
import { buildDataset } from "../../../../src/symbiosis/dataset/build-dataset.ts"
import { studentRows, type RunViews } from "../../../../src/symbiosis/round/loop/student-rows.ts"
import type { Trajectory } from "../../../../src/protocol/trajectory.ts"
import { aTrajectory } from "../a-trajectory.ts"

const step = { action: { verb: "click", ref: "a1" }, facts: { proposer: "scripted" }, llmCalls: 0 } as const
const won = aTrajectory({ steps: [step, { ...step, facts: { proposer: "scripted", verdict: "replaced", studentAction: { verb: "back" } } }] })
const lost = aTrajectory({ site: "other.example", outcome: { success: false, judge: "program" }, steps: [step] })
const viewsOf = ({ trajectory_id, steps }: Trajectory): RunViews => ({ trajectory: trajectory_id, family: "shop", views: steps.slice(1).map(({ step_id }) => ({ step: step_id, prompt: `Page: X\nRest: save it\nDone:\n`, reason: "save it", action: 'click "Save" a1', right: step_id === 2 })) })
const views = [won, lost].map(viewsOf)
const options = { tasks: ["action"], lambda: 0.5, shares: { dev: 0, test: 0 }, scripted: true } as const

describe("a student's rows", () => {
  it("are the steps of runs that were done, as the student writes them; a wrong one is counted", () => {
    const { rows, wrong } = studentRows([won, lost], views, options)
    expect(rows.map(({ completion, weight, task }) => [completion, weight, task])).toEqual([[' save it -> click "Save" a1\n', 1, "action"], [' save it -> click "Save" a1\n', 1, "action"]])
    expect(wrong).toBe(1)
  })
  it("have the reason given the action beside them where reasons are learned, at lambda", () => {
    const reason = studentRows([won], views, { ...options, tasks: ["action", "reason"] }).rows.find(({ task }) => task === "reason")
    expect(reason).toMatchObject({ weight: 0.5, completion: " save it\n" })
    expect(reason?.prompt).toMatch(/Done:\nAction: click "Save" a1\nWhy:$/)
  })
  it("have it in the other order, before there is an action, where that is learned: neither order's prompt holds what the other's answers", () => {
    const line = studentRows([won], views, { ...options, tasks: ["action", "rationale"] }).rows.find(({ task }) => task === "rationale")
    expect(line).toMatchObject({ weight: 0.5, completion: " save it\n" })
    expect(line?.prompt).toMatch(/Done:\nWhy:$/)
    expect(line?.prompt).not.toContain("click")
  })
  it("weigh no reason where lambda is 0", () => {
    for (const task of ["reason", "rationale"] as const) expect(studentRows([won], views, { ...options, tasks: ["action", task], lambda: 0 }).rows.map((row) => row.task)).toEqual(["action", "action"])
  })
  it("are every step's in DAgger, also of runs that failed", () => {
    expect(studentRows([won, lost], views, { ...options, all: true }).rows).toHaveLength(3)
  })
  it("lose what was withdrawn, and so does the manifest", async () => {
    const withdrawn = new Set([won.trajectory_id])
    const { manifest } = await buildDataset([won, lost], { ...options, seed: 1, withdrawn, formats: ["dpo"] })
    expect(manifest).toMatchObject({ withdrawn: 1, pairs: 0, trajectories: [lost.trajectory_id] })
    expect(studentRows([won, lost].filter(({ trajectory_id }) => !withdrawn.has(trajectory_id)), views, options).rows).toEqual([])
  })
})
