import { allFakers, type Faker } from "@faker-js/faker"
import { birth, type Dice, ean13, healthIds, luhnDigit, nationalIds, ssn, taxIds } from "./numbers.ts"

type Locale = keyof typeof allFakers
const locales: Record<string, readonly Locale[]> = {
  en: ["en_US", "en_GB", "en_CA", "en_AU", "en_IN", "en_NG", "en_IE"], de: ["de"], fr: ["fr"], es: ["es"], it: ["it"], pt: ["pt_BR", "pt_PT"], nl: ["nl"], pl: ["pl"], tr: ["tr"], sv: ["sv"], nb: ["nb_NO"], da: ["da"],
  fi: ["fi"], cs: ["cs_CZ"], ro: ["ro"], hu: ["hu"], ja: ["ja"], zh: ["zh_CN"], ko: ["ko"], ru: ["ru"], uk: ["uk"], el: ["el"], he: ["he"], ar: ["ar"], fa: ["fa"], vi: ["vi"], id: ["id_ID"], hi: ["en_IN"]
}

/** One seeded source of everything that goes into a case. */
export const source = (language: string, seed: number) => {
  const world: Faker = allFakers.en_US
  world.seed(seed)
  const names = locales[language] ?? ["en_US"]
  const local: Faker = allFakers[names[seed % names.length] ?? "en_US"]
  local.seed(seed)
  const british = allFakers.en_GB
  british.seed(seed)
  const dice: Dice = {
    digits: count => world.string.numeric({ length: count, allowLeadingZeros: true }),
    int: (min, max) => world.number.int({ min, max }), pick: items => world.helpers.arrayElement(items)
  }
  return { world, local, british, dice, language }
}
export type Source = ReturnType<typeof source>

const pad = (value: number): string => String(value).padStart(2, "0")
const hex = ({ world }: Source, length: number): string => world.string.hexadecimal({ length, casing: "lower", prefix: "" })
const alnum = ({ world }: Source, length: number): string => world.string.alphanumeric(length)
const person = ({ local }: Source): { first: string; last: string } => ({ first: local.person.firstName(), last: local.person.lastName() })
const eastern = new Set(["ja", "zh", "ko", "hu", "vi"])
const nospace = new Set(["zh", "ko"])
const full = (from: Source): string => { const { first, last } = person(from); return eastern.has(from.language) ? `${last}${nospace.has(from.language) ? "" : " "}${first}` : `${first} ${last}` }

const usAddress = ({ world }: Source): string => `${world.location.streetAddress()}${world.number.int(3) === 0 ? `, ${world.location.secondaryAddress()}` : ""}, ${world.location.city()}, ${world.location.state({ abbreviated: true })} ${world.location.zipCode("#####")}`
const gbAddress = ({ british }: Source): string => `${british.location.streetAddress()}, ${british.location.city()} ${british.location.zipCode()}`
const localAddress = (from: Source): string => from.language === "en" ? usAddress(from) : `${from.local.location.streetAddress()}, ${from.local.location.zipCode()} ${from.local.location.city()}`
const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
const card = ({ dice }: Source): string => { const body = `${dice.pick(["4", "51", "54", "2223"])}`; const rest = body + dice.digits(15 - body.length); return rest + luhnDigit(rest) }
const base62 = (from: Source, length: number): string => alnum(from, length)
const group = (value: string, by: number, joint = " "): string => value.match(new RegExp(`.{1,${by}}`, "g"))?.join(joint) ?? value
const spaced = (phone: string): string => phone.replace(/^(\+\d{2})(\d{3})(\d{3})/, "$1 $2 $3 ")
const lettered = (dice: Dice, count: number): string => Array.from({ length: count }, () => dice.pick([..."ABCDEFGHJKLMNPRSTVWXYZ"])).join("")
// Words of the published BIP-39 list.
const mnemonic = "abandon ability absorb abstract acoustic actress adapt advice aerobic affair afford again alarm album alpha amateur amused anchor antique apology approve arctic armor artwork aspect asthma atom auction august".split(" ")

const phones: Record<string, (from: Source) => string> = {
  us: ({ dice }) => { const [a, b, c] = [dice.int(201, 989), dice.int(200, 999), dice.digits(4)]; return dice.pick([`(${a}) ${b}-${c}`, `${a}-${b}-${c}`, `${a}.${b}.${c}`, `+1 ${a} ${b} ${c}`]) },
  cn: ({ dice }) => `1${dice.pick(["38", "59", "86"])}${dice.digits(8)}`, kr: ({ dice }) => `010-${dice.digits(4)}-${dice.digits(4)}`,
  ru: ({ dice }) => `+7 (9${dice.digits(2)}) ${dice.digits(3)}-${dice.digits(2)}-${dice.digits(2)}`, ua: ({ dice }) => `+380 ${dice.pick(["50", "67", "93"])} ${dice.digits(3)} ${dice.digits(2)} ${dice.digits(2)}`,
  gr: ({ dice }) => `69${dice.digits(2)} ${dice.digits(3)} ${dice.digits(3)}`, il: ({ dice }) => `05${dice.int(0, 8)}-${dice.digits(3)}-${dice.digits(4)}`,
  vn: ({ dice }) => `09${dice.digits(2)} ${dice.digits(3)} ${dice.digits(3)}`, idn: ({ dice }) => `0812-${dice.digits(4)}-${dice.digits(4)}`,
  intl: ({ local }) => spaced(local.phone.number({ style: "international" }).replace(/[^\d+]/g, ""))
}

type Maker = (from: Source, variant: string) => string
export const privateValues: Record<string, Maker> = {
  PERSON: (from, variant) => variant === "first" ? person(from).first : variant === "last" ? person(from).last : variant === "caps" ? full(from).toUpperCase()
    : variant === "lastfirst" ? (({ first, last }) => `${last}, ${first}`)(person(from)) : full(from),
  EMAIL: ({ world }, variant) => { const mail = world.internet.email(); return variant === "at" ? mail.replace("@", " [at] ").replace(/\.(?=[^.]*$)/, " [dot] ") : mail },
  PHONE: (from, variant) => (phones[variant] ?? (({ local }) => local.phone.number({ style: "national" })))(from),
  ADDRESS: (from, variant) => variant === "us" ? usAddress(from) : variant === "gb" ? gbAddress(from) : variant === "city" ? from.local.location.city() : variant === "zip" ? from.local.location.zipCode()
    : variant === "street" ? from.local.location.streetAddress() : localAddress(from),
  GPS: ({ world }, variant) => {
    const [lat, lng] = [world.location.latitude({ precision: 5 }), world.location.longitude({ precision: 5 })]
    const dms = (value: number, poles: string): string => `${Math.floor(Math.abs(value))}°${pad(Math.floor(Math.abs(value) * 60 % 60))}'${pad(Math.floor(Math.abs(value) * 3600 % 60))}"${value < 0 ? poles[1] : poles[0]}`
    return variant === "lat" ? lat.toFixed(5) : variant === "lng" ? lng.toFixed(5) : variant === "dms" ? `${dms(lat, "NS")} ${dms(lng, "EW")}` : `${lat.toFixed(5)}, ${lng.toFixed(5)}`
  },
  DOB: ({ dice }, variant) => {
    const { y, m, d } = birth(dice)
    return variant === "dmy" ? `${pad(d)}.${pad(m)}.${y}` : variant === "us" ? `${pad(m)}/${pad(d)}/${y}` : variant === "long" ? `${d} ${months[m - 1]} ${y}` : variant === "ja" ? `${y}年${m}月${d}日` : `${y}-${pad(m)}-${pad(d)}`
  },
  USERNAME: ({ world }, variant) => { const name = world.internet.username(); return variant === "bare" ? name.toLowerCase().replace(/[^a-z\d]/g, "_") : name },
  PASSWORD: (from, variant) => variant === "pin" ? from.dice.digits(4) : variant === "plain" ? alnum(from, 14) : variant === "word" ? `${from.world.word.noun().replace(/[^a-z]/gi, "")}${from.dice.pick(["!", "#", "-", "_", ""])}${from.dice.digits(from.dice.int(2, 4))}`
    : from.world.internet.password({ length: from.dice.int(10, 16), pattern: /[A-Za-z0-9!#$%*+?^_~-]/ }),
  OTP: (from, variant) => variant === "4" ? from.dice.digits(4) : variant === "space" ? group(from.dice.digits(6), 3) : variant === "alnum" ? `${lettered(from.dice, 2)}${from.dice.digits(2)}-${lettered(from.dice, 1)}${from.dice.digits(3)}` : from.dice.digits(6),
  API_KEY: (from, variant) => ({
    openai: () => `sk-proj-${base62(from, 40)}`, aws: () => `AKIA${from.world.string.alphanumeric({ length: 16, casing: "upper" })}`, awssecret: () => `${base62(from, 18)}/${base62(from, 12)}+${base62(from, 8)}`,
    github: () => `ghp_${base62(from, 36)}`, stripe: () => `sk_live_${base62(from, 24)}`, google: () => `AIza${base62(from, 35)}`, slack: () => `xoxb-${from.dice.digits(12)}-${from.dice.digits(12)}-${base62(from, 24)}`,
    random: () => base62(from, 32)
  } as Record<string, () => string>)[variant]?.() ?? hex(from, 32),
  JWT: ({ world }) => world.internet.jwt({ refDate: "2024-01-01T00:00:00Z" }),
  PRIVATE_KEY: (from, variant) => variant === "mnemonic" ? from.world.helpers.arrayElements(mnemonic, 12).join(" ") : `-----BEGIN RSA PRIVATE KEY-----\n${group(base62(from, 192), 64, "\n")}\n-----END RSA PRIVATE KEY-----`,
  SESSION_TOKEN: (from, variant) => variant === "basic" ? btoa(`${from.world.internet.username()}:${alnum(from, 10)}`) : from.dice.pick([hex(from, 32), base62(from, 26)]),
  CARD: (from, variant) => { if (variant === "amex") { const body = `37${from.dice.digits(12)}`; return (body + luhnDigit(body)).replace(/(\d{4})(\d{6})(\d{5})/, "$1 $2 $3") } return variant === "plain" ? card(from) : group(card(from), 4, variant === "dash" ? "-" : " ") },
  CARD_CVV: ({ dice }) => dice.digits(3), CARD_EXPIRY: ({ dice }) => `${pad(dice.int(1, 12))}/${dice.int(26, 34)}`,
  IBAN: (from, variant) => { const iban = from.world.finance.iban({ countryCode: { de: "DE", fr: "FR", es: "ES", it: "IT", nl: "NL", pl: "PL" }[from.language] ?? from.dice.pick(["GB", "DE", "FR", "SE", "CH"]) }); return variant === "plain" ? iban : group(iban, 4) },
  BANK_ACCOUNT: ({ world, dice }, variant) => variant === "sort" ? `${dice.digits(2)}-${dice.digits(2)}-${dice.digits(2)}` : variant === "bic" ? world.finance.bic() : variant === "routing" ? world.finance.routingNumber() : variant === "blz" ? `${dice.int(1, 8)}${dice.digits(7)}` : variant === "uk" ? dice.digits(8) : dice.digits(10),
  CRYPTO: ({ world }, variant) => variant === "eth" ? world.finance.ethereumAddress() : world.finance.bitcoinAddress({ network: "mainnet" }),
  SSN: ({ dice }, variant) => (ssn[variant] ?? ssn["us"])?.(dice) ?? "", NATIONAL_ID: ({ dice }, variant) => nationalIds[variant]?.(dice) ?? "", TAX_ID: ({ dice }, variant) => taxIds[variant]?.(dice) ?? "",
  HEALTH_ID: ({ dice }, variant) => (healthIds[variant] ?? healthIds["plain"])?.(dice) ?? "",
  PASSPORT: ({ dice }, variant) => variant === "ru" ? `${dice.digits(2)} ${dice.digits(2)} ${dice.digits(6)}` : dice.pick([`${lettered(dice, 1)}${dice.digits(8)}`, dice.digits(9), `${lettered(dice, 2)}${dice.digits(7)}`]),
  DRIVER_LICENSE: ({ dice }) => dice.pick([`${lettered(dice, 1)}${dice.digits(7)}`, `${lettered(dice, 5)}${dice.digits(6)}${lettered(dice, 2)}${dice.digits(1)}${lettered(dice, 2)}`, `${lettered(dice, 1)}${dice.digits(3)}-${dice.digits(4)}-${dice.digits(4)}`]),
  ACCOUNT_ID: ({ dice }) => dice.pick([dice.digits(8), `${lettered(dice, 2)}-${dice.digits(6)}`, `${lettered(dice, 1)}${dice.digits(7)}`, dice.digits(10)]),
  IP: ({ world }, variant) => variant === "v6" ? world.internet.ipv6() : world.internet.ipv4({ cidrBlock: "84.0.0.0/6" }), MAC: ({ world, dice }) => world.internet.mac(dice.pick([":", "-"])),
  DEVICE_ID: (from, variant) => variant === "uuid" ? from.world.string.uuid() : variant === "serial" ? `${lettered(from.dice, 4)}${from.dice.digits(2)}${lettered(from.dice, 3)}${from.dice.digits(3)}` : from.world.phone.imei(),
  VEHICLE: ({ world, dice, language }, variant) => variant === "vin" ? world.vehicle.vin() : language === "de" ? `${dice.pick(["B", "M", "K", "HH"])}-${lettered(dice, 2)} ${dice.int(10, 9999)}` : dice.pick([world.vehicle.vrm().replace(/^(.{4})/, "$1 "), `${dice.int(1, 9)}${lettered(dice, 3)}${dice.digits(3)}`])
}

const localDate = ({ local, language }: Source): string => {
  const day = local.date.between({ from: "2021-01-01T00:00:00Z", to: "2025-06-01T00:00:00Z" })
  return new Intl.DateTimeFormat(language, { dateStyle: seedless(day) ? "medium" : "short", timeZone: "UTC" }).format(day)
}
const seedless = (day: Date): boolean => day.getUTCDate() % 2 === 0
const money: Record<string, string> = { en: "USD", ja: "JPY", zh: "CNY", ko: "KRW", ru: "RUB", pl: "PLN", tr: "TRY", sv: "SEK", cs: "CZK", ar: "EGP", pt: "BRL" }
export const publicValues: Record<string, (from: Source) => string> = {
  price: ({ world, language }) => new Intl.NumberFormat(language, { style: "currency", currency: money[language] ?? "EUR" }).format(world.number.float({ min: 3, max: 2400, fractionDigits: 2 })),
  sku: from => from.dice.pick([`${lettered(from.dice, 2)}-${from.dice.digits(5)}-${lettered(from.dice, 1)}`, from.dice.digits(7), `${lettered(from.dice, 3)}${from.dice.digits(4)}`]),
  ean: ({ dice }) => ean13(`40${dice.digits(10)}`), isbn: ({ world }) => world.commerce.isbn(), product: ({ world }) => world.commerce.productName(), version: ({ world, dice }) => `${dice.pick(["v", ""])}${world.system.semver()}`,
  order: ({ dice }) => dice.pick([`${dice.digits(3)}-${dice.digits(7)}-${dice.digits(7)}`, dice.digits(9), `A-${dice.digits(6)}`]), tracking: ({ dice }) => dice.pick([`1Z${lettered(dice, 3)}${dice.digits(13)}`, `RR${dice.digits(9)}DE`, dice.digits(20)]),
  date: localDate, time: ({ dice }) => `${pad(dice.int(0, 23))}:${pad(dice.int(0, 59))}`, timestamp: ({ world }) => world.date.between({ from: "2023-01-01T00:00:00Z", to: "2025-01-01T00:00:00Z" }).toISOString(),
  int: ({ dice }) => String(dice.int(2, 400)), pages: ({ dice }) => String(dice.int(90, 900)), rating: ({ dice }) => `${dice.int(1, 4)}.${dice.int(0, 9)} out of 5 (${dice.int(12, 9000)} ratings)`, hash: ({ world }) => world.git.commitSha(), sha256: from => hex(from, 64),
  b64hash: from => `${base62(from, 86)}==`, color: ({ world }) => world.color.rgb(), author: full, shopaddress: from => from.language === "en" ? usAddress(from) : localAddress(from), tollfree: ({ dice }) => dice.pick([`0800 ${dice.digits(3)} ${dice.digits(4)}`, `1-800-${dice.digits(3)}-${dice.digits(4)}`])
}
