import { describe, expect, it } from "vitest"
import type { EntityType } from "../../../../src/core/finding.ts"
import { detect } from "../../../../src/privacy/detect.ts"

const told = (text: string, type: EntityType, page?: string): string[] => detect(text, page === undefined ? {} : { page }).filter(found => found.type === type).map(({ start, end }) => text.slice(start, end))

describe("medicines", () => {
  it.each([
    ["My brother takes ramipril 5 mg in the evening.", "ramipril 5 mg"],
    ["Meine Mutter nimmt jetzt Bisoprolol 2,5 mg.", "Bisoprolol 2,5 mg"],
    ["Mój ojciec bierze atorwastatynę.", "atorwastatynę"],
    ["Моя сестра принимает эналаприл 10 мг.", "эналаприл 10 мг"],
    ["Η μητέρα μου παίρνει ινσουλίνη.", "ινσουλίνη"],
    ["والدتي تتناول وارفارين كل مساء.", "وارفارين"],
    ["父はワルファリンを飲んでいます。", "ワルファリン"],
    ["我妈妈在吃阿托伐他汀。", "阿托伐他汀"],
    ["어머니는 와파린 복용 중입니다.", "와파린"],
    ["แม่กินยา อินซูลิน ทุกเช้า", "อินซูลิน"]
  ])("finds who takes what: %s", (text, name) => { expect(told(text, "HEALTH").some(one => one.includes(name) || name.includes(one) && one.length > name.length / 2)).toBe(true) })
  it.each([
    ["Metformin is used to treat type 2 diabetes.", undefined],
    ["Ramipril 5 mg, 28 tablets, £3.40", "Basket"],
    ["Statins are among the most prescribed drugs; in a study of 900 adults side effects were rare.", "Health news"]
  ])("leaves what is told of a medicine itself: %s", (text, page) => { expect(told(text, "HEALTH", page)).toEqual([]) })
})

describe("illnesses", () => {
  it.each([
    ["Spoke to my neighbour: the scan showed coeliac disease.", "coeliac disease"],
    ["У моей бабушки хронический бронхит.", "бронхит"],
    ["Teyzem astım hastası.", "astım"],
    ["Meu irmão tem doença de Parkinson.", "doença de Parkinson"],
    ["Ông nội bị viêm khớp.", "viêm khớp"],
    ["दादी को गठिया है और चलने में दिक्कत है।", "गठिया"],
    ["我爷爷有糖尿病。", "糖尿病"]
  ])("finds who has what: %s", (text, name) => { expect(told(text, "HEALTH").join(" ")).toContain(name) })
  it.each(["My mum says you gotta go now.", "Min sida: ändra dina uppgifter."])("leaves words of every day: %s", text => { expect(told(text, "HEALTH")).toEqual([]) })
  it("leaves a statistic", () => { expect(told("In 2024 the prevalence of asthma among adults was 8.2 %.", "HEALTH")).toEqual([]) })
})

describe("what somebody believes, is and belongs to", () => {
  it.each([
    ["My neighbour is a Quaker and asked us to keep it quiet.", "Quaker"],
    ["Mein Kollege ist Jeside.", "Jeside"],
    ["Ma voisine est lesbienne.", "lesbienne"],
    ["Мой сосед буддист.", "буддист"],
    ["He belongs to the trade union GMB.", "GMB"],
    ["Mio fratello è iscritto alla CGIL.", "CGIL"],
    ["Komşum CHP üyesi.", "CHP"],
    ["My tenant has a previous conviction for theft.", "previous conviction for theft"],
    ["제 친구는 민주노총 조합원입니다.", "민주노총"]
  ])("finds it: %s", (text, what) => { expect(told(text, "SPECIAL").join(" ")).toContain(what) })
  it.each([
    ["The Catholic church on Mill Street was built in 1880.", "Town history"],
    ["Unite all cells of the row before you print.", "Help"],
    ["Buddhist art from the ninth century", "Exhibition"],
    ["My sister flew to Roma with her friends.", undefined],
    ["My dad drinks rum on Sundays.", undefined]
  ])("leaves things: %s", (text, page) => { expect(told(text, "SPECIAL", page)).toEqual([]) })
})

describe("ids that a sentence names", () => {
  it.each([
    ["T.C. kimlik numaram 51930284716, teşekkürler.", "51930284716", "NATIONAL_ID"],
    ["51930284716 T.C. kimlik numarasıyla başvurdum.", "51930284716", "NATIONAL_ID"],
    ["জাতীয় পরিচয়পত্র নং ৭১৪৮৩০৯২৬৫", "৭১৪৮৩০৯২৬৫", "NATIONAL_ID"],
    ["NIK saya 3271046504930002.", "3271046504930002", "NATIONAL_ID"],
    ["کد ملی من ۰۴۸۲۹۱۶۳۷۵ است", "۰۴۸۲۹۱۶۳۷۵", "NATIONAL_ID"],
    ["Nowy dowód DBK402917 odebrałem wczoraj.", "DBK402917", "NATIONAL_ID"],
    ["Førerkortnr.: 41720938", "41720938", "DRIVER_LICENSE"],
    ["La mia patente U1X40273B scade a maggio.", "U1X40273B", "DRIVER_LICENSE"]
  ] as const)("counts whatever its check digit: %s", (text, number, type) => { expect(told(text, type)).toEqual([number]) })
  it.each([["The passport office answers on 0300 222 0000."], ["Bring your passport by 12.05.2027."], ["A passport fee of £88.50 applies."]])("leaves what else a number may be: %s", text => { expect(detect(text, { page: "Help" }).filter(({ type }) => type === "PASSPORT")).toEqual([]) })
})

describe("the name of a thing is said of nobody", () => {
  it.each(["Select the Diabetes article in my list", "My Aspirin search", "Depression glass on sale, my favourite", "I take the Roma train", "Test came back as failed.", "Scan shows open ports and errors.", "Befund Liste Alle – keine Treffer"])("%s", text => {
    expect(detect(text)).toEqual([])
  })
  it.each([["Scan shows a tumour in the lung.", "a tumour in the lung"], ["Test came back as positive for HIV.", "positive for HIV"]])("but %s", (text, value) => { expect(told(text, "HEALTH")).toEqual([value]) })
})
