import { expect, test } from "vitest"
import { createLeavesStore } from "../../../src/ui/stores/leaves-store.ts"
import { fail, fakeClient, ok } from "./fake-client.ts"

test("the audit trail is exported whole, and a failure is told", async () => {
  const { client, calls } = fakeClient({ "audit/export": () => ok({ text: "trail" }) })
  expect(await createLeavesStore(client).getState().exportTrail()).toBe("trail")
  expect(calls).toEqual([{ name: "audit/export", params: {} }])
  const store = createLeavesStore(fakeClient({ "audit/export": () => fail("storage.failed", "No room.") }).client)
  expect(await store.getState().exportTrail()).toBeUndefined()
  expect(store.getState().error?.message).toBe("No room.")
})
