/** A listener of the host's that throws must not reach the run, nor be swallowed. */
export function callListener<Value>(listener: ((value: Value) => unknown) | undefined, value: Value): void {
  try {
    listener?.(value)
  } catch (error) {
    console.error(error)
  }
}
