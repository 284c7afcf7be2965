import { describe, expect, test } from "vitest"
import { detect, type DetectContext } from "../../../src/privacy/detect.ts"

const found = (text: string, context: DetectContext = { page: "Inbox" }): string[] => detect(text, context).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)

describe("people whom the words before them announce", () => {
  test.each([
    ["Αγαπητέ/ή Ισίδωρος Κομπολιάς, τα μαθήματα αρχίζουν.", "Ισίδωρος Κομπολιάς"], ["Вітаємо, Ірена Тимченко!", "Ірена Тимченко"], ["Sayın üyemiz Suphi Akdeniz, üyeliğiniz onaylandı.", "Suphi Akdeniz"],
    ["السيد/ة خالد حداد، تم تحديث رقم جوالكم.", "خالد حداد"], ["عزيزي عبد المجيد المشاولة، رمز التحقق هو 546641.", "عبد المجيد المشاولة"], ["胡志强,您好!您的包裹已到。", "胡志强"],
    ["お振込先は普通口座 3148212、名義は佐藤 拓真です。", "佐藤 拓真"], ["登録者：小林 康弘", "小林 康弘"], ["계좌번호 442-1794-7667-00 예금주 오성민이야", "오성민"], ["계좌 110-204-200266 (윤보람)로 보내주면 돼", "윤보람"],
    ["Liebe Frau Rosenow, Ihr Sohn Jonas wurde heute abgeholt.", "Jonas"], ["Votre fille Maëlle était absente lundi.", "Maëlle"], ["тел. 8 913 229-77-40, спросить Антип", "Антип"],
    ["The liable person is now Glenn Long, account 640188822.", "Glenn Long"], ["Reg BD73 MVM, keeper Gareth Barnes", "Gareth Barnes"], ["需要复查吗?——陈彬", "陈彬"], ["så skickar jag nycklarna. /Maj-Lis", "Maj-Lis"],
    ["ATTENDEE;CN=\"Terry Long\":mailto:t.l@mail.example", "Terry Long"], ["UPDATE clients SET phone='1' WHERE fio='Яковлев Эрнест';", "Яковлев Эрнест"], ['{"rider":"Julian","fare":14.2}', "Julian"],
    ["https://travel.example/checkin?last=Booth&pnr=RWCFCL", "Booth"], ["name=Rachael+O'Sullivan&phone=1", "Rachael+O'Sullivan"], ["CV_Fredric Garner_2026-09.pdf", "Fredric Garner"],
    ["We met Cheryl Hooper today.", "Cheryl Hooper"], ["Mine is here and Christopher Horne’s is 563-43-1277.", "Christopher Horne"]
  ])("%j", (text, name) => { expect(found(text)).toContain(`PERSON ${name}`) })

  test.each([
    "Your child seat is in stock.", "Ihr Kind braucht eine Jacke.", "Ask for help at the desk.", "The account holder is asked to sign.", "Вітаємо, шановні клієнти!", "朋友们,您好!", '{"driver":"postgres","host":"db"}', "Keeper Gloves Pro 5, size 9"
  ])("%j names nobody", text => { expect(found(text, { page: "Shop" }).filter(one => one.startsWith("PERSON"))).toEqual([]) })
})
