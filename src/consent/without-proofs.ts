/** Shapes in which a device proves who it is, each as it stands in a header line or as a field of an enrolment: nothing of a page can have them, for JSON would escape its quotes. */
const proofs = [
  /^content-digest: sha-256=:[A-Za-z0-9+/]{43}=:$/gm,
  /^signature: symbiont=:[A-Za-z0-9+/]{86}==:$/gm,
  /(?<=^signature-input: symbiont=\([^()\n]{1,200}\);created=\d{1,11};)nonce="[A-Za-z0-9_-]{24}";keyid="[A-Za-z0-9_-]{43}"(?=;alg="ecdsa-p256-sha256"$)/gm,
  /(?<=^\{"key":\{"kty":"EC","crv":"P-256",)"x":"[A-Za-z0-9_-]{43}","y":"[A-Za-z0-9_-]{43}"(?=\},"consent":)/g,
  /(?<=,)"subject":"[A-Za-z0-9_-]{43}"(?=,)/g,
  /(?<=,)"ledger":"[0-9a-f]{64}"(?=\})/g,
  /(?<=,)"sha256":"[0-9a-f]{64}"(?=,)/g
]

/** For the door of donations: a request without its proofs, to be searched for what looks like a key. What is left is still JSON where it was. */
export const withoutProofs = (part: string): string => proofs.reduce((text, proof) => text.replace(proof, (found) => (found.startsWith("\"") ? found.replace(/:"[^"]*"/g, ":\"\"") : "")), part)
