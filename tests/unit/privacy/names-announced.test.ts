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

describe("people whom wills, forms, bells and payments name", () => {
  test.each([
    ["Le testament désigne Honorine Delvaux, demeurant à Tours.", "Honorine Delvaux"], ["Zofia Wrzesińska, zam. ul. Długa 4, wnosi o zmianę.", "Zofia Wrzesińska"], ["Ο/Η Σταμάτης Βρεττός, κάτοικος Πατησίων 211, ζητά αλλαγή βάρδιας.", "Σταμάτης Βρεττός"],
    ["Účet patří panu Otakaru Hladkému.", "Otakaru Hladkému"], ["στο κινητό του συμβούλου σας Μάνου Δήμου.", "Μάνου Δήμου"], ["SA ID number 4907056023080, surname Mokoena", "Mokoena"], ["성명 도경완 주민번호 990408-1597605", "도경완"], ["입주민 용해린입니다.", "용해린"],
    ["车牌 川A·4K187 挡住出口了，车主姓欧阳", "欧阳"], ["שלום, אני נחמה גולדווסר. עברנו דירה.", "נחמה גולדווסר"], ["با سلام، شهرام دهقان هستم.", "شهرام دهقان"], ["ดิฉัน ปาริชาต วงศ์ใหญ่ กรมธรรม์เลขที่ 217064343", "ปาริชาต วงศ์ใหญ่"],
    ["Tikkie van Sjoerd: €12,50", "Sjoerd"], ["Text me when you're outside, buzzer says Halloran", "Halloran"], ["Contactpersoon: dochter Geeske, 06 55 81 20 47.", "Geeske"], ["Hey Nadia — Pavel here. Old phone is dead.", "Pavel"], ["Wire it back please, cheers Bram", "Bram"],
    ["Connexion depuis iPhone de Mireille, le 3 mai", "Mireille"], ["No. BPJS 0005711285614 atas nama Sulastri, gagal ginjal", "Sulastri"], ["chủ TK Đoàn Quốc Việt", "Đoàn Quốc Việt"], ["New IRD number: 558-486-821 for Aroha Tamihana", "Aroha Tamihana"], ["Callum's plate was BD51 SMR", "Callum"],
    ["Zavolej mi na +420 777 512 094, Vlasta", "Vlasta"], ["080-1234-5678にお願いします。深町 律子", "深町 律子"], ["CV_Jonty-Hargreave_final_v3.docx", "Jonty-Hargreave"], ["Kölcsönző: Borbély Ágnes, olvasójegy 95183747", "Borbély Ágnes"],
    ["Can't make Friday, Ellie has chickenpox again :(", "Ellie"], ["у Вовки ветрянка, на дачу не приедем", "Вовки"]
  ])("%j", (text, name) => { expect(found(text)).toContain(`PERSON ${name}`) })

  test.each([
    "First name Last name Email", "שלום, אני צריך עזרה.", "buzzer says Pizza", "Payment from Amazon", "고객 정보입니다", "이름 전화번호 주소 010", "Cartão de Cidadão 17758460 4 ZX7", "Asthma has many causes.", "CV_final_version.docx", "车主姓名", "cheers Friday",
    "My iPhone de segunda mano", "予約は080-1234-5678です。\n持病 痛風", "ผม ต้องการ ขอ ข้อมูล", "The garden's plate collection"
  ])("%j names nobody", text => { expect(found(text, { page: "Shop" }).filter(one => one.startsWith("PERSON"))).toEqual([]) })
})
