import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex } from "@noble/hashes/utils.js"
import type { ModelRequest } from "../privacy/egress.ts"
import type { Sent } from "../protocol/ledger.ts"

const ofNothing = bytesToHex(sha256(new Uint8Array()))

/** What the ledger is told of a request for a model's file: it is of no task and has no body. */
export const modelSent = ({ at, origin }: ModelRequest): Sent => ({ at, run: "model", step: 0, method: "GET", destination: origin.slice(0, 300), bytes: 0, sha256: ofNothing, replaced: {} })
