import { CASES, type ContractCase } from './cases.ts'
import { createProbe, Shortfall } from './createProbe.ts'
import type { GivenForCheck } from './checks.ts'

export type CheckResult =
  | { readonly title: string; readonly outcome: 'kept' }
  | { readonly title: string; readonly outcome: 'short'; readonly reason: string }
  | { readonly title: string; readonly outcome: 'not-run'; readonly reason: string }

export interface CheckOptions extends GivenForCheck {
  /** A member's token, instead of a code. */
  readonly token?: string | undefined
}

const MISSING: Readonly<Record<Exclude<ContractCase['needs'], 'nothing'>, string>> = {
  code: 'needs --code',
  session: 'needs --code or --token',
  key: 'needs --key, and --code or --token',
  page: 'needs --page',
}

/** Runs the contract's cases against any backend, one after the other. */
export async function* checkBackend(url: string, options: CheckOptions): AsyncGenerator<CheckResult> {
  const probe = createProbe(url)
  const { code, key, page, token } = options
  if (token !== undefined) probe.useToken(token)
  let hasSession = token !== undefined
  for (const { title, needs, run } of CASES) {
    const can = {
      nothing: true,
      code: code !== undefined,
      session: hasSession,
      key: hasSession && key !== undefined,
      page: page !== undefined,
    }
    if (needs !== 'nothing' && !can[needs]) {
      yield { title, outcome: 'not-run', reason: MISSING[needs] }
      continue
    }
    const result = await outcomeOf(title, () => run(probe, { code, key, page }))
    if (needs === 'code' && result.outcome === 'kept') hasSession = true
    yield result
  }
}

async function outcomeOf(title: string, run: () => Promise<void>): Promise<CheckResult> {
  try {
    await run()
    return { title, outcome: 'kept' }
  } catch (error) {
    if (!(error instanceof Shortfall)) throw error
    return { title, outcome: 'short', reason: error.message }
  }
}
