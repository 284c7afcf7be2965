import type { Random } from "./random.ts"

const first = "Ada Tomasz Mireille Jonas Priya Elif Owen Sofia Henrik Nadia Kofi Laura Ewan Yuki Clara Samir Greta Leo Ines Marek Hana Paul Rosa Viktor Amina Theo Julia Nils Carmen Igor Fatima Ben Lucia Omar Emma Anton".split(" ")
const last = "Whitlock Brandt Okafor Feld Raman Demir Castell Marin Dahl Petrova Mensah Bianchi McRae Tanabe Nowak Haddad Lindqvist Moreau Silva Kowalski Sato Becker Ortiz Novak Idris Keller Rossi Berg Vega Popov Farouk Hughes Conti Nasser Clarke Weiss".split(" ")
const streetNames = "Linden Harbour Mill Station Chapel Orchard Castle Meadow Quarry Canal Fern Forge Victoria Maple Cedar Rosewood Elm Park River Bridge Garden Sunset King Queen Abbey Willow Birch Market Church Hill Spring Lake".split(" ")
const streetKinds = "Street Lane Avenue Road Close Way Terrace Row Crescent Drive Court Place Walk Yard".split(" ")
const cities = "Leeds York Bristol Cardiff Norwich Exeter Dundee Chester Bath Durham Lincoln Oxford Swansea Perth Hamburg Lyon Utrecht Ghent Porto Graz Turin Malmö Bergen Krakow Bilbao Aarhus Denver Austin Portland Boise Tucson Springfield".split(" ")
const companies = "Northwind Contoso Bluebird Acme Evergreen Lakeside Foxglove Redwood Silverline Brightside Stonebridge Clearwater".split(" ")
const companyKinds = "Ltd GmbH Foods Books Travel Studio Labs Partners Supplies".split(" ")
const subjects = ["Late parcel", "Wrong colour", "Question about my order", "Missing invoice", "Broken handle", "Change of plan", "Thank you", "Opening hours",
  "Refund request", "Second reminder", "New delivery date", "Lost key", "Parking permit", "Lesson times", "Room booking", "Damaged box", "Gift wrapping", "Spare parts"]
const sentences = ["Where is my parcel?", "Please call me back.", "The lamp arrived broken.", "I would like to change the date.", "Can you send the invoice again?",
  "Thanks for your help.", "Is this still in stock?", "Please cancel the second item.", "When do you open on Sunday?", "The door code does not work.", "I need two more chairs.",
  "My child is ill today.", "Could we meet at nine?", "The heating is cold again.", "Please leave it with a neighbour."]
const things = ["Oak desk lamp", "Wool throw", "Ceramic teapot", "Walking boots", "Cast iron pan", "Garden shears", "Linen shirt", "Reading chair", "Cork notebook",
  "Picnic basket", "Copper kettle", "Bath towels", "Beeswax candles", "Bread knife", "Rain jacket", "Yoga mat", "Desk fan", "Wall clock", "Coffee grinder", "Tool box", "Travel mug",
  "Bike lights", "Tent pegs", "Sun hat", "Table runner", "Paint set", "Jigsaw puzzle", "Water filter", "Phone stand", "Plant pot"]
const verbs = "Add Remove Show Hide Edit Delete Copy Move Print Share Open Close Start Stop View Compare Rate Follow Mute Pin Archive Export Import Download Rename Book Join Leave Accept Decline Subscribe Renew Track Report Review".split(" ")
const nouns = "list cart details map account history invoice ticket photo video comment file folder report chart calendar group event plan profile basket voucher card address message note team page archive language menu filter".split(" ")
const months = "January February March April May June July August September October November December".split(" ")
const letters = "ABCDEFGHJKLMNPRSTUVWXYZ"

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Made-up values of a kind. Nothing here belongs to a real person. */
export const generators = {
  firstName: (r: Random) => r.pick(first),
  lastName: (r: Random) => r.pick(last),
  person: (r: Random) => `${r.pick(first)} ${r.pick(last)}`,
  street: (r: Random) => `${r.int(1, 220)}${r.chance(0.1) ? r.pick(["a", "b", "c"]) : ""} ${r.pick(streetNames)} ${r.pick(streetKinds)}`,
  city: (r: Random) => r.pick(cities),
  postcode: (r: Random) => r.chance(0.6) ? `${r.pick([...letters])}${r.pick([...letters])}${r.int(1, 20)} ${r.int(1, 9)}${r.pick([...letters])}${r.pick([...letters])}` : String(r.int(10_000, 98_999)),
  phone: (r: Random) => r.chance(0.5) ? `020 7946 0${r.int(100, 999)}` : `+49 30 901820${r.int(10, 99)}`,
  email: (r: Random) => `${r.pick(first).toLowerCase()}.${r.pick(last).toLowerCase()}@example.${r.pick(["com", "org", "net"])}`,
  company: (r: Random) => `${r.pick(companies)} ${r.pick(companyKinds)}`,
  subject: (r: Random) => r.pick(subjects),
  sentence: (r: Random) => r.chance(0.25) ? `${r.pick(sentences)} ${r.pick(sentences)}` : r.pick(sentences),
  thing: (r: Random) => r.pick(things),
  date: (r: Random) => `${r.int(1, 28)} ${r.pick(months)} 202${r.int(5, 7)}`,
  isoDate: (r: Random) => `202${r.int(5, 7)}-${String(r.int(1, 12)).padStart(2, "0")}-${String(r.int(1, 28)).padStart(2, "0")}`,
  time: (r: Random) => `${r.int(7, 21)}:${r.pick(["00", "15", "30", "45"])}`,
  count: (r: Random) => String(r.int(1, 12)),
  money: (r: Random) => `${r.pick(["£", "€", "$"])}${r.int(3, 480)}.${r.pick(["00", "50", "90", "25"])}`,
  code: (r: Random) => `${r.pick([...letters])}${r.pick([...letters])}-${r.int(100, 9999)}`,
  number: (r: Random) => String(r.int(1_000, 9_999)),
  label: (r: Random) => r.chance(0.3) ? r.pick(verbs) : r.chance(0.2) ? `${r.pick(verbs)} ${r.pick(things).toLowerCase()}` : r.chance(0.3) ? capital(r.pick(nouns)) : `${r.pick(verbs)} ${r.pick(nouns)}`,
  word: (r: Random) => r.pick(things).split(" ").at(-1)?.toLowerCase() ?? "lamp"
} satisfies Record<string, (random: Random) => string>
export type ValueKind = keyof typeof generators
