/** A listener of the host's that throws must not reach the run, nor be swallowed. */
export function callListener<Values extends readonly unknown[]>(
  listener: ((...values: Values) => unknown) | undefined,
  ...values: Values
): void {
  try {
    listener?.(...values)
  } catch (error) {
    console.error(error)
  }
}
