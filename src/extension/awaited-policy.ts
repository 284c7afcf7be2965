const stored = "firstSeen"
/** Ten times what Chromium was seen to take. */
const graceMs = 60_000

/** What counts meanwhile. */
export const notArrived = { policy_version: 1, agent_enabled: false, agent_message: "Your organisation's policy has not arrived yet: try again in a minute.", model_mode: "local_only" }

/**
 * For how long (milliseconds) an empty managed storage may still mean that a policy is on its way: browsers start an extension that a policy
 * forces in some seconds before they bring it its values, and until then nothing tells it from one for which there are none.
 */
export const awaitedMs = async (): Promise<number> => {
  if ((await chrome.management.getSelf()).installType !== "admin") return 0
  const { [stored]: seen } = await chrome.storage.local.get(stored)
  if (typeof seen === "number") return Math.min(graceMs, Math.max(0, seen + graceMs - Date.now()))
  await chrome.storage.local.set({ [stored]: Date.now() })
  return graceMs
}
