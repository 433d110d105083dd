// @ts-check
import { readdirSync } from 'node:fs'
import { buildOnce } from './buildOnce.mjs'
import { at } from './root.mjs'
import { runOrThrow } from './run.mjs'

const made = ['dist', 'node_modules']

/** Builds the workspace `server/`, unless its sources have not changed. */
export function buildServer() {
  const sources = readdirSync(at('server')).filter((name) => !made.includes(name))
  return buildOnce({
    output: at('server', 'dist'),
    inputs: [at('tsconfig.json'), ...sources.map((name) => at('server', name))],
    build: () => runOrThrow(['npm', 'run', 'build', '--workspace', 'server']),
  })
}
