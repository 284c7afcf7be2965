import { describe, expect, it } from "vitest"
import { folderAddress, verifiedCaches } from "../../../src/models/verified-caches.ts"
import { gpuRecord } from "./records.ts"

const folder = folderAddress(gpuRecord.id)
const open = () => verifiedCaches(gpuRecord, async (_record, path) => {
  if (path === "params_shard_0.bin") throw new Error("gone")
  return new Blob([`content of ${path}`])
}).open()

describe("what web-llm reads", () => {
  it("is the installed files, by their address in the record's folder", async () => {
    const cache = await open()
    expect(await (await cache.match(new Request(`${folder}mlc-chat-config.json`)))?.text()).toBe("content of mlc-chat-config.json")
    expect((await cache.keys()).map(({ url }) => url)).toEqual([`${folder}mlc-chat-config.json`, `${folder}params_shard_0.bin`])
  })
  it.each(["tokenizer.json", "../other/resolve/installed/mlc-chat-config.json"])("is nothing else: %s", async (path) => {
    const cache = await open()
    expect(await cache.match(new Request(new URL(path, folder)))).toBeUndefined()
    await expect(cache.add(new Request(new URL(path, folder)))).rejects.toMatchObject({ name: "ModelFileMissingError" })
  })
  it("is refused when a file has gone from the disk", async () => {
    await expect((await open()).match(`${folder}params_shard_0.bin`)).rejects.toMatchObject({ name: "ModelFileMissingError" })
  })
})
