import type { ValueKind } from "./words.ts"

/** A form field: what pages may call it, what a task may call it, and what goes into it. */
export type FieldSpec = {
  labels: string[]
  /** Words that a task may use instead of the label. */
  said?: string[]
  value?: ValueKind
  options?: string[]
  control: "text" | "area" | "select" | "check" | "radio"
}
export type FormSpec = { kind: "form"; names: string[]; fields: FieldSpec[]; submit: string[] }
export type ListSpec = {
  kind: "list"
  names: string[]
  /** What a record is called, as in "order 1042". */
  record: string
  id: ValueKind
  columns: { labels: string[]; value?: ValueKind; options?: string[]; asked?: boolean }[]
}
export type Domain = { id: string; split: "train" | "test"; title: string; pages: (FormSpec | ListSpec)[] }

const text = (labels: string[], value: ValueKind, said?: string[]): FieldSpec => ({ labels, value, control: "text", ...(said ? { said } : {}) })
const area = (labels: string[], value: ValueKind, said?: string[]): FieldSpec => ({ labels, value, control: "area", ...(said ? { said } : {}) })
const select = (labels: string[], options: string[], said?: string[]): FieldSpec => ({ labels, options, control: "select", ...(said ? { said } : {}) })
const radio = (labels: string[], options: string[]): FieldSpec => ({ labels, options, control: "radio" })
const check = (...labels: string[]): FieldSpec => ({ labels, control: "check" })

const save = ["Save", "Save changes", "Update", "Save details", "Apply", "Confirm", "Done"]
const send = ["Send", "Send message", "Submit", "Send it", "Send request"]
const countries = ["United Kingdom", "Ireland", "Germany", "France", "Netherlands", "Poland", "Spain", "Italy", "Sweden"]

const address: FormSpec = { kind: "form", names: ["Address", "Delivery address", "My address", "Addresses", "Shipping", "Where to deliver", "Home address"], submit: [...save, "Save address", "Update address"], fields: [
  text(["Full name", "Name", "Recipient"], "person", ["name"]), text(["Street", "Street address", "Street and number", "Address line 1"], "street", ["street", "road"]),
  text(["City", "Town or city", "City or town", "Town"], "city", ["city", "town"]), text(["Postcode", "Postal code", "ZIP code", "Postcode or ZIP"], "postcode", ["postcode", "zip"]),
  select(["Country", "Country or region"], countries, ["country"]), text(["Phone", "Phone number", "Mobile phone", "Telephone"], "phone", ["phone", "telephone"])] }
const profile: FormSpec = { kind: "form", names: ["Profile", "My profile", "Personal details", "Your details", "Account details", "About you"], submit: save, fields: [
  text(["First name", "Given name", "Forename"], "firstName", ["first name"]), text(["Last name", "Surname", "Family name"], "lastName", ["surname", "last name"]),
  text(["Email", "Email address", "E-mail"], "email", ["email"]), text(["Phone", "Mobile", "Mobile number"], "phone", ["phone", "mobile"]),
  text(["Company", "Employer", "Organisation"], "company", ["company"]), select(["Language", "Preferred language"], ["English", "German", "French", "Spanish", "Polish"], ["language"]), text(["City", "Home town"], "city", ["city"])] }
const message: FormSpec = { kind: "form", names: ["Messages", "Contact us", "Write to us", "Contact", "New message", "Ask us", "Get in touch"], submit: send, fields: [
  text(["Subject", "Title", "About"], "subject", ["subject"]), select(["Topic", "Reason", "Department"], ["Delivery", "Returns", "Billing", "Technical help", "Other"], ["topic", "reason"]),
  area(["Message", "Your message", "Text", "Details"], "sentence", ["message", "text"]), text(["Your email", "Email", "Reply to"], "email", ["email"]), check("Send me a copy", "Copy to me")] }
const notifications: FormSpec = { kind: "form", names: ["Notifications", "Settings", "Preferences", "Alerts", "Privacy settings"], submit: save, fields: [
  check("Email updates", "Email news"), check("Text messages", "SMS alerts"), check("Weekly summary", "Weekly digest"), check("Special offers", "Offers and discounts"), check("Dark mode", "Dark theme"),
  check("Sound", "Play sounds"), check("Share usage data", "Usage statistics"), radio(["Frequency", "How often"], ["Daily", "Weekly", "Monthly", "Never"]), select(["Time zone", "Region"], ["London", "Berlin", "Madrid", "Warsaw", "New York"], ["time zone"])] }
const orders: ListSpec = { kind: "list", names: ["Orders", "My orders", "Order history", "Purchases", "Recent orders"], record: "order", id: "number", columns: [
  { labels: ["Item", "Product"], value: "thing", asked: true }, { labels: ["Date", "Ordered"], value: "date", asked: true }, { labels: ["Total", "Amount", "Price"], value: "money", asked: true },
  { labels: ["Status", "State"], options: ["On its way", "Delivered", "Being packed", "Returned", "Cancelled", "Waiting for payment", "Ready to collect", "Delayed", "Shipped", "Processing"], asked: true }] }
const invoices: ListSpec = { kind: "list", names: ["Invoices", "Bills", "Billing history", "Statements"], record: "invoice", id: "code", columns: [
  { labels: ["Date", "Issued"], value: "date", asked: true }, { labels: ["Due", "Due date"], value: "date", asked: true }, { labels: ["Amount", "Total"], value: "money", asked: true }, { labels: ["Status", "State"], options: ["Paid", "Open", "Overdue", "Draft", "Refunded"], asked: true }] }
const team: ListSpec = { kind: "list", names: ["Team", "Members", "People", "Staff", "Contacts"], record: "entry for", id: "person", columns: [
  { labels: ["Role", "Position"], options: ["Manager", "Designer", "Nurse", "Engineer", "Assistant", "Driver", "Teacher"], asked: true }, { labels: ["Email", "E-mail"], value: "email", asked: true }, { labels: ["City", "Office"], value: "city", asked: true }] }
const catalogue: ListSpec = { kind: "list", names: ["Products", "Catalogue", "Shop", "All items", "Stock"], record: "item", id: "thing", columns: [
  { labels: ["Price", "Cost"], value: "money", asked: true }, { labels: ["Stock", "Available"], value: "count", asked: true }, { labels: ["Colour", "Finish"], options: ["Red", "Blue", "Green", "Black", "White", "Natural", "Grey"], asked: true }] }

/** Sites to practise on. Those marked "test" lend their words, fields and pages to no training row. */
export const domains: Domain[] = [
  { id: "shop", split: "train", title: "Fernway", pages: [address, orders, message, notifications, profile] },
  { id: "store", split: "train", title: "Brook & Co", pages: [orders, address, message, invoices] },
  { id: "market", split: "train", title: "Old Market", pages: [catalogue, address, message, profile] },
  { id: "office", split: "train", title: "Team Desk", pages: [team, profile, notifications, invoices] },
  { id: "energy", split: "train", title: "Brightgrid", pages: [invoices, profile, { kind: "form", names: ["Meter reading", "Readings", "Report a reading"], submit: send, fields: [
    text(["Reading", "Meter value"], "number", ["reading"]), text(["Date", "Read on"], "isoDate", ["date"]), text(["Meter number", "Meter"], "code", ["meter number"]), select(["Tariff", "Plan"], ["Day", "Night", "Flexible", "Green"], ["tariff", "plan"])] }, message] },
  { id: "gym", split: "train", title: "Pulse Club", pages: [{ kind: "list", names: ["Classes", "Timetable", "Courses"], record: "class", id: "subject", columns: [
    { labels: ["Trainer", "Coach"], value: "person", asked: true }, { labels: ["Time", "Starts"], value: "time", asked: true }, { labels: ["Places", "Free places"], value: "count", asked: true }] }, profile, notifications, message] },
  { id: "school", split: "train", title: "Hillside School", pages: [{ kind: "form", names: ["Absence", "Report absence", "Sick note"], submit: send, fields: [
    text(["Child", "Pupil", "Name of the child"], "person", ["child", "pupil"]), text(["From", "First day"], "isoDate", ["first day"]), text(["Until", "Last day"], "isoDate", ["last day"]), area(["Reason", "Note"], "sentence", ["reason", "note"])] }, team, message, profile] },
  { id: "travel", split: "train", title: "Northline Rail", pages: [{ kind: "form", names: ["Search", "Find a train", "Plan a trip"], submit: ["Search", "Find", "Show trains", "Go"], fields: [
    text(["From", "Leaving from"], "city", ["from"]), text(["To", "Going to"], "city", ["to", "destination"]), text(["Date", "Travel date"], "isoDate", ["date"]), text(["Passengers", "Travellers"], "count", ["passengers"]), check("Direct trains only", "No changes"), select(["Class", "Comfort"], ["Standard", "First", "Quiet"], ["class"])] }, orders, profile, notifications] },
  { id: "bank", split: "train", title: "Harbour Bank", pages: [{ kind: "list", names: ["Payments", "Transactions", "Activity"], record: "payment", id: "code", columns: [
    { labels: ["To", "Payee"], value: "company", asked: true }, { labels: ["Date", "Booked"], value: "date", asked: true }, { labels: ["Amount", "Sum"], value: "money", asked: true }, { labels: ["Status", "State"], options: ["Booked", "Pending", "Declined", "Scheduled"], asked: true }] }, profile, notifications, message] },
  { id: "clinic", split: "train", title: "Greenfield Clinic", pages: [{ kind: "form", names: ["Appointment", "Book a visit", "Appointments"], submit: ["Book", "Request visit", "Reserve"], fields: [
    text(["Patient", "Patient name"], "person", ["patient"]), text(["Day", "Preferred day"], "isoDate", ["day"]), text(["Time", "Preferred time"], "time", ["time"]), select(["Doctor", "Physician"], ["Dr Adler", "Dr Lim", "Dr Osei", "Dr Prado"], ["doctor"]), area(["Complaint", "Describe it"], "sentence", ["complaint"]), check("First visit", "New patient")] },
    { kind: "list", names: ["Visits", "Past visits", "History"], record: "visit", id: "code", columns: [{ labels: ["Doctor", "Seen by"], options: ["Dr Adler", "Dr Lim", "Dr Osei", "Dr Prado"], asked: true }, { labels: ["Day", "When"], value: "date", asked: true }, { labels: ["Room", "Place"], value: "count", asked: true }] }] },
  { id: "library", split: "train", title: "Riverside Library", pages: [{ kind: "list", names: ["Loans", "My loans", "Borrowed"], record: "loan", id: "code", columns: [{ labels: ["Title", "Book"], value: "subject", asked: true }, { labels: ["Due back", "Return by"], value: "date", asked: true }, { labels: ["Branch", "Location"], value: "city", asked: true }] },
    { kind: "form", names: ["Card holder", "Reader details", "Library card"], submit: ["Store", "Save card", "Keep"], fields: [text(["Reader name", "Card holder"], "person", ["reader"]), text(["Card number", "Number on card"], "number", ["card number"]), text(["Pick-up branch", "Branch"], "city", ["branch"]), check("Large print", "Reminder by post"), select(["Age group", "Group"], ["Child", "Teen", "Adult", "Senior"], ["age group"])] }] },
  { id: "hotel", split: "test", title: "Seaview Rooms", pages: [{ kind: "form", names: ["Reservation", "Reserve a room", "Your stay"], submit: ["Reserve", "Check rooms", "Hold this room"], fields: [
    text(["Arrival", "Arriving on"], "isoDate", ["arrival"]), text(["Departure", "Leaving on"], "isoDate", ["departure"]), text(["Guests", "Number of guests"], "count", ["guests"]), select(["Bed", "Bed type"], ["Single", "Double", "Twin", "Bunk"], ["bed"]), area(["Wishes", "Anything else"], "sentence", ["wishes"]), check("Breakfast", "With breakfast"), text(["Guest", "Lead guest"], "person", ["guest"])] },
    { kind: "list", names: ["Stays", "Earlier stays", "Bookings"], record: "stay", id: "code", columns: [{ labels: ["Room", "Room type"], options: ["Garden room", "Loft", "Suite", "Attic", "Studio"], asked: true }, { labels: ["Nights", "Length"], value: "count", asked: true }, { labels: ["Paid", "Rate"], value: "money", asked: true }, { labels: ["Check-in", "Since"], value: "date", asked: true }] }] },
  { id: "council", split: "test", title: "Marlow Council", pages: [{ kind: "list", names: ["Permits", "Licences", "Your permits"], record: "permit", id: "code", columns: [{ labels: ["Zone", "District"], value: "city", asked: true }, { labels: ["Expires", "Valid to"], value: "date", asked: true }, { labels: ["Holder", "Issued to"], value: "person", asked: true }, { labels: ["Fee", "Charge"], value: "money", asked: true }] },
    { kind: "form", names: ["Report a problem", "Fault report", "Tell the council"], submit: ["Report", "File report", "Hand in"], fields: [text(["Location", "Where is it"], "street", ["location"]), select(["Kind of problem", "Category"], ["Lighting", "Litter", "Noise", "Road surface"], ["category"]), area(["What happened", "Description"], "sentence", ["description"]), text(["Reporter", "Reported by"], "person", ["reporter"]), check("Keep me posted", "Stay anonymous")] },
    { kind: "form", names: ["Bin collection", "Waste", "Collection day"], submit: ["Ask for a bin", "Order bin"], fields: [select(["Bin size", "Volume"], ["60 litres", "120 litres", "240 litres"], ["bin size"]), text(["House number", "Number"], "count", ["house number"]), text(["Lane", "Road name"], "subject", ["lane"]), check("Garden waste", "Compost bin")] }] }
]
