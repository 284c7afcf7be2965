import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import { canonicalJson } from "../../core/canonical-json.ts"

/** SHA-256 in hex of what a value says, however its keys are ordered. */
export const contentId = (content: unknown): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(content))))
