import { expect, test } from "vitest"
import { createEventHub } from "../../../src/extension/event-hub.ts"
import type { RunEvent } from "../../../src/protocol/messages.ts"

/** A hub, and what a panel hears that opens now. */
const hub = () => {
  let connect = (_port: unknown): void => undefined
  const { emit } = createEventHub(undefined, { id: "self", getURL: () => "chrome-extension://self/", onConnect: { addListener: (hear: (port: unknown) => void) => { connect = hear } } } as never)
  const opened = (): RunEvent[] => {
    const told: RunEvent[] = []
    connect({ name: "events", sender: { id: "self", url: "chrome-extension://self/sidepanel.html", origin: "chrome-extension://self" }, onDisconnect: { addListener: () => undefined }, postMessage: (event: RunEvent) => { told.push(event) } })
    return told
  }
  return { emit, opened }
}

test("a panel that opens hears last that a run is paused, whenever that was told first", () => {
  const { emit, opened } = hub()
  emit({ type: "run/paused", runId: "r", by: "take-over" })
  emit({ type: "run/phase", runId: "r", index: 0, phase: "decide" })
  emit({ type: "run/paused", runId: "r", by: "take-over" })
  expect(opened().map(({ type }) => type)).toEqual(["run/phase", "run/paused"])
  emit({ type: "run/continued", runId: "r" })
  expect(opened().map(({ type }) => type)).toEqual(["run/phase"])
})
