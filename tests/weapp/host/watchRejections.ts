import vm from 'node:vm'

type RejectionListener = (reason: unknown, promise: unknown) => void

/** Node's own process, because a test runner gives its tests a copy, and Node never calls the copy's listeners. */
const process = vm.runInThisContext('process') as NodeJS.Process

const watches = new Set<{ isOurs(promise: unknown): boolean; report(reason: unknown): void }>()

let others: RejectionListener[] = []

/**
 * Reports unhandled rejections of the promises that `isOurs` names. Earlier listeners (the test runner's) get only the others,
 * because a test decides whether a rejection of the mini-program is a failure.
 * @returns stops it
 */
export function watchRejections(
  isOurs: (promise: unknown) => boolean,
  report: (reason: unknown) => void,
): () => void {
  const watch = { isOurs, report }
  if (watches.size === 0) {
    others = process.rawListeners('unhandledRejection') as RejectionListener[]
    process.removeAllListeners('unhandledRejection')
    process.on('unhandledRejection', sort)
  }
  watches.add(watch)
  return () => {
    if (!watches.delete(watch) || watches.size > 0) return
    process.removeListener('unhandledRejection', sort)
    for (const listener of others) process.on('unhandledRejection', listener)
    others = []
  }
}

function sort(reason: unknown, promise: unknown): void {
  const watch = [...watches].find(({ isOurs }) => isOurs(promise))
  if (watch) watch.report(reason)
  else for (const listener of others) listener.call(process, reason, promise)
}
