import { once } from "node:events"
import { createRequire } from "node:module"
import { mkdtemp, rm } from "node:fs/promises"
import type { Server } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { S3Options } from "../../../src/collector/objects/s3-objects.ts"

type S3rver = new (options: Record<string, unknown>) => { run(): Promise<unknown>; httpServer: Server; close(): Promise<void> }

/** An S3-compatible server over a temporary folder. */
export const startS3 = async (): Promise<{ options: S3Options; folder: string; stop(): Promise<void> }> => {
  const Server = createRequire(import.meta.url)("@20minutes/s3rver") as S3rver
  const folder = await mkdtemp(join(tmpdir(), "symbiont-s3-"))
  // It drops the slash at the end of "/bucket/" before it computes a listing's signature, so it is told to take that one too.
  const server = new Server({ address: "127.0.0.1", port: 0, silent: true, directory: folder, allowMismatchedSignatures: true })
  await server.run()
  if (!server.httpServer.listening) await once(server.httpServer, "listening")
  const address = server.httpServer.address()
  const port = typeof address === "object" && address !== null ? address.port : 0
  return { options: { endpoint: `http://127.0.0.1:${port}/runs`, region: "us-east-1", accessKeyId: "S3RVER", secretAccessKey: "S3RVER" }, folder, stop: async () => { await server.close(); await rm(folder, { recursive: true, force: true }) } }
}
