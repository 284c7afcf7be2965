/** Numbers with the check digits their issuers publish, made here so that the corpus doesn't lean on the detector's validators. */
export type Dice = { digits(count: number): string; int(min: number, max: number): number; pick<T>(items: readonly T[]): T }

const sum = (digits: string, weight: (index: number) => number): number => [...digits].reduce((total, digit, index) => total + Number(digit) * weight(index), 0)
const pad = (value: number, length = 2): string => String(value).padStart(length, "0")

export const luhnDigit = (body: string): string => {
  const total = [...body].reverse().reduce((sumSoFar, digit, index) => sumSoFar + (index % 2 === 0 ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(digit)] ?? 0 : Number(digit)), 0)
  return String((10 - total % 10) % 10)
}
export const ean13 = (body: string): string => body + String((10 - sum(body, index => index % 2 === 0 ? 1 : 3) % 10) % 10)

/** ISO 7064 MOD 11,10, of the German tax number. */
const iso11dash10 = (body: string): string => {
  let product = 10
  for (const digit of body) { const step = (Number(digit) + product) % 10 || 10; product = step * 2 % 11 }
  return String((11 - product) % 10)
}
const d = [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 3, 4, 0, 6, 7, 8, 9, 5], [2, 3, 4, 0, 1, 7, 8, 9, 5, 6], [3, 4, 0, 1, 2, 8, 9, 5, 6, 7], [4, 0, 1, 2, 3, 9, 5, 6, 7, 8], [5, 9, 8, 7, 6, 0, 4, 3, 2, 1], [6, 5, 9, 8, 7, 1, 0, 4, 3, 2], [7, 6, 5, 9, 8, 2, 1, 0, 4, 3], [8, 7, 6, 5, 9, 3, 2, 1, 0, 4], [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]]
const p = [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 5, 7, 6, 2, 8, 3, 0, 9, 4], [5, 8, 0, 3, 7, 9, 6, 1, 4, 2], [8, 9, 1, 6, 0, 4, 3, 5, 2, 7], [9, 4, 5, 3, 1, 2, 6, 8, 7, 0], [4, 2, 8, 6, 5, 7, 3, 9, 0, 1], [2, 7, 9, 3, 8, 0, 6, 4, 1, 5], [7, 0, 4, 6, 9, 1, 3, 2, 5, 8]]
const verhoeff = (body: string): string => {
  const check = [...body].reverse().reduce((state, digit, index) => d[state]?.[p[(index + 1) % 8]?.[Number(digit)] ?? 0] ?? 0, 0)
  return String(d.findIndex((_, inverse) => d[check]?.[inverse] === 0))
}

/** A day of birth of a grown-up. */
export const birth = (dice: Dice): { y: number; m: number; d: number } => ({ y: dice.int(1945, 1999), m: dice.int(1, 12), d: dice.int(1, 28) })
const ymd = (dice: Dice): string => { const day = birth(dice); return pad(day.y % 100) + pad(day.m) + pad(day.d) }
const dmy = (dice: Dice): string => { const day = birth(dice); return pad(day.d) + pad(day.m) + pad(day.y % 100) }
/** Tries until the check digit exists. */
const until = (make: () => string | undefined): string => { for (;;) { const made = make(); if (made !== undefined) return made } }

export const nationalIds: Record<string, (dice: Dice) => string> = {
  es: dice => { const body = dice.digits(8); return body + ("TRWAGMYFPDXBNJZSQVHLCKE"[Number(body) % 23] ?? "") },
  br: dice => {
    let body = dice.digits(9)
    for (let round = 0; round < 2; round += 1) { const rest = sum(body, index => body.length + 1 - index) % 11; body += rest < 2 ? "0" : String(11 - rest) }
    return body.replace(/(\d{3})(\d{3})(\d{3})(\d{2})/, "$1.$2.$3-$4")
  },
  nl: dice => until(() => { const body = `${dice.int(1, 9)}${dice.digits(7)}`; const check = sum(body, index => 9 - index) % 11; return check < 10 ? body + String(check) : undefined }),
  pl: dice => { const body = ymd(dice) + dice.digits(4); return body + String((10 - sum(body, index => [1, 3, 7, 9][index % 4] ?? 0) % 10) % 10) },
  tr: dice => {
    const body = `${dice.int(1, 9)}${dice.digits(8)}`
    const tenth = ((sum(body, index => index % 2 === 0 ? 7 : -1)) % 10 + 10) % 10
    return body + String(tenth) + String((sum(body, () => 1) + tenth) % 10)
  },
  se: dice => { const body = ymd(dice) + dice.digits(3); return `${body.slice(0, 6)}-${body.slice(6)}${luhnDigit(body)}` },
  dk: dice => `${dmy(dice)}-${dice.digits(4)}`,
  no: dice => until(() => {
    const body = dmy(dice) + pad(dice.int(0, 499), 3)
    const first = (11 - sum(body, index => [3, 7, 6, 1, 8, 9, 4, 5, 2][index] ?? 0) % 11) % 11
    const second = (11 - (sum(body, index => [5, 4, 3, 2, 7, 6, 5, 4, 3][index] ?? 0) + first * 2) % 11) % 11
    return first < 10 && second < 10 ? `${body}${first}${second}` : undefined
  }),
  fi: dice => { const body = dmy(dice) + pad(dice.int(2, 899), 3); return `${body.slice(0, 6)}-${body.slice(6)}${"0123456789ABCDEFHJKLMNPRSTUVWXY"[Number(body) % 31] ?? ""}` },
  cz: dice => until(() => { const body = ymd(dice) + dice.digits(3); const check = Number(body) % 11; return check < 10 ? `${body.slice(0, 6)}/${body.slice(6)}${check}` : undefined }),
  ro: dice => { const body = `${dice.int(1, 2)}${ymd(dice)}${pad(dice.int(1, 46))}${pad(dice.int(1, 999), 3)}`; const check = sum(body, index => Number("279146358279"[index])) % 11; return body + String(check === 10 ? 1 : check) },
  cn: dice => {
    const day = birth(dice)
    const body = `${dice.pick(["110101", "310104", "440305", "330106", "510104"])}${day.y}${pad(day.m)}${pad(day.d)}${dice.digits(3)}`
    return body + ("10X98765432"[sum(body, index => 2 ** (17 - index) % 11) % 11] ?? "")
  },
  kr: dice => { const body = ymd(dice) + `${dice.int(1, 2)}${dice.digits(5)}`; const check = (11 - sum(body, index => [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5][index] ?? 0) % 11) % 10; return `${body.slice(0, 6)}-${body.slice(6)}${check}` },
  in: dice => { const body = `${dice.int(2, 9)}${dice.digits(10)}`; return (body + verhoeff(body)).replace(/(\d{4})(?=\d)/g, "$1 ") },
  ru: dice => {
    const body = dice.digits(9)
    const check = sum(body, index => 9 - index) % 101 % 100
    return `${body.slice(0, 3)}-${body.slice(3, 6)}-${body.slice(6)} ${pad(check)}`
  },
  gb: dice => `${dice.pick(["AB", "JK", "LM", "SC", "YZ"])} ${dice.digits(2)} ${dice.digits(2)} ${dice.digits(2)} ${dice.pick(["A", "B", "C", "D"])}`,
  deid: dice => `L${dice.digits(2)}X${dice.digits(2)}${dice.pick(["C", "F", "G", "T"])}${dice.digits(2)}`
}

export const taxIds: Record<string, (dice: Dice) => string> = {
  ein: dice => `${dice.pick(["12", "27", "36", "45", "83"])}-${dice.digits(7)}`,
  // Ten digits of which exactly one comes twice.
  de: dice => { const digits = [..."1234567890"].map(digit => ({ digit, key: dice.int(0, 1e6) })).sort((a, b) => a.key - b.key).map(({ digit }) => digit); const body = `${digits[0] === "0" ? "7" : digits[0] ?? ""}${digits.slice(1, 9).join("")}${digits[4] ?? ""}`; const whole = body + iso11dash10(body); return whole.replace(/(\d{2})(\d{3})(\d{3})(\d{3})/, "$1 $2 $3 $4") },
  // Published specimens of the Agenzia delle Entrate's coding, and of its textbooks.
  it: dice => dice.pick(["RSSMRA85T10A562S", "BNCLRA92M50H501S", "VRDGPP80A01F205T", "RCCMNL83S18D969H", "MRTMTT91D08F205J"]),
  inn: dice => {
    const body = dice.digits(10)
    const one = sum(body, index => [7, 2, 4, 10, 3, 5, 9, 4, 6, 8][index] ?? 0) % 11 % 10
    const two = (sum(body, index => [3, 7, 2, 4, 10, 3, 5, 9, 4, 6][index] ?? 0) + one * 8) % 11 % 10
    return `${body}${one}${two}`
  }
}

export const healthIds: Record<string, (dice: Dice) => string> = {
  plain: dice => `${dice.pick(["XQH", "BCB", "W"])}${dice.digits(9)}`,
  nhs: dice => until(() => { const body = `4${dice.digits(8)}`; const check = 11 - sum(body, index => 10 - index) % 11; return check === 10 ? undefined : (body + String(check % 11)).replace(/(\d{3})(\d{3})(\d{4})/, "$1 $2 $3") }),
  kvnr: dice => `${dice.pick(["A", "F", "K", "T"])}${dice.digits(9)}`,
  mrn: dice => dice.digits(8),
  mbi: dice => `${dice.int(1, 9)}EG${dice.int(0, 9)}-TE${dice.int(0, 9)}-MK${dice.digits(2)}`
}

export const ssn: Record<string, (dice: Dice) => string> = {
  us: dice => `${pad(dice.int(1, 665), 3)}-${pad(dice.int(1, 99))}-${pad(dice.int(1, 9999), 4)}`,
  fr: dice => {
    const body = `${dice.int(1, 2)}${pad(dice.int(40, 99))}${pad(dice.int(1, 12))}${pad(dice.int(1, 89))}${pad(dice.int(1, 500), 3)}${pad(dice.int(1, 500), 3)}`
    return `${body}${pad(97 - Number(body) % 97)}`.replace(/(\d)(\d\d)(\d\d)(\d\d)(\d{3})(\d{3})(\d\d)/, "$1 $2 $3 $4 $5 $6 $7")
  }
}
