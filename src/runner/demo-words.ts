/** The words that the demo site and its task are made of. Every list is drawn from by seed; the first entry is the default. */
type Words = readonly [string, ...string[]]
const words = (...entries: Words): Words => entries

export const people = words("Ada Whitlock", "Tomasz Brandt", "Mireille Okafor", "Jonas Feld", "Priya Raman", "Elif Demir", "Owen Castell",
  "Sofia Marin", "Henrik Dahl", "Nadia Petrova", "Kofi Mensah", "Laura Bianchi", "Ewan McRae", "Yuki Tanabe", "Clara Nowak")
export const streets = words("48 Linden Avenue", "17 Harbour Street", "5 Mill Lane", "203 Station Road", "9 Chapel Row", "61 Orchard Close",
  "12b Castle Hill", "88 Meadow Way", "34 Quarry Road", "7 Bishop's Walk", "150 Canal Street", "22 Fern Terrace", "3 Old Forge Yard", "79 Victoria Crescent")
/** City and a postcode that belongs to it. */
export const cities: readonly [readonly [string, string], ...(readonly [string, string])[]] = [["Leeds", "LS2 7AB"], ["York", "YO1 6GA"],
  ["Bristol", "BS1 4DJ"], ["Cardiff", "CF10 1EP"], ["Norwich", "NR2 1TF"], ["Exeter", "EX4 3PB"], ["Dundee", "DD1 3JA"], ["Chester", "CH1 2HJ"],
  ["Bath", "BA1 5NE"], ["Durham", "DH1 3RH"], ["Lincoln", "LN2 1BD"], ["Oxford", "OX1 2JD"], ["Swansea", "SA1 3QR"], ["Perth", "PH1 5LU"]]
export const countries = words("United Kingdom", "Ireland", "Germany", "France", "Netherlands", "Poland", "Spain")
export const items = words("Oak desk lamp", "Wool throw", "Ceramic teapot", "Walking boots", "Cast iron pan", "Garden shears", "Linen shirt",
  "Reading chair", "Cork notebook", "Brass door handle", "Picnic basket", "Copper kettle", "Bath towels (set of 4)", "Beeswax candles")
export const statuses = words("On its way", "Delivered", "Being packed", "Returned", "Cancelled", "Waiting for payment", "Ready to collect", "Delayed")
export const carriers = words("Parcel Pony", "Northline", "City Couriers", "Swift & Sons")

/** Labels on the pages. */
export const navLabels = {
  overview: words("Overview", "Account", "Summary", "Home"),
  orders: words("Orders", "My orders", "Order history", "Purchases"),
  address: words("Address", "Delivery address", "My address", "Addresses"),
  messages: words("Messages", "Contact us", "Write to us"),
  payments: words("Payments", "Payment methods", "Billing")
} as const
export type NavKey = keyof typeof navLabels

export const fieldLabels = {
  name: words("Full name", "Name", "Recipient"),
  street: words("Street", "Street address", "Street and number"),
  city: words("City", "Town or city", "City or town"),
  postcode: words("Postcode", "Postal code", "Postcode or ZIP"),
  country: words("Country", "Country or region"),
  phone: words("Phone", "Phone number", "Mobile phone")
} as const
export type FieldKey = keyof typeof fieldLabels
/** What the task may call a field when it doesn't use the label itself. */
export const fieldWords: Partial<Record<FieldKey, string>> = { street: "street", city: "city", phone: "phone" }
export const saveLabels = words("Save", "Save address", "Save changes", "Update address")

/** How the task says things. {page}, {field}, {value}, {button} and {order} are filled in. */
export const phrases = {
  open: words("go to {page}", "open {page}", "open the {page} page", "click {page}"),
  openNext: words("open {page}", "go to {page}", "click {page}", "then open {page}"),
  set: words("set {field} to {value}", "change {field} to {value}", "change the {field} to {value}", "enter {value} as {field}",
    "put {value} into {field}", "type {value} into {field}", "fill in {value} as the {field}"),
  save: words("press {button}", "click {button}", "choose {button}"),
  tell: words("tell me the status of order {order}", "say the status of order {order}", "report the status of order {order}",
    "read me the status of order {order}")
} as const
export type PhraseKind = keyof typeof phrases

/** Things on a page that have nothing to do with the task. */
export const distractors = ["search", "newsletter", "offer", "language", "support", "survey"] as const
export type Distractor = (typeof distractors)[number]
