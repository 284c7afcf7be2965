import { cloudSettingsSchema, type CloudSettings } from "../protocol/records.ts"
import { UsageError } from "./usage-error.ts"

/** `--cloud-url` and `--cloud-model` (or those of another `name`): both or neither. The key only ever comes from the environment, so that it isn't in any process list. */
export const readCloud = (url: string | undefined, model: string | undefined, name = "cloud"): CloudSettings | undefined => {
  if (url === undefined && model === undefined) return undefined
  if (url === undefined) throw new UsageError(`--${name}-url is missing: --${name}-model needs the base URL of an OpenAI-compatible endpoint.`)
  if (model === undefined) throw new UsageError(`--${name}-model is missing: --${name}-url needs the name of a model.`)
  const parsed = cloudSettingsSchema.safeParse({ baseUrl: url, model })
  if (parsed.success) {
    const { username, password, search, hash } = new URL(parsed.data.baseUrl)
    if (username + password + search + hash !== "") throw new UsageError(`--${name}-url must be a plain address without a user name, a query or a fragment: the key comes from the environment.`)
    return parsed.data
  }
  throw new UsageError(parsed.error.issues[0]?.path[0] === "model"
    ? `--${name}-model must be a name of 1 to 200 characters.`
    : `--${name}-url must be an http or https address such as https://api.example.com/v1.`)
}

const keyIn = (variable: string): string | undefined => process.env[variable] || undefined

/** Each endpoint has a key of its own, and none is told another's: they may be anybody's. */
export const cloudKey = (): string | undefined => keyIn("SYMBIONT_CLOUD_KEY")
export const judgeKey = (): string | undefined => keyIn("SYMBIONT_JUDGE_KEY")
export const embedKey = (): string | undefined => keyIn("SYMBIONT_EMBED_KEY")
