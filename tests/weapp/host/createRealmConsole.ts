export interface ConsoleLine {
  readonly level: 'debug' | 'info' | 'log' | 'warn' | 'error'
  readonly values: readonly unknown[]
}

const LEVELS: readonly ConsoleLine['level'][] = ['debug', 'info', 'log', 'warn', 'error']

/** A console that writes into `lines`, for a test to read. */
export function createRealmConsole(lines: ConsoleLine[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    LEVELS.map((level) => [level, (...values: unknown[]) => void lines.push({ level, values })]),
  )
}
