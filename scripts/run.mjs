// @ts-check
import { spawn } from 'node:child_process'
import path from 'node:path'
import { at, root } from './root.mjs'

/** Switches off colours and progress bars, because captured output is read later; and lets npm say what failed, also under `npm --silent`. */
const plainText = { CI: 'true', NO_COLOR: '1', npm_config_loglevel: 'notice' }

/**
 * Runs one command of the project or of its packages (`tsc`, `jest`, …) and waits for it.
 *
 * @param {readonly string[]} command its name, then its arguments
 * @param {{ cwd?: string, env?: Record<string, string>, output?: (text: string) => void }} [options]
 *   `output` takes what the command prints; without it the command prints by itself
 * @returns {Promise<boolean>} whether it ended with code 0
 */
export function run([name = '', ...parameters], { cwd = root, env = {}, output } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(name, parameters, {
      cwd,
      env: {
        ...process.env,
        PATH: `${at('node_modules', '.bin')}${path.delimiter}${process.env.PATH}`,
        ...(output && plainText),
        ...env,
      },
      stdio: output ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: process.platform === 'win32',
    })
    child.stdout?.setEncoding('utf8').on('data', output ?? ignore)
    child.stderr?.setEncoding('utf8').on('data', output ?? ignore)
    child.once('error', reject)
    child.once('close', (code) => resolve(code === 0))
  })
}

/** Runs a command, and throws with what it printed if it fails.
 * @param {readonly string[]} command
 * @param {{ cwd?: string, env?: Record<string, string> }} [options] */
export async function runOrThrow(command, options = {}) {
  let printed = ''
  const passed = await run(command, { ...options, output: (text) => (printed += text) })
  if (!passed) throw new Error(`\`${command.join(' ')}\` failed:\n${printed}`)
}

function ignore() {}
