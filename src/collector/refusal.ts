import type { Leak, Problem, ProblemKind } from "../protocol/collector.ts"

type Wording = { status: number; title: string }
/** Each way to be refused: its status, and one sentence that says what to do. */
const wordings: Record<ProblemKind, Wording> = {
  unsigned: { status: 401, title: "The request isn't signed: send Signature-Input and Signature as the OpenAPI document says." },
  "bad-signature": { status: 401, title: "The signature doesn't fit the request: sign it anew with the key of this donor." },
  "clock-skew": { status: 401, title: "The signature is too old or from the future: set the device's clock and sign anew." },
  replayed: { status: 401, title: "This signature was used before: sign the request anew." },
  "unknown-subject": { status: 401, title: "This key isn't known here: register a consent first." },
  "no-consent": { status: 403, title: "No consent that is in force covers this: ask the donor anew." },
  "bad-digest": { status: 400, title: "The body isn't what Content-Digest says: send it again." },
  "bad-encoding": { status: 415, title: "The body must be UTF-8 JSON, as it is or compressed with gzip." },
  "not-json": { status: 400, title: "The body isn't JSON: correct it and send it again." },
  "too-deep": { status: 400, title: "The body is nested too deeply: it can't be a trajectory." },
  "too-large": { status: 413, title: "The body is too large: strike out steps that nobody needs." },
  "bad-schema": { status: 422, title: "The body doesn't follow the schema: correct the field that is named." },
  "private-values": { status: 422, title: "Steps still hold what looks private: strike it out and send the run under a new id." },
  conflict: { status: 409, title: "Another one has this id, and stays: send yours under an id of its own." },
  erased: { status: 410, title: "This trajectory was erased and isn't taken again." },
  "not-found": { status: 404, title: "There is nothing here: see the OpenAPI document for what there is." },
  "bad-method": { status: 405, title: "This isn't done here: use a method that Allow names." },
  "bad-id": { status: 400, title: "The id must be a UUID of version 7 in lower case." },
  "bad-header": { status: 400, title: "A header is missing or wrong: correct the one that is named." },
  "bad-token": { status: 401, title: "The token isn't valid here: sign in again." },
  "bad-tenant": { status: 403, title: "This key or account belongs to another organisation: ask whoever runs the extension, or make a new key." },
  "rate-limited": { status: 429, title: "Too many requests: wait as long as Retry-After says." },
  busy: { status: 503, title: "The collector is busy: try again after Retry-After." },
  unavailable: { status: 503, title: "The collector can't reach its storage: try again after Retry-After." },
  "bad-request": { status: 400, title: "The request can't be read: correct it and send it again." }
}

export type RefusalDetails = { field?: string | undefined; steps?: Leak[] | undefined }

/** Carries a refusal to the one place that answers. It never holds what was sent. */
export class Refusal extends Error {
  readonly problem: Problem
  constructor(kind: ProblemKind, { field, steps }: RefusalDetails = {}) {
    const { status, title } = wordings[kind]
    super(title)
    this.name = "Refusal"
    this.problem = { type: kind, title, status, ...(field === undefined ? {} : { field }), ...(steps === undefined ? {} : { steps }) }
  }
}

/** What an error is to the one who asked; nothing where it is ours. */
export const refusalOf = (error: unknown): Refusal | undefined => {
  if (error instanceof Refusal) return error
  const status = typeof error === "object" && error !== null && "statusCode" in error ? error.statusCode : undefined
  if (status === 413) return new Refusal("too-large")
  if (status === 415) return new Refusal("bad-encoding")
  return typeof status === "number" && status >= 400 && status < 500 ? new Refusal("bad-request") : undefined
}
