// @ts-check
import { fileURLToPath } from 'node:url'

/**
 * Runs `job` if Node was started with the calling module itself, and not with one that imports it. An error is printed as one
 * sentence and gives exit code 1. Call it without `await`, because Jest cannot import a module that awaits.
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
