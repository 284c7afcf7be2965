import { expect, test } from "vitest"
import config from "../../../plasmo.config.ts"
import { listenForKillSwitch, stopAllCommand } from "../../../src/extension/kill-switch.ts"

test("the keys of the manifest stop every task, and no other command does", () => {
  const heard: ((command: string) => void)[] = []
  const reasons: string[] = []
  listenForKillSwitch({ stopAll: async (reason) => { reasons.push(reason) } }, { onCommand: { addListener: (hear: (command: string) => void) => { heard.push(hear) } } } as never)
  expect(Object.keys(config.manifest.commands ?? {})).toEqual([stopAllCommand])
  for (const command of ["_execute_action", stopAllCommand]) for (const hear of heard) hear(command)
  expect(reasons).toEqual(["Stopped by the user."])
})
