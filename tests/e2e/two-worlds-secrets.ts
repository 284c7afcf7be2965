/** Appends the check digit that a card number needs. */
const card = (start: string): string => {
  const sum = [...start.replace(/\D/g, "")].reverse().reduce((total, char, index) => {
    const digit = Number(char) * (index % 2 === 0 ? 2 : 1)
    return total + (digit > 9 ? digit - 9 : digit)
  }, 0)
  return `${start}${(10 - sum % 10) % 10}`
}
/** Puts the check digits of a German account number before it. */
const iban = (account: string): string => {
  const rest = [...`${account.replaceAll(" ", "")}131400`].reduce((left, digit) => (left * 10 + Number(digit)) % 97, 0)
  return `DE${String(98 - rest).padStart(2, "0")} ${account}`
}

/** Each private value in both worlds: other characters, the same shape. */
const pairs = {
  mail: ["mia.holt@posteo.example", "ben.cole@runbox.example"],
  mail2: ["j.okafor@inbox.example", "r.santos@cloud.example"],
  phone: ["+44 20 7946 0857", "+44 20 7946 0391"],
  phone2: ["(415) 555-0132", "(628) 555-0178"],
  name: ["Ottilie Quarmby", "Rosalba Thwaite"],
  name2: ["Henrietta Vandersloot", "Theodosia Bramblewick"],
  street: ["48 Linden Avenue", "73 Walnut Avenue"],
  street2: ["1729 Ramanujan Road", "4068 Hollyhock Road"],
  city: ["Kumbakonam", "Wolverdale"],
  postcode: ["LS2 7AB", "BD6 4QN"],
  card: [card("4539 1488 0343 646"), card("4916 3381 5508 273")],
  card2: [card("5555 5555 5555 444"), card("5213 0987 6645 210")],
  cvv: ["739", "482"],
  expiry: ["09/27", "04/29"],
  iban: [iban("5121 0800 1245 1261 99"), iban("3705 0198 0092 7714 35")],
  ssn: ["536-90-4399", "421-55-8062"],
  dob: ["1987-12-22", "1974-03-19"],
  birthday: ["3 March 1979", "8 April 1962"],
  password: ["Blue!Kettle42", "Grey!Anchor57"],
  otp: ["739154", "260487"],
  key: ["sk-proj-Ab12Cd34Ef56Gh78Ij90Kl", "sk-proj-Zx98Wv76Ut54Sr32Qp10Nm"],
  token: ["tok9fQ2mZx7Lr4Vb8Ns1Kd6", "pjw3hT8cRy5Gn2Xk6Bd9Qs4"],
  jwt: ["eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbm5hIn0.c2lnbmF0dXJlLXZhbHVl", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbm5hIn0.d9wqjkW3rLOyKMXsaGRw"],
  ip: ["203.0.113.77", "198.5.107.42"],
  mac: ["3c:22:fb:8a:19:d4", "7e:40:ac:5b:63:f8"],
  passport: ["533401288", "847216053"],
  member: ["MB-4471-9920", "MB-8305-6617"]
} as const satisfies Record<string, readonly [string, string]>

export type Secrets = Record<keyof typeof pairs, string>
export const secretNames = Object.keys(pairs) as (keyof typeof pairs)[]
const world = (index: 0 | 1): Secrets => Object.fromEntries(secretNames.map(name => [name, pairs[name][index]])) as Secrets
/** The two worlds: nothing but these values tells them apart. */
export const worlds = [world(0), world(1)] as const

/** The shape of a value: what stays when each letter and digit is only known by its class. */
export const shape = (value: string): string => value.replace(/\d/g, "9").replace(/\p{Ll}/gu, "a").replace(/\p{Lu}/gu, "A")
