// @ts-check

/** Time that the processor has given to this process, whatever else the machine is at. With --single-threaded no helper threads are in it. */
export function cpuMs() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
