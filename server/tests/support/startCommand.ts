import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

export interface RunningCommand {
  readonly process: ChildProcess
  /** The first address that it logged. */
  readonly url: string
  /** Every line on both of its outputs so far. */
  readonly lines: readonly string[]
  /** Sends SIGTERM, if it still runs; its exit code. */
  end(): Promise<number | null>
}

export const CLI = new URL('../../node/cli.js', import.meta.url).pathname

/** Starts the backend's own command in a process of its own, and waits until it listens. */
export async function startCommand(env: Readonly<Record<string, string>>): Promise<RunningCommand> {
  const child = spawn(process.execPath, [CLI], {
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  const exited = once(child, 'exit') as Promise<[number | null]>
  createInterface(child.stderr).on('line', (line) => lines.push(line))
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      lines.push(line)
      const listening = /"url":"([^"]+)"/.exec(line)?.[1]
      if (listening) resolve(listening)
    })
    void exited.then(() => reject(new Error(`it ended at once: ${lines.join('\n')}`)))
  })
  return {
    process: child,
    url,
    lines,
    async end() {
      child.kill('SIGTERM')
      const [code] = await exited
      return code
    },
  }
}

/** Runs the command to its end. */
export async function runCommand(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number | null; readonly output: string }> {
  const child = spawn(process.execPath, [CLI, ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    timeout: 60_000,
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, output }
}
