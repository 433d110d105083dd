/** @jest-environment node */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { serveFolder } from '../../scripts/serveFolder.mjs'
import { readDocument, root } from '../docs/readDocument.ts'
import { runCode } from '../docs/runCode.cjs'
import { launchChromium } from '../support/chromium.ts'

// `npm run test:package` builds package and apps before it comes here.
const { blocks } = readDocument('docs/testing.md')

it('the tests of the page of testing pass in a project of their own, with the packed kit', () => {
  mkdirSync(join(root, 'dist'), { recursive: true })
  const host = mkdtempSync(join(root, 'dist/host-'))
  try {
    cpSync(join(root, 'lib'), join(host, 'node_modules/taro-wecom-share'), { recursive: true })
    for (const { file = '', code } of blocks.filter(({ file }) => file !== undefined && !/^e2e/.test(file))) {
      mkdirSync(dirname(join(host, file)), { recursive: true })
      writeFileSync(join(host, file), code)
    }
    const jest = join(root, 'node_modules/jest/bin/jest.js')
    const { status, stderr } = spawnSync(
      process.execPath,
      [jest, '--ci', '--no-cache', '--config', 'jest.config.cjs'],
      {
        cwd: host,
        encoding: 'utf8',
      },
    )
    expect([status, /^Tests:.*$/m.exec(stderr)?.[0]]).toEqual([
      0,
      expect.stringContaining('2 passed, 2 total'),
    ])
  } finally {
    rmSync(host, { recursive: true })
  }
})

it('its last block shares a message in Chromium, on an app that Taro built with the simulator in it', async () => {
  const { code = '' } = blocks.find(({ file }) => file === 'e2e/compose.spec.ts') ?? {}
  const server = await serveFolder(join(root, 'tests/consumer/dist/webpack5-h5'))
  const { context, close } = await launchChromium({ baseURL: server.url })
  try {
    const bodies: ((fixtures: { readonly page: Page }) => Promise<void>)[] = []
    // In place of Playwright's runner, which the project has no other use for.
    const runner = { test: (_title: string, body: (typeof bodies)[number]) => void bodies.push(body) }
    runCode(code.replace("'@playwright/test'", "'./runner'"), () => runner)
    expect(bodies).toHaveLength(1)
    for (const body of bodies) await body({ page: await context.newPage() })
  } finally {
    await close()
    await server.close()
  }
})
