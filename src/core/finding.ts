/** Kinds of private values that the gate knows. */
export const entityTypes = ["EMAIL", "PHONE", "PERSON", "ADDRESS", "GPS", "DOB", "USERNAME", "PASSWORD", "OTP", "API_KEY", "JWT",
  "PRIVATE_KEY", "SESSION_TOKEN", "CARD", "CARD_CVV", "CARD_EXPIRY", "IBAN", "BANK_ACCOUNT", "CRYPTO", "SSN", "NATIONAL_ID", "TAX_ID",
  "PASSPORT", "DRIVER_LICENSE", "HEALTH_ID", "ACCOUNT_ID", "IP", "MAC", "DEVICE_ID", "VEHICLE", "HEALTH", "SPECIAL"] as const
export type EntityType = (typeof entityTypes)[number]

/** A sensitive span of a text. Offsets are UTF-16 code units of the original text; `score` is 0–1. */
export type Finding = { start: number; end: number; type: EntityType; score: number; source: string }
