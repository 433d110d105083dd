// @ts-check
import { createRequire } from 'node:module'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { JSDOM } from 'jsdom'

const root = path.resolve(import.meta.dirname, '../..')

/**
 * The project's own host for built mini-programs, out of TypeScript, in this process: it wants a DOM, as Jest gives it.
 *
 * @returns {Promise<{ createWeappHost: Function, loadDist: Function }>}
 */
export async function loadHost() {
  const { window } = new JSDOM('<!doctype html>', { pretendToBeVisual: true })
  for (const name of [
    'window',
    'document',
    'HTMLElement',
    'Element',
    'Node',
    'Event',
    'CustomEvent',
    'MutationObserver',
    'ShadowRoot',
    'Text',
    'Comment',
    'DocumentFragment',
    'getComputedStyle',
  ])
    Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true })
  // Beside the packages that it imports.
  const folder = mkdtempSync(path.join(root, 'node_modules', '.bench-host-'))
  try {
    const { outputFiles } = await build({
      stdin: {
        contents: "export * from './createWeappHost.ts'; export * from './loadDist.ts'",
        resolveDir: path.join(root, 'tests/weapp/host'),
      },
      bundle: true,
      platform: 'node',
      format: 'cjs',
      packages: 'external',
      write: false,
    })
    const file = path.join(folder, 'host.cjs')
    writeFileSync(file, outputFiles[0]?.contents ?? '')
    return createRequire(pathToFileURL(file))(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
