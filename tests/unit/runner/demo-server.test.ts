import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { startDemoServer, type DemoServer } from "../../../src/runner/demo-server.ts"

let site: DemoServer
beforeAll(async () => {
  const started = await startDemoServer()
  if (!started.ok) throw new Error(started.error.message)
  site = started.value
})
afterAll(() => site.close())

const enter = async (url: string): Promise<string> => {
  const response = await fetch(url, { redirect: "manual" })
  return response.headers.get("set-cookie")?.split(";")[0] ?? ""
}
const asVisitor = (cookie: string) => (path: string, init: RequestInit = {}) =>
  fetch(site.url + path, { redirect: "manual", ...init, headers: { cookie, "content-type": "application/json" } })

describe("the demo server", () => {
  test("keeps every visitor's state apart", async () => {
    const [one, two] = [site.visit(1), site.visit(1)]
    const address = { ...one.state().address, city: "Leeds" }
    const saved = await asVisitor(await enter(one.url))("/api/address", { method: "PUT", body: JSON.stringify(address) })
    expect(saved.status).toBe(200)
    expect(one.state()).toMatchObject({ addressSaves: 1, address: { city: "Leeds" } })
    expect(two.state()).toMatchObject({ addressSaves: 0 })
    expect(two.state().address.city).not.toBe("Leeds")
  })

  test("shows a seed's account on each page", async () => {
    const visitor = asVisitor(await enter(`${site.url}/?seed=7`))
    for (const path of ["/overview", "/orders", "/address", "/messages", "/payments", "/help", "/terms", "/offer"]) {
      const page = await visitor(path)
      expect(page.status, path).toBe(200)
      expect(await page.text()).toContain("\"seed\":7")
    }
  })

  test("refuses what its forms would not send", async () => {
    const visit = site.visit(2)
    const visitor = asVisitor(await enter(visit.url))
    const before = structuredClone(visit.state())
    for (const body of ["{", "{}", JSON.stringify({ ...before.address, street: "" }), JSON.stringify({ ...before.address, admin: true }), "x".repeat(30_000)])
      expect((await visitor("/api/address", { method: "PUT", body })).status).toBe(422)
    expect(visit.state()).toEqual(before)
  })

  test("serves nothing outside its folder", async () => {
    for (const path of ["/static/../../package.json", "/static/%2e%2e/package.json", "/static/views/../../demo/index.html", "/static/nothing.js"])
      expect((await fetch(site.url + path)).status).not.toBe(200)
    expect((await fetch(`${site.url}/static/app.js`)).headers.get("content-type")).toMatch(/javascript/)
  })

  test("a stranger gets an account of their own", async () => {
    const response = await asVisitor("fernway=nobody")("/address")
    expect(response.status).toBe(200)
    expect(response.headers.get("set-cookie")).toMatch(/^fernway=(?!nobody)/)
    expect((await asVisitor("fernway=nobody")("/nowhere")).status).toBe(404)
  })

  test("a taken port is a sentence", async () => {
    const second = await startDemoServer(Number(new URL(site.url).port))
    expect(second).toMatchObject({ ok: false, error: { message: expect.stringMatching(/^Port \d+ is taken .*--port/) } })
  })
})
