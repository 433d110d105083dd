import { pino } from 'pino'
import { isWholeNumber } from '../node/settings/isWholeNumber.ts'
import { startDevelopmentBackend } from './startDevelopmentBackend.ts'

const { PORT = '8787', ORIGIN } = process.env

if (!isWholeNumber(PORT, 65535)) throw new Error('PORT must be a whole number from 0 to 65535.')

const running = await startDevelopmentBackend({
  port: Number(PORT),
  logger: pino(),
  ...(ORIGIN ? { origin: ORIGIN } : {}),
})

console.log(`Backend: ${running.url}
The fake WeCom: ${running.wecom.url} (what it received: ${running.wecom.url}/received)

  curl -sH 'content-type: application/json' -d '{"code":"code-zhangsan"}' ${running.url}/session
  curl -sH "authorization: Bearer $TOKEN" -F media=@photo.jpg '${running.url}/media?type=image'
  curl -sH "authorization: Bearer $TOKEN" ${running.url}/customers

Ctrl-C ends both.`)

process.once('SIGINT', () => void running.close())
process.once('SIGTERM', () => void running.close())
