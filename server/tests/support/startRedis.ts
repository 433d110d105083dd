import { execFileSync, spawn } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'

export interface RunningRedis {
  readonly url: string
  close(): Promise<void>
}

const HOW_TO_INSTALL =
  'redis-server is needed for the tests: apt-get install redis-server, or brew install redis'

/** A real Redis on a free port of loopback, with nothing on disk. */
export async function startRedis(): Promise<RunningRedis> {
  if (!hasRedis()) installRedis()
  const port = await freePort()
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
  const redis = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve) => redis.once('exit', () => resolve()))
  for await (const line of createInterface(redis.stdout)) {
    if (line.includes('Ready to accept connections')) break
  }
  redis.stdout.resume()
  return {
    url: `redis://127.0.0.1:${port}`,
    close() {
      redis.kill()
      return ended
    },
  }
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
