import type { EntityType } from "../core/finding.ts"

/** Types whose leak does direct harm: they are searched for again at the gate, and restored only into a fitting field. */
export const criticalTypes: ReadonlySet<EntityType> = new Set<EntityType>(["PASSWORD", "OTP", "API_KEY", "JWT", "PRIVATE_KEY", "SESSION_TOKEN", "CARD", "CARD_CVV",
  "CARD_EXPIRY", "IBAN", "BANK_ACCOUNT", "CRYPTO", "SSN", "NATIONAL_ID", "TAX_ID", "PASSPORT", "DRIVER_LICENSE", "HEALTH_ID"])

/** Types made of digits and letters in groups: spaces and dashes between them mean nothing. */
export const groupedTypes: ReadonlySet<EntityType> = new Set<EntityType>(["PHONE", "CARD", "IBAN", "BANK_ACCOUNT", "SSN", "NATIONAL_ID", "TAX_ID", "PASSPORT",
  "DRIVER_LICENSE", "HEALTH_ID", "ACCOUNT_ID", "VEHICLE", "DEVICE_ID", "MAC", "OTP"])

/** Types matched to the letter, wherever they stand. */
export const opaqueTypes: ReadonlySet<EntityType> = new Set<EntityType>(["PASSWORD", "API_KEY", "JWT", "PRIVATE_KEY", "SESSION_TOKEN", "CRYPTO"])

/** Which kinds of field may take which kinds of value, beyond their own. */
const families: EntityType[][] = [
  ["PERSON", "USERNAME", "EMAIL", "PHONE", "ACCOUNT_ID"],
  ["IBAN", "BANK_ACCOUNT"],
  ["SSN", "NATIONAL_ID", "TAX_ID", "HEALTH_ID", "PASSPORT", "DRIVER_LICENSE"],
  ["API_KEY", "SESSION_TOKEN", "JWT", "PRIVATE_KEY", "PASSWORD", "OTP"]
]
export const sameFamily = (a: EntityType, b: EntityType): boolean => a === b || families.some(family => family.includes(a) && family.includes(b))
