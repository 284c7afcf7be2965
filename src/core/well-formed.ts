const escapes = /\\(?:u(d[89a-f][\da-f]{2})|[^])/g

/**
 * JSON as `JSON.stringify` writes it, with the sign for an unknown character (U+FFFD) in place of each half of one. A text that was cut between the two halves
 * of an emoji has such, and many readers of JSON refuse the whole file for it.
 */
export const wellFormed = (json: string): string => (json.includes("\\ud") ? json.replace(escapes, (escape, half: string | undefined) => (half === undefined ? escape : "\ufffd")) : json)
