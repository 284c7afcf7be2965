const codes = /^(?:2[123]|40)[0-9A-Z]{3}$/
/** Of the class of what was rolled back, the one that says that nobody knows. */
const unknown = "40003"

/** Whether a database's error says that a statement was looked at and nothing of it was done, because of what it asked or of what came at the same time. */
export const isUndone = (error: unknown): boolean => error instanceof Error && "code" in error && typeof error.code === "string" && codes.test(error.code) && error.code !== unknown
