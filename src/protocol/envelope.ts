import { protocolVersion } from "./channel.ts"

/** Who is allowed to send: the extension's own pages, the worker, the offscreen model host. Page scripts only ever answer. */
export type Party = "panel" | "worker" | "offscreen" | "page"
/** What every message between contexts travels in. */
export type Envelope = { symbiont: typeof protocolVersion; to: Exclude<Party, "panel">; name: string; payload?: unknown }

const receivers: readonly unknown[] = ["worker", "page", "offscreen"]
const isRight: Readonly<Record<keyof Envelope, (given: unknown) => boolean>> = {
  symbiont: (given) => given === protocolVersion,
  to: (given) => receivers.includes(given),
  name: (given) => typeof given === "string" && given.length <= 60,
  payload: () => true
}

/** The envelope, or the name of a field in it that is wrong. By hand: each document that a run drives pays for what its script loads. */
export const readEnvelope = (raw: unknown): { envelope: Envelope } | { wrong: string } => {
  if (typeof raw !== "object" || raw === null) return { wrong: "envelope" }
  const wrong = Object.keys(raw).find((key) => !Object.hasOwn(isRight, key)) ?? Object.entries(isRight).find(([key, check]) => !check(Reflect.get(raw, key)))?.[0]
  return wrong === undefined ? { envelope: raw as Envelope } : { wrong }
}
