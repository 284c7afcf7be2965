import { afterEach, expect, it, vi } from "vitest"
import { stopSignal } from "../../../src/cli/stop-signal.ts"

afterEach(() => { vi.useRealTimers(); vi.restoreAllMocks() })

it("stops at the first signal, takes its echo for no second one, and ends at once at a second one", () => {
  vi.useFakeTimers({ toFake: ["performance"] })
  const exit = vi.spyOn(process, "exit").mockImplementation(() => undefined as never)
  const { signal, done } = stopSignal()
  vi.advanceTimersByTime(10_000)
  process.emit("SIGHUP")
  expect(signal.aborted).toBe(true)
  vi.advanceTimersByTime(20)
  process.emit("SIGHUP")
  expect(exit).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1_000)
  process.emit("SIGHUP")
  expect(exit).toHaveBeenCalledExactlyOnceWith(130)
  done()
})
