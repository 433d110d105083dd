/** Ends a wait for what never comes. */
const PATIENCE_MS = 30_000
const PAUSE_MS = 20

/** Reads the page until it is as expected, because React and Taro's elements draw some time after the event that made them. */
export async function eventually(expectation: () => Promise<void>): Promise<void> {
  const end = Date.now() + PATIENCE_MS
  for (;;) {
    try {
      await expectation()
      return
    } catch (error) {
      if (Date.now() > end) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
}
