/** Something that a test holds up until it releases it, in place of a delay. */
export interface Hold {
  readonly until: Promise<void>
  readonly release: () => void
}

export function createHold(): Hold {
  let release = (): void => undefined
  const until = new Promise<void>((resolve) => (release = resolve))
  return { until, release }
}
