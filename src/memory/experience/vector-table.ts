/** Vectors of one length in one piece of memory: a search reads all of them. */
export type VectorTable = {
  /** Takes the place of an older one. Those of another length, or without one, are left out. */
  put(id: string, vector: Float32Array): void
  remove(id: string): void
  /** Ids by their nearness to the vector, nearest first: those that are nearer than the average one, for something is always nearest. */
  nearest(vector: Float32Array, limit: number): string[]
  has(id: string): boolean
}

/** Of length one, so that a product is the cosine. */
const unit = (vector: Float32Array): Float32Array | undefined => {
  let sum = 0
  for (const value of vector) sum += value * value
  const length = Math.sqrt(sum)
  return Number.isFinite(length) && length > 0 ? vector.map((value) => value / length) : undefined
}

export const createVectorTable = (): VectorTable => {
  let width = 0
  let rows = new Float32Array(0)
  const ids: string[] = []
  const places = new Map<string, number>()
  const grow = (): void => {
    if ((ids.length + 1) * width <= rows.length) return
    const larger = new Float32Array(Math.max(64, ids.length * 2) * width)
    larger.set(rows)
    rows = larger
  }
  return {
    put: (id, vector) => {
      const normal = unit(vector)
      if (width === 0) width = vector.length
      if (!normal || normal.length !== width) return
      let place = places.get(id)
      if (place === undefined) { grow(); place = ids.push(id) - 1; places.set(id, place) }
      rows.set(normal, place * width)
    },
    remove: (id) => {
      const place = places.get(id)
      if (place === undefined) return
      // The last one takes its place.
      const last = ids.pop() ?? id
      if (last !== id) { rows.copyWithin(place * width, ids.length * width, (ids.length + 1) * width); ids[place] = last; places.set(last, place) }
      places.delete(id)
    },
    nearest: (vector, limit) => {
      const asked = unit(vector)
      if (!asked || asked.length !== width) return []
      const scores = new Float32Array(ids.length)
      for (let place = 0, at = 0; place < scores.length; place++) {
        // Four sums, since each addition waits for the one before. All that is read lies within the table.
        let [a, b, c, d] = [0, 0, 0, 0]
        const end = at + width
        let index = 0
        for (; at < end - 3; at += 4, index += 4) {
          a += (rows[at] as number) * (asked[index] as number)
          b += (rows[at + 1] as number) * (asked[index + 1] as number)
          c += (rows[at + 2] as number) * (asked[index + 2] as number)
          d += (rows[at + 3] as number) * (asked[index + 3] as number)
        }
        for (; at < end; at++, index++) a += (rows[at] as number) * (asked[index] as number)
        scores[place] = a + b + c + d
      }
      const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
      // Rounding must not part what is equally near.
      const order = [...scores.keys()].filter((place) => { const score = scores[place] ?? 0; return score > 0 && score >= mean - 1e-6 }).sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other)
      return order.slice(0, limit).flatMap((place) => ids[place] ?? [])
    },
    has: (id) => places.has(id)
  }
}
