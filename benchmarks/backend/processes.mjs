// @ts-check
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'

/** @typedef {{ pid: number, url: string, end(): Promise<unknown> }} Running a server in a process of its own */

const TICKS_A_SECOND = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))

/** Starts one of the proxies. @param {'hono' | 'node'} kind @param {string} origin @param {string} token @returns {Promise<Running>} */
export async function startProxy(kind, origin, token) {
  const script = path.join(import.meta.dirname, 'proxy.mjs')
  const child = spawn(process.execPath, [script, kind, origin, token], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [url] = await once(createInterface(child.stdout), 'line')
  return {
    pid: child.pid ?? 0,
    url,
    end() {
      child.kill()
      return once(child, 'exit')
    },
  }
}

/** Time that the processor has given to a process. @param {number} pid */
export function cpuMsOf(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // Fields 14 and 15, counted after the command's name, which may have blanks in it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_A_SECOND
}

/** The most memory that a process has held, in MiB. @param {number} pid */
export function peakMibOf(pid) {
  return Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
}
