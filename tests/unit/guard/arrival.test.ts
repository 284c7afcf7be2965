import { expect, test } from "vitest"
import { type ArrivalContext, judgeArrival } from "../../../src/guard/arrival.ts"

const home = "https://harbour.example"
const arrive = (address: string, more: Partial<ArrivalContext> = {}) => judgeArrival(address, { task: "Look around", startOrigin: home, visitedOrigins: [home], judged: [], ...more })

test.each<[string, Partial<ArrivalContext>, string, string]>([
  [`${home}/next`, {}, "allow", "arrival.known"], ["https://www.harbour.example/", {}, "allow", "arrival.home"], ["https://other.example/", { task: "Look at other.example" }, "allow", "arrival.home"],
  ["https://other.example/", {}, "allow", "arrival.link"], ["https://other.example/", { visitedOrigins: ["https://other.example"], chosen: `${home}/out` }, "allow", "arrival.known"],
  ["https://other.example/", { chosen: `${home}/out` }, "confirm", "url.redirected"], ["https://other.example/", { chosen: "https://other.example/start", judged: ["https://other.example"] }, "allow", "arrival.known"],
  ["https://other.example/", { task: "Open short.example/a", chosen: "https://short.example/a" }, "allow", "arrival.link"],
  ["http://192.168.1.1/admin", {}, "refuse", "url.private-network"], ["http://localhost:9222/json", {}, "refuse", "url.private-network"], ["https://harb0ur.example/", {}, "refuse", "url.look-alike"], ["https://harbour.example.evil.test/", {}, "refuse", "url.look-alike"],
  ["https://93.184.216.34/", {}, "confirm", "url.number"], ["https://xn--hrbour-4ta.example/", {}, "confirm", "url.letters"], ["http://harbour.example/", {}, "confirm", "url.downgrade"],
  ["https://harbour-login.test/", { judged: ["https://harbour-login.test"] }, "allow", "arrival.known"], ["about:blank", {}, "allow", "arrival.known"]
])("led to %s (%j): %s, %s", (address, more, kind, rule) => { expect(arrive(address, more)).toMatchObject({ kind, rule }) })

test("the question says that the page was led there", () => {
  expect(arrive("https://xn--hrbour-4ta.example/").question).toMatch(/^Read xn--hrbour-4ta\.example\? The page was led there\. Its address is written with letters/)
})
