import { execFileSync, spawn } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'

export interface RunningRedis {
  readonly url: string
  /** Stops the process without ending it: its port still accepts connections, and nobody answers. */
  freeze(): void
  thaw(): void
  close(): Promise<void>
}

const HOW_TO_INSTALL =
  'redis-server is needed for the tests: apt-get install redis-server, or brew install redis'
const TRIES = 10

/** A real Redis on a free port of loopback, with nothing on disk. */
export async function startRedis(): Promise<RunningRedis> {
  if (!hasRedis()) installRedis()
  for (let tried = 0; tried < TRIES; tried++) {
    const redis = await startOn(await freePort())
    if (redis) return redis
  }
  throw new Error('redis-server found no free port')
}

/** Undefined: it ended at once, because another process took the port meanwhile. */
async function startOn(port: number): Promise<RunningRedis | undefined> {
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
  const redis = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve) => redis.once('exit', () => resolve()))
  for await (const line of createInterface(redis.stdout)) {
    if (!line.includes('Ready to accept connections')) continue
    redis.stdout.resume()
    return {
      url: `redis://127.0.0.1:${port}`,
      freeze: () => void redis.kill('SIGSTOP'),
      thaw: () => void redis.kill('SIGCONT'),
      close() {
        redis.kill('SIGKILL')
        return ended
      },
    }
  }
  return undefined
}

function hasRedis(): boolean {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** On a bare Debian machine, as root, the tests install what they need. */
function installRedis(): void {
  if (process.getuid?.() !== 0) throw new Error(HOW_TO_INSTALL)
  try {
    execFileSync('apt-get', ['update'], { stdio: 'ignore' })
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'redis-server'], {
      stdio: 'ignore',
      env,
    })
  } catch (cause) {
    throw new Error(HOW_TO_INSTALL, { cause })
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
