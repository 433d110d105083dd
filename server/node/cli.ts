#!/usr/bin/env node
const USAGE = `taro-wecom-share-server
  Starts the backend, configured by environment variables:
  WECOM_CORP_ID, WECOM_SECRET, TOKEN_SECRET; the README has the others.

taro-wecom-share-server check URL (--code CODE | --token TOKEN) [--key KEY] [--page URL]
  Runs the contract's cases against any backend and prints what falls short.
  --code   a fresh login code, as wx.qy.login gives it
  --token  a token that /session gave
  --key    a key that /resolve knows
  --page   the address of a page that /signature signs`

const [command, ...rest] = process.argv.slice(2)

if (command === undefined) {
  const { serve } = await import('./serve.ts')
  process.exitCode = await serve(process.env).catch((error: unknown) => {
    console.error(`Could not start: ${error instanceof Error ? error.message : String(error)}`)
    return 1
  })
} else if (command === 'check') {
  const { checkCommand } = await import('../contract/checkCommand.ts')
  process.exitCode = await checkCommand(rest)
} else {
  console.error(USAGE)
  process.exitCode = command === '--help' ? 0 : 2
}
