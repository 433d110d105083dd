import { parseArgs } from 'node:util'
import { checkBackend, type CheckOptions, type CheckResult } from './checkBackend.ts'

const MARKS: Readonly<Record<CheckResult['outcome'], string>> = { kept: '✓', short: '✗', 'not-run': '–' }

/** `check URL`: 0 if the contract is kept, 1 if it is not, 2 if part of it could not be asked. */
export async function checkCommand(args: readonly string[]): Promise<number> {
  const given = readArguments(args)
  if (!given) {
    console.error(
      'Usage: taro-wecom-share-server check URL (--code CODE | --token TOKEN) [--key KEY] [--page URL]',
    )
    return 2
  }
  const count = { kept: 0, short: 0, 'not-run': 0 }
  for await (const result of checkBackend(given.url, given)) {
    count[result.outcome] += 1
    console.log(`${MARKS[result.outcome]} ${result.title}${'reason' in result ? `: ${result.reason}` : ''}`)
  }
  console.log(`\n${count.kept} kept, ${count.short} short, ${count['not-run']} not run`)
  if (count.short > 0) return 1
  return count['not-run'] > 0 ? 2 : 0
}

function readArguments(args: readonly string[]): ({ readonly url: string } & CheckOptions) | undefined {
  const text = { type: 'string' } as const
  try {
    const options = { code: text, token: text, key: text, page: text }
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [url] = positionals
    return url !== undefined && positionals.length === 1 && URL.canParse(url) ? { url, ...values } : undefined
  } catch {
    return undefined
  }
}
