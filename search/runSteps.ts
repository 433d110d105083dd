const SLICE_MS = 6

/** Does all steps at once. */
export function runSteps<Result>(steps: Generator<undefined, Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Does the steps for `sliceMs` at a time, so that the page stays alive meanwhile. */
export async function runStepsInSlices<Result>(
  steps: Generator<undefined, Result>,
  sliceMs = SLICE_MS,
): Promise<Result> {
  for (;;) {
    const sliceEnd = Date.now() + sliceMs
    do {
      const step = steps.next()
      if (step.done) return step.value
    } while (Date.now() < sliceEnd)
    await new Promise<void>((resolve) => {
      setTimeout(resolve, 0)
    })
  }
}

/** Steps whose result is kept, and at hand at once the second time. */
export function once<Result>(steps: () => Generator<undefined, Result>): () => Generator<undefined, Result> {
  let result: Result | undefined
  return function* () {
    return (result = result || (yield* steps()))
  }
}
