import { describe, expect, test } from "vitest"
import { detect } from "../../../src/privacy/detect.ts"

const found = (text: string, type: string, page?: string): string[] => detect(text, page === undefined ? {} : { page }).filter(one => one.type === type).map(({ start, end }) => text.slice(start, end))

describe("kin are told by whose they are", () => {
  test.each([
    ["Hi, I'm the mum of Jessamy, she forgot her coat", "Jessamy"], ["Bonjour, je suis le papa de Clotilde", "Clotilde"], ["Bonsoir, ici la mamie d'Anatole", "Anatole"], ["Soy la madre de Leire, de 4.º A", "Leire"],
    ["Sono il nonno di Fiammetta", "Fiammetta"], ["Sou a mãe do Baltasar", "Baltasar"], ["Ik ben de moeder van Fleur", "Fleur"], ["Ich bin der Papa von Jonte", "Jonte"], ["Jestem mamą Hani z grupy Motylki", "Hani"],
    ["Это мама Прохора из 2Б", "Прохора"], ["Я тато Северина", "Северина"], ["Jag är mamma till Tuva", "Tuva"], ["Jeg er far til Magnhild", "Magnhild"], ["Olen Kertun äiti", "Kertun"], ["Ben Yağmur'un annesiyim", "Yağmur"],
    ["Zsombor anyukája vagyok", "Zsombor"], ["Saya ibunya Kirana", "Kirana"], ["Em là mẹ của bé Khánh Vy", "Khánh Vy"], ["我是陈雨桐的妈妈", "陈雨桐"], ["서연이 엄마예요", "서연"], ["אני אמא של מיכאל, מכיתה א", "מיכאל"], ["أنا والدة سلمى، من الصف الثاني", "سلمى"], ["मैं तन्वी की माँ बोल रही हूँ", "तन्वी"],
    ["Her dad Ambrose Tull can collect her", "Ambrose Tull"], ["Das Paket ist beim Nachbarn Familie Pospischil", "Pospischil"], ["Laissez-le à la voisine, Mme Kerguelen", "Kerguelen"]
  ])("%s", (text, name) => { expect(found(text, "PERSON").some(one => one.includes(name))).toBe(true) })
  test.each(["Papa Johns delivers until midnight", "Mother of God Church, founded 1880", "Le père Noël arrive bientôt", "Vater Staat zahlt nicht", "السلام عليكم، كيف الحال", "La madre de todas las ofertas", "The mother of all sales", "Familie und Beruf", "يتكون الرمز من ستة أرقام وينتهي غدا"])("none in %s", text => { expect(found(text, "PERSON")).toEqual([]) })
})

describe("cards and gifts say whom they are for and from", () => {
  test.each([
    ["Happy 60th birthday, dear Winifred!", ["Winifred"]], ["All our love, Nigel & Philippa", ["Nigel", "Philippa"]], ["Alles Gute zum 60., lieber Manfred! Deine Hannelore", ["Manfred", "Hannelore"]], ["Joyeux anniversaire Solange, bises de Yann et Maëlle", ["Solange", "Yann", "Maëlle"]],
    ["Feliz día, abuela Encarna. Te quiere, Iker", ["Encarna", "Iker"]], ["Tanti auguri nonna Assunta! Un bacio da Tommaso e Bianca", ["Assunta", "Tommaso", "Bianca"]], ["Kusjes van Sem en Noor", ["Sem", "Noor"]], ["Nice yaşlara Berkay!", ["Berkay"]], ["С днём рождения, Лариса!", ["Лариса"]]
  ])("%s", (text, names) => { for (const name of names) expect(found(text, "PERSON").some(one => one.includes(name)), name).toBe(true) })
  test.each(["Happy Easter from all of us", "Merry Christmas!", "Liebe Grüße aus Wien", "Merci pour votre commande", "Thank you for your order", "Congratulations, your account is ready", "Gracias por tu compra"])("none in %s", text => { expect(found(text, "PERSON")).toEqual([]) })
})

describe("given names in what people write to each other", () => {
  test.each([["Can you pick up Imogen at four?", "Inbox", "Imogen"], ["Di 9:30 Zahnarzt mit Leni", "Kalender", "Leni"], ["16h récupérer Timéo à la crèche", "Agenda", "Timéo"], ["domani viene Ginevra con le chiavi", "Messaggi", "Ginevra"]])("%s", (text, page, name) => { expect(found(text, "PERSON", page)).toContain(name) })
  test.each([["Your Zara order is on its way", "Inbox"], ["ask Alexa for the weather", "Chat"], ["nomor pelanggan Anda sudah aktif", "Pesan"], ["Von: Kundendienst", "Posteingang"], ["Imogen, £24.99, in stock", "Paint shop"]])("none in %s (%s)", (text, page) => { expect(found(text, "PERSON", page)).toEqual([]) })
})

describe("records put the family's name first", () => {
  test.each([["Employee no. 004512 Hollis, Margaret net pay 2,114.80", "Hollis, Margaret"], ["Melder: Yildiz, Cem (Durchwahl 030 5557 4412)", "Yildiz, Cem"], ["Ljungqvist, Gunilla · f. 1956-03-12", "Ljungqvist, Gunilla"]])("%s", (text, name) => { expect(found(text, "PERSON")).toContain(name) })
  test.each(["Austen, Jane: Emma, 1815, ISBN 978-0-14-143958-7", "Houston, Texas 77002", "Köln, Deutschland 2024", "Salt, Pepper 1000 g"])("none in %s", text => { expect(found(text, "PERSON")).toEqual([]) })
})

describe("accounts beside whom they belong to", () => {
  test.each([["reporter: kjohansson (Karin Johansson)", "kjohansson"], ["Abierta por rsantillan (Rocío Santillán) el 3/4", "rsantillan"], ["Кузнецов А. В. (akuznetsov)", "akuznetsov"], ["assigned to jpeterson88 yesterday", "jpeterson88"], ["Bearbeiter: t.brennan", "t.brennan"]])("%s", (text, account) => { expect(found(text, "USERNAME")).toContain(account) })
  test.each(["uses postgres (PostgreSQL) and redis", "assigned to team-2", "created by python3.12", "imports lodash (Lo Dash)", "updated by build-442"])("none in %s", text => { expect(found(text, "USERNAME")).toEqual([]) })
})

describe("born on, by a sign", () => {
  test.each([["Fiona Abernathy (b. 9 Nov 1951)", "9 Nov 1951"], ["Traudl Hinterseer, *3.8.1949", "3.8.1949"], ["Nazaré Figueiredo (nasc. 07/11/1962)", "07/11/1962"], ["Gunilla · f. 1956-03-12", "1956-03-12"]])("%s", (text, date) => { expect(found(text, "DOB")).toContain(date) })
  test.each(["Offer valid * 3.8.2025", "v. 2024-03-12", "Rev. b 12.03.2024"])("none in %s", text => { expect(found(text, "DOB")).toEqual([]) })
})
