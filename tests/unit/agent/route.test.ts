import { describe, expect, it } from "vitest"
import { chooseRoute, type RouteFacts } from "../../../src/agent/route.ts"

const clear = { clear: true, replaced: 0 } as const
const blocked = { clear: false, why: "A private value can't be replaced." } as const
const facts = (given: Partial<RouteFacts>): RouteFacts =>
  ({ mode: "hybrid", cloudConfigured: true, gate: clear, secretField: false, privateField: false, localStuck: false, ...given })

describe("the route of a step", () => {
  it.each<[string, Partial<RouteFacts>, string, string | undefined]>([
    ["clear pages go to the cloud", {}, "cloud", "local"],
    ["replaced values go to the cloud", { gate: { clear: true, replaced: 3 } }, "cloud", "local"],
    ["nothing leaves in local mode", { mode: "local" }, "local", undefined],
    ["no cloud model, hybrid", { cloudConfigured: false }, "local", undefined],
    ["no cloud model, cloud mode", { mode: "cloud", cloudConfigured: false }, "refuse", undefined],
    ["a blocked gate keeps the step here", { gate: blocked }, "local", undefined],
    ["a blocked gate ends cloud mode", { mode: "cloud", gate: blocked }, "refuse", undefined],
    ["an unscreened page keeps the step here", { gate: undefined }, "local", undefined],
    ["an unscreened page ends cloud mode", { mode: "cloud", gate: undefined }, "refuse", undefined],
    ["a password field keeps the step here", { secretField: true }, "local", undefined],
    ["a password field in cloud mode goes as placeholders", { mode: "cloud", secretField: true }, "cloud", undefined],
    ["the task's private value for a field stays here, the cloud may stand in", { privateField: true }, "local", "cloud"],
    ["unless the device went round in circles", { privateField: true, localStuck: true }, "cloud", "local"],
    ["a stuck device doesn't open a password page", { secretField: true, localStuck: true }, "local", undefined],
    ["the policy keeps the page here", { policy: { cloud: false, why: "The policy keeps this site here." } }, "local", undefined],
    ["the policy ends cloud mode", { mode: "cloud", policy: { cloud: false, why: "The policy keeps this site here." } }, "refuse", undefined],
    ["a policy that has nothing against it", { policy: { cloud: true } }, "cloud", "local"],
    ["a device that can't answer isn't asked to put values into fields", { privateField: true, localDown: "No model." }, "cloud", undefined],
    ["nor does its failure open a password page", { secretField: true, localDown: "No model." }, "local", undefined],
    ["a cloud that is down is left alone", { cloudDown: "It is down. So the on-device model decides." }, "local", undefined],
    ["cloud mode asks it all the same", { mode: "cloud", cloudDown: "It is down." }, "cloud", undefined]
  ])("%s", (_, given, to, otherwise) => {
    const choice = chooseRoute(facts(given))
    expect(choice.route.to).toBe(to)
    expect(choice.otherwise).toBe(otherwise)
    expect(choice.route.why).toMatch(/^[A-Z0-9].*\.$/)
  })

  it("never lets what can't be cleared reach the cloud, whatever else is true", () => {
    for (const mode of ["hybrid", "cloud", "local"] as const) for (const localStuck of [true, false]) for (const privateField of [true, false])
      for (const gate of [blocked, undefined]) {
        const choice = chooseRoute(facts({ mode, localStuck, privateField, gate, localDown: localStuck ? "No model." : undefined }))
        expect(choice.route.to).not.toBe("cloud")
        expect(choice.otherwise).not.toBe("cloud")
      }
  })

  it("never lets what the policy keeps here reach the cloud, whatever else is true", () => {
    for (const mode of ["hybrid", "cloud", "local"] as const) for (const localStuck of [true, false]) for (const cloudConfigured of [true, false])
      for (const gate of [clear, blocked, undefined]) {
        const choice = chooseRoute(facts({ mode, localStuck, cloudConfigured, gate, policy: { cloud: false, why: "The policy keeps this site here." } }))
        expect([choice.route.to, choice.otherwise]).not.toContain("cloud")
      }
  })

  it("counts what was replaced in its reason", () => {
    expect(chooseRoute(facts({ gate: { clear: true, replaced: 1 } })).route.why).toContain("1 private value was")
    expect(chooseRoute(facts({ gate: { clear: true, replaced: 4 } })).route.why).toContain("4 private values were")
  })
})
