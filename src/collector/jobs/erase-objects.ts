import type { Store } from "../store.ts"

/** Removes the objects of an erasure and says when it was done. Their keys are gone already. */
export const eraseObjects = async ({ database, objects }: Store, erasures: readonly string[]): Promise<void> => {
  for (const erasure of erasures) {
    const doomed = await database.query<{ object: string }>("select object from doomed_object where erasure = $1", [erasure])
    for (const { object } of doomed) {
      await objects.remove(object)
      await database.query("delete from doomed_object where object = $1", [object])
    }
    await database.query("update erasure set done_at = now() where id = $1 and done_at is null", [erasure])
  }
  // Postgres keeps what was deleted until somebody cleans up; the keys must not wait for that.
  await database.tidy(["subject", "trajectory", "quarantine", "dataset"])
}
