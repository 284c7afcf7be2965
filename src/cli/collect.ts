import { existsSync } from "node:fs"
import { join, resolve } from "node:path"
import { setFlagsFromString } from "node:v8"
import { startCollector } from "../collector/collector.ts"
import { byOidc, byToken, type Enrolment, type Membership } from "../collector/enrolment.ts"
import type { S3Options } from "../collector/objects/s3-objects.ts"
import { readNumber, readOptions, readUrl } from "./read-options.ts"
import { stopSignal } from "./stop-signal.ts"
import { UsageError } from "./usage-error.ts"

const text = { type: "string" } as const
const flags = { port: text, host: text, data: text, "database-url": text, "s3-endpoint": text, "s3-region": text, name: text, contact: text, "retention-days": text, threshold: text,
  "rate-limit": text, closed: { type: "boolean" }, "oidc-issuer": text, "oidc-audience": text, "oidc-tenant-claim": text, "trust-proxy": text, "drain-seconds": text, quiet: { type: "boolean" } } as const
type Values = ReturnType<typeof readOptions<typeof flags>>

const readS3 = (values: Values): S3Options | undefined => {
  if (values["s3-endpoint"] === undefined) return undefined
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = process.env
  if (!accessKeyId || !secretAccessKey) throw new UsageError("--s3-endpoint needs S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY in the environment.")
  return { endpoint: readUrl("s3-endpoint", values["s3-endpoint"]), region: values["s3-region"] ?? "us-east-1", accessKeyId, secretAccessKey }
}
const readEnrolment = (values: Values): { enrolment: Enrolment; membership?: Membership } => {
  if (values["oidc-issuer"] === undefined) {
    if (values["oidc-audience"] !== undefined || values["oidc-tenant-claim"] !== undefined) throw new UsageError("--oidc-audience and --oidc-tenant-claim need --oidc-issuer: the address of the provider.")
    return { enrolment: byToken(values.closed !== true) }
  }
  if (values["oidc-audience"] === undefined) throw new UsageError("--oidc-issuer needs --oidc-audience: the name that tokens for this collector carry.")
  const issuer = readUrl("oidc-issuer", values["oidc-issuer"])
  if (!/^(?:https:|http:\/\/(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])[:/])/.test(new URL(issuer).href)) throw new UsageError("--oidc-issuer must be an https address; only on this machine may it be http.")
  return byOidc({ issuer, audience: values["oidc-audience"], tenantClaim: values["oidc-tenant-claim"] ?? "tid" })
}
/** A consent is given to somebody: a collector that others can reach says who it is. What stays on this machine may be a trial by nobody. */
const readController = (values: Values, host: string): { name: string; contact: string } => {
  const said = (flag: "name" | "contact"): string => (values[flag] ?? process.env[`SYMBIONT_COLLECTOR_${flag.toUpperCase()}`] ?? "").trim()
  const [name, contact] = [said("name"), said("contact")]
  const missing = name === "" ? "name" : contact === "" ? "contact" : undefined
  if (missing === undefined) return { name, contact }
  const trial = name === "" && contact === "" && values.name === undefined && /^(?:localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host) && values["trust-proxy"] === undefined && values["oidc-issuer"] === undefined
  if (trial) return { name: "A trial on this machine", contact: "the person at this machine" }
  throw new UsageError(`--${missing} is missing (or SYMBIONT_COLLECTOR_${missing.toUpperCase()} in the environment): ${missing === "name" ? "say who collects; donors are shown it with the question whether they agree" : "give an address at which donors reach whoever answers for their runs"}.`)
}
const readDatabase = (url: string | undefined): string | undefined => {
  if (url !== undefined && !/^postgres(?:ql)?:\/\/./.test(url)) throw new UsageError("--database-url must be an address such as postgres://user:password@host/name.")
  return url
}

/** `symbiont collect`: receives donated runs until it is told to stop. One JSON line says where it listens; the log follows on stderr. */
export const collectCommand = async (argv: string[]): Promise<number> => {
  const values = readOptions(argv, flags)
  const data = resolve(values.data ?? "collector-data")
  const host = values.host ?? "127.0.0.1"
  const options = {
    data, port: readNumber("port", values.port, 8790, 0, 65_535), host, databaseUrl: readDatabase(values["database-url"]), s3: readS3(values), ...readEnrolment(values),
    about: { ...readController(values, host), retentionDays: readNumber("retention-days", values["retention-days"], 180, 1, 3_650), threshold: readNumber("threshold", values.threshold, 20, 2, 1_000_000) },
    rateLimit: readNumber("rate-limit", values["rate-limit"], 600, 1, 10_000_000), maxInFlight: 256, trustProxy: values["trust-proxy"], drainMs: readNumber("drain-seconds", values["drain-seconds"], 0, 0, 600) * 1_000,
    log: values.quiet ? false : { level: "info", stream: { write: (line: string): void => { process.stderr.write(line) } } }
  }
  // What lives on of a few bodies is moved sooner by the thread that read them than shared out to four others: they took 0.2 to 0.4 ms of an upload's processor time, most of it to wake up and to look for work.
  setFlagsFromString("--no-parallel-scavenge")
  const fresh = !existsSync(join(data, "keys.json"))
  const { signal, done } = stopSignal()
  try {
    const collector = await startCollector(options).catch((error: unknown) => { throw new UsageError(error instanceof Error ? `The collector could not start: ${error.message}` : "The collector could not start.") })
    process.stdout.write(`${JSON.stringify({ type: "listening", url: collector.url, admin: `${collector.url}/admin`, keys: join(data, "keys.json"), fresh })}\n`)
    if (!signal.aborted) await new Promise((stop) => { signal.addEventListener("abort", stop, { once: true }) })
    await collector.close()
    return 0
  } finally { done() }
}
