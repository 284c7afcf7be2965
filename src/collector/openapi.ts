import { hash } from "node:crypto"
import * as z from "zod"
import { headerNames, problemSchema } from "../protocol/collector.ts"
import { type Endpoint, endpoints } from "./endpoints.ts"
import { siteKinds } from "../protocol/donation.ts"
import { trajectoryVersion } from "../protocol/trajectory.ts"
import { Refusal } from "./refusal.ts"

type Json = Record<string, unknown>
/** What schemas refer to: a reference is read from the top of the document, so such parts stand among the document's own, named by what they say. */
const parts = new Map<string, unknown>()
const schemaOf = (schema: z.ZodType): Json => {
  const { $schema: _, $defs = {}, ...rest } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" })
  const names = new Map(Object.entries($defs).map(([name, part]) => [`"#/$defs/${name}"`, `Part-${hash("sha256", JSON.stringify(part)).slice(0, 8)}`]))
  const moved = (value: unknown): Json => JSON.parse(JSON.stringify(value).replace(/"#\/\$defs\/\w+"/g, (found) => `"#/components/schemas/${names.get(found)}"`)) as Json
  for (const [name, part] of Object.entries($defs)) parts.set(names.get(`"#/$defs/${name}"`) ?? name, moved(part))
  return moved(rest)
}
const content = (answer: z.ZodType | string): Json => (typeof answer === "string" ? { [answer]: {} } : { "application/json": { schema: schemaOf(answer) } })
const header = (name: string, about: string, required = true, values?: readonly string[]): Json => ({ name, in: "header", required, description: about, schema: { type: "string", ...(values ? { enum: values } : {}) } })
const retryAfter = { "Retry-After": { description: "Seconds to wait before the same request is sent again", required: true, schema: { type: "integer", minimum: 1 } } }

const signing = [
  header("Content-Digest", "RFC 9530: sha-256 of the body as it is sent"),
  header("Signature-Input", "RFC 9421: symbiont=(\"@method\" \"@path\" \"content-digest\" \"consent-id\" \"schema-version\" \"site-kind\");created=…;nonce=\"…\";keyid=\"…\";alg=\"ecdsa-p256-sha256\"; a header that isn't sent counts as empty"),
  header("Signature", "RFC 9421: symbiont=:…: around the base64 of r and s, 32 bytes each"),
  header("Content-Encoding", "gzip, or identity", false)
]

const parametersOf = ({ path, access, body, refusals }: Endpoint): Json[] => [
  ...(path.includes("{id}") ? [{ name: "id", in: "path", required: true, ...(access === "signed" ? { description: "A UUID of version 7 in lower case" } : {}), schema: { type: "string", format: "uuid" } }] : []),
  ...(access === "signed" ? signing : []),
  ...(access === "signed" && refusals.includes("bad-token") ? [header("Authorization", "Bearer and a token, where the collector is closed or belongs to an organisation", false)] : []),
  ...(path.startsWith("/v1/trajectories") && body ? [header(headerNames.consent, "The consent that covers this run"), header(headerNames.schema, "Version of the trajectory's format", true, [trajectoryVersion]), header(headerNames.kind, "Kind of the site, counted for the threshold", false, siteKinds)] : []),
  ...(path === "/v1/removals" ? [{ name: "since", in: "query", required: false, schema: { type: "integer", minimum: 0 } }] : []),
  ...(path === "/admin/export" ? ["tenant", "purpose"].map((name) => ({ name, in: "query", required: false, schema: { type: "string" } })) : [])
]

const answersOf = ({ answers, refusals }: Endpoint): Json => {
  const byStatus = new Map<number, string[]>()
  for (const kind of refusals) {
    const { status } = new Refusal(kind).problem
    byStatus.set(status, [...byStatus.get(status) ?? [], kind])
  }
  return {
    ...Object.fromEntries(Object.entries(answers).map(([status, answer]) => [status, { description: "Done", content: content(answer) }])),
    ...Object.fromEntries([...byStatus].map(([status, kinds]) => [status, { description: kinds.join(", "), ...(status === 429 || status === 503 ? { headers: retryAfter } : {}), content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } } }]))
  }
}

/** What a client needs beside the schemas. */
const about = [
  "Requests of donors are signed by HTTP Message Signatures (RFC 9421) with ecdsa-p256-sha256. Signed are the lines \"@method\", \"@path\" (without query), the four headers that Signature-Input lists and \"@signature-params\"; a header that isn't sent has an empty value.",
  "created is Unix time in seconds and may be off by 300; nonce is 16 to 64 characters of A-Z a-z 0-9 _ -, each used once; keyid is the thumbprint (RFC 7638, base64url) of the donor's P-256 key.",
  "A receipt is signed by the collector's key (/v1/about), by the same algorithm (base64 of r and s), over these lines joined by a newline: \"symbiont receipt 1\", id, sha256, bytes, subject, consent, at, collector. An erasure: \"symbiont erasure 1\", id, trajectories, acceptedAt, dueAt, collector. The sha256 and bytes of a receipt are those of the body before it was compressed.",
  "The trajectory_id of a run is the SHA-256, in hex, of its JSON without that field, in the form of RFC 8785: keys sorted by their UTF-16 units, no spaces, numbers as JavaScript writes them. /v1/removals names the SHA-256, in hex, of the 64 characters of each trajectory_id.",
  "What no schema says of a run: steps are numbered 1, 2, 3 without a gap; an observation names a call of its own step; extra.symbiont.consent.id, if it is there, is that of the header; no object has a key twice, no text half a surrogate pair; nothing is nested deeper than 32."
].join("\n\n")

/** The OpenAPI 3.1 document of this collector, made from the same schemas that requests are parsed with. */
export const openApiDocument = (): Json => {
  const paths: Record<string, Json> = {}
  for (const endpoint of endpoints) {
    paths[endpoint.path] = {
      ...paths[endpoint.path],
      [endpoint.method.toLowerCase()]: {
        summary: endpoint.about, parameters: parametersOf(endpoint), responses: answersOf(endpoint),
        ...(endpoint.access === "admin" ? { security: [{ admin: [] }] } : {}),
        ...(endpoint.body ? { requestBody: { required: true, content: { [endpoint.bodyType ?? "application/json"]: { schema: schemaOf(endpoint.body) } } } } : {})
      }
    }
  }
  return {
    openapi: "3.1.0", info: { title: "Symbiont collector", version: "1", description: about }, paths,
    components: { schemas: { Problem: schemaOf(problemSchema), ...Object.fromEntries(parts) }, securitySchemes: { admin: { type: "http", scheme: "basic" } } }
  }
}
