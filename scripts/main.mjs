// @ts-check
import { fileURLToPath } from 'node:url'

/**
 * Runs `job` if Node was started with the module that calls, rather than with one that imports it.
 * An error ends in one sentence and exit code 1. Call it without `await`, which Jest would not let it import.
 *
 * @param {string} moduleUrl the caller's `import.meta.url`
 * @param {() => unknown} job
 */
export async function main(moduleUrl, job) {
  if (process.argv[1] !== fileURLToPath(moduleUrl)) return
  try {
    await job()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
