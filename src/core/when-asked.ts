/** A value that is made when it is first asked for, and kept: a worker also wakes for things that need none of it. */
export const whenAsked = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}
