import { stoppedByUser } from "../agent/cancellable.ts"
import type { RunManager } from "./run-manager.ts"

/** As plasmo.config.ts names it. */
export const stopAllCommand = "stop-all"

/** The keys that end every task, whatever has the focus: Escape is heard in the panel alone, and the user may be looking at the page. */
export const listenForKillSwitch = (runs: Pick<RunManager, "stopAll">, { onCommand }: Pick<typeof chrome.commands, "onCommand"> = chrome.commands): void => {
  onCommand.addListener((command) => { if (command === stopAllCommand) void runs.stopAll(stoppedByUser) })
}
