import { expect, test } from "vitest"
import { wholeValue } from "../../../src/page/act/whole-value.ts"

test.each([
  ["date", "March 5, 2027", "2027-03-05"], ["date", "5 March 2027", "2027-03-05"], ["date", "5th March 2027", "2027-03-05"], ["date", "05.03.2027", "2027-03-05"], ["date", "2027-03-05", "2027-03-05"],
  ["time", "3:30 pm", "15:30"], ["time", "12 am", "00:00"], ["time", "9:05", "09:05"], ["time", "15:30", "15:30"],
  ["datetime-local", "2027-03-05 15:30", "2027-03-05T15:30"], ["datetime-local", "March 5, 2027 at 3:30 pm", "2027-03-05T15:30"], ["datetime-local", "2027-03-05T15:30", "2027-03-05T15:30"],
  ["month", "June 2027", "2027-06"], ["month", "6/2027", "2027-06"], ["month", "2027-06", "2027-06"],
  ["week", "2027-W09", "2027-W09"], ["week", "week 9 of 2027", "2027-W09"],
  ["color", "#FF8800", "#ff8800"], ["color", "f80", "#ff8800"],
  ["number", "12,5", "12.5"], ["number", "1,234.50", "1234.50"], ["number", "1 200", "1200"], ["number", "-3", "-3"],
  ["text", " as it is ", "as it is"], ["date", "someday", "someday"]
])("a %s field gets %s as %s", (type, text, wanted) => {
  expect(wholeValue(type, text)).toBe(wanted)
})
