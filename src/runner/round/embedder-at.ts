import * as z from "zod"
import { AppFailure, fail, ok, type ErrorKind } from "../../core/result.ts"
import type { Embedder } from "../../memory/experience/embedder.ts"
import { createEgress } from "../../privacy/egress.ts"
import { clear } from "../../privacy/gate.ts"
import type { Vault } from "../../privacy/vault.ts"
import type { CloudSettings } from "../../protocol/records.ts"

const longest = 8_192
const refusals = new Map<number, ErrorKind>([[401, "cloud.unauthorized"], [403, "cloud.unauthorized"], [429, "cloud.rate-limited"]])
const answerSchema = z.object({ data: z.array(z.object({ index: z.int().min(0), embedding: z.array(z.number()).min(1).max(longest) })) })

/** An OpenAI-compatible `/embeddings` endpoint. Each request is cleared by the gate with the vault, and leaves through the one door, which searches its bytes once more. */
export const embedderAt = ({ baseUrl, model }: CloudSettings, key: string | undefined, vault: Vault): Embedder => {
  const door = createEgress({ vaults: () => [vault], allowedOrigins: () => [new URL(baseUrl).origin], rules: () => vault.rules(), credential: key ?? "" })
  return {
    name: `${new URL(baseUrl).host} ${model}`,
    embed: async (texts, signal) => {
      const cleared = clear({ model, input: texts }, vault)
      if (!cleared.ok) return cleared
      try {
        const response = await door(`${baseUrl.replace(/\/$/, "")}/embeddings`, {
          method: "POST", signal, headers: { "content-type": "application/json", ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) }, body: JSON.stringify(cleared.value)
        })
        if (!response.ok) return fail(refusals.get(response.status) ?? "cloud.rejected", `The embedder answered with status ${response.status}: check its address, its key and the model's name.`)
        const said = answerSchema.safeParse(await response.json())
        const vectors = said.success ? new Map(said.data.data.map(({ index, embedding }) => [index, Float32Array.from(embedding)])) : new Map<number, Float32Array>()
        const all = texts.flatMap((_, index) => vectors.get(index) ?? [])
        return all.length === texts.length && all.every(({ length }) => length === all[0]?.length) ? ok(all) : fail("cloud.rejected", "The embedder gave no vector a text: name a model that embeds.")
      } catch (error) {
        return error instanceof AppFailure ? { ok: false, error: error.error } : fail("cloud.unreachable", "The embedder did not answer: check its address and the connection.", true)
      }
    }
  }
}
