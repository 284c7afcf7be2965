import { describe, expect, test } from "vitest"
import { detect, type DetectContext } from "../../../../src/privacy/detect.ts"
import { covers } from "../covers.ts"

const found = (text: string, context: DetectContext = {}): string[] => detect(text, context).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)

describe("what a text calls an example is nobody's", () => {
  test.each<[string, DetectContext]>([
    ["СНИЛС указан на зелёной карточке, формат 000-000-000 00.", { page: "Подсказка" }], ["A TAJ szám kilenc számjegyű, formátuma: 000-000-000.", { page: "Útmutató" }], ["आधार संख्या 12 अंकों की होती है, जैसे 0000 0000 0000।", { page: "सहायता" }],
    ["Escriba el DNI con letra. Ejemplo: 00000000T", { page: "Ayuda" }], ["Il codice fiscale è composto da 16 caratteri, ad esempio RSSMRA80A01H501U.", { page: "Guida" }], ["Saisissez votre numéro (15 chiffres). Exemple : 1 85 05 78 006 084 91", { page: "Aide au formulaire" }],
    ["Please enter a valid phone number, e.g. +1 (555) 010-0199.", {}], ["Geben Sie die Nummer ein, z. B. 0171 2345678", { page: "Hilfe" }], 
    ["Broadcast frames are sent to ff:ff:ff:ff:ff:ff.", {}], ["DB_PASSWORD=changeme  # replace before deploying", { page: ".env.example" }],
    ["JWT_SECRET=your-256-bit-secret  # replace this", { page: ".env.example" }], ["password: ${{ secrets.DB_PASSWORD }}", { page: "ci.yml" }], ["password = os.environ[\"DB_PASS\"]", { page: "settings.py" }], ["The file begins with -----BEGIN OPENSSH PRIVATE KEY----- and must be readable only by you.", { page: "SSH tutorial" }],
    ["___-__-____", { field: { label: "SSN", control: true } }], ["XXXXX-XXXXX-XXXXX", { field: { label: "License key", control: true } }], ["e.g. 07123 456789", { field: { label: "Phone", control: true } }]
  ])("%s", (text, context) => { expect(found(text, context)).toEqual([]) })
  test.each<[string, string, DetectContext]>([
    ["Card 4242 4242 4242 4242, exp 12/29", "4242 4242 4242 4242", { page: "Checkout" }], ["my test: card 4111 1111 1111 1111", "4111 1111 1111 1111", { page: "Chat" }], ["4242 4242 4242 4242", "4242 4242 4242 4242", { field: { label: "Card number", control: true } }], ["Test card: 4539 1488 0343 6467", "4539 1488 0343 6467", { page: "Docs" }],
    ["You can call me at another number, e.g. 07123 456789", "07123 456789", { page: "Mail" }], ["Reach me on e.g. 07123 456789, format free", "07123 456789", {}], ["Enter my number, e.g. 07123 456789", "07123 456789", { page: "Help" }], ["Mein DNI, zum Beispiel 12345678Z, Ziffern", "12345678Z", { page: "Hilfe" }],
    ["IBAN for example DE21 5001 0517 9423 8171 95, enter digits", "DE21 5001 0517 9423 8171 95", { page: "Help" }], ["Password: 000000", "000000", { page: "Vault" }], ["PIN: 0000", "0000", { page: "Vault" }], ["password: your-tulip-88x", "your-tulip-88x", { page: "Vault" }], ["DB_PASSWORD=hunter2zz  # replace before deploying", "hunter2zz", { page: ".env" }],
    ["Test cards: Visa 4242 4242 4242 4242, any future expiry.", "4242 4242 4242 4242", { page: "Payments API docs" }], ["IBAN example for Germany: DE89 3704 0044 0532 0130 00", "DE89 3704 0044 0532 0130 00", { page: "Demo bank" }], ["Pay from DE89370400440532013000 at shop.example", "DE89370400440532013000", {}], ["AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE", "AKIAIOSFODNN7EXAMPLE", { page: "User guide" }], ["user@example.com", "user@example.com", { field: { label: "E-mail", control: true } }],
    ["ej. 12345678Z", "12345678Z", { page: "Mi perfil" }], ["Example Street 5, phone 07123 456789", "07123 456789", { page: "Orders" }], ["IBAN DE89 3704 0044 0532 0130 00", "DE89 3704 0044 0532 0130 00", { page: "Payee" }], ["-----BEGIN PRIVATE KEY----- MIIEvQIBADANBgkqhkiG9w0BAQEFAASC", "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC", {}],
    ["password = os.environment-Xy7!", "os.environment-Xy7!", { page: "Vault" }]
  ])("but not what is somebody's: %s", (text, value, context) => { expect(covers(text, value, context)).toBe(true) })
})
