/** Settles when the condition holds. Use it for what comes without another step of the test. */
export async function eventually(condition: () => boolean, what: string): Promise<void> {
  const giveUpAt = performance.now() + 10_000
  while (!condition()) {
    if (performance.now() > giveUpAt) throw new Error(`did not come about: ${what}`)
    await new Promise((resolve) => setImmediate(resolve))
  }
}
