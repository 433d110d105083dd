import type { AnyTarget } from '../../protocol/targets/ShareTarget.ts'
import { validateShareMessage } from '../../protocol/message/validateShareMessage.ts'

/**
 * Tells the developer on the console what had better be otherwise in a message. The condition is replaced by the app's build, which
 * then drops the rest with all that it imports: a button in production carries no warnings.
 */
export function warnInDevelopment(message: unknown, target?: AnyTarget): void {
  if (process.env.NODE_ENV !== 'production') {
    for (const { severity, code, path, params } of validateShareMessage(message, target)) {
      const details = Object.keys(params).length > 0 ? ` ${JSON.stringify(params)}` : ''
      if (severity === 'warning') console.warn(`taro-wecom-share: ${code} at ${path.join('.')}${details}`)
    }
  }
}
