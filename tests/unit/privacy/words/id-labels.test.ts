import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { type DetectContext, detect } from "../../../../src/privacy/detect.ts"

/** What forms of some thirty languages write over documents, accounts, plates and secrets: by type and language, "|" between. */
const table = JSON.parse(readFileSync(new URL("id-labels.json", import.meta.url), "utf8")) as Record<string, Record<string, string>>
const values: Record<string, string> = {
  DRIVER_LICENSE: "U1H4WTUW2P", HEALTH_ID: "N797511598", NATIONAL_ID: "AK 362015", TAX_ID: "526022637", PASSPORT: "FE751063", BANK_ACCOUNT: "447545895416", SSN: "8154836868",
  ACCOUNT_ID: "2532669", VEHICLE: "WX 98133", USERNAME: "dortha.collins", PASSWORD: "ziyasijef84!", API_KEY: "fe1a80b60bc559b323963bdc8cf75a6a", OTP: "482913"
}
const covered = (text: string, value: string, context: DetectContext): boolean => {
  const found = detect(text, context)
  const from = text.lastIndexOf(value)
  return [...value].every((char, at) => !/[\p{L}\p{N}]/u.test(char) || found.some(({ start, end }) => start <= from + at && from + at < end))
}

test.each(Object.keys(table))("a %s is found beside, below and under its label, and by its field's", type => {
  const value = values[type] ?? ""
  const missed = Object.entries(table[type] ?? {}).flatMap(([language, labels]) => labels.split("|").filter(label =>
    !covered(`${label}: ${value}`, value, {}) || !covered(`${label}\n${value}`, value, { page: "Profile" }) || !covered(value, value, { field: { label, control: true } }) || !covered(value, value, { field: { column: label } })
  ).map(label => `${language} ${label}`))
  expect(missed).toEqual([])
}, 60_000)

test.each([
  ["el password of a sentence", "la password del portale scolastico è wumufohebiga20!, utente herbert_r6", "wumufohebiga20!"], ["words between", "le mot de passe du wifi de la maison c'est mefekirowacu39!, garde-le", "mefekirowacu39!"],
  ["a program's settings", "define('DB_PASSWORD', 'eZuA4ZcQyqnrkMK9');", "eZuA4ZcQyqnrkMK9"], ["a log's account", "sshd[499]: Accepted publickey for kayli_mante from 146.195.17.177 port 52308", "kayli_mante"],
  ["a home's path", "/home/christie25/projects/site/package.json", "christie25"], ["a plate before its word", "67 GL 9267 plakalı aracım hasar gördü", "67 GL 9267"], ["an account that money goes to", "foi feito na conta 56363-1.", "56363-1"],
  ["a contract in an address", "https://portal.example.de/vertrag/34540113/rechnungen", "34540113"], ["an answer", "Could you confirm your customer number?\nYou: it's 898228729", "898228729"]
])("told: %s", (_, text, value) => { expect(covered(text, value, {})).toBe(true) })

test.each([["one a box", "2\n6\n4\n2\n4\n6", "Saisissez le code reçu par SMS"], ["full width", "８２７３４８", "SMSで届いた認証コードを入力してください"], ["alone", "8813", "Введите код из СМС"]])("a code on the page that asks for it: %s", (_, text, page) => {
  expect(detect(text, { page }).map(({ type }) => type)).toContain("OTP")
})

test.each([["Handcrafted Silk Pants, Rp 385.000", {}], ["{\"token_type\":\"Bearer\",\"expires_in\":3600}", {}], ["// password: string (min 8)", { page: "Docs" }], ["Use 192.0.2.1 and 2001:db8::1 in examples", { page: "Docs – networking" }], ["密码至少8位", {}]])("of nobody: %s", (text, context) => {
  expect(detect(text, context)).toEqual([])
})
