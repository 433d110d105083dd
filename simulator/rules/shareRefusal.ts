import { accessRefusal } from './accessRefusal.ts'
import type { Fields } from '../bridge/crossBridge.ts'
import { supports } from './supports.ts'
import { hasFile, messageRefusal, recipientsRefusal } from './messageRefusal.ts'
import type { SimulatorSettings } from '../settings/SimulatorOptions.ts'
import { REASONS, type Reason } from '../bridge/reasons.ts'

/** Why WeCom does not open the assistant with this message: first the client, then the member and the app, then the message. */
export function shareRefusal(settings: SimulatorSettings, message: Fields): Reason | undefined {
  return clientRefusal(settings, message) ?? accessRefusal(settings) ?? contentRefusal(settings, message)
}

function clientRefusal(settings: SimulatorSettings, message: Fields): Reason | undefined {
  const isTooOld = !supports(settings, 'message') || (hasFile(message) && !supports(settings, 'file'))
  return isTooOld ? REASONS.notSupported : undefined
}

function contentRefusal(settings: SimulatorSettings, message: Fields): Reason | undefined {
  // An older client most likely passes over a field that it does not know, silently: that is played here.
  const readsRecipients = supports(settings, 'recipients')
  return (
    messageRefusal(message) ?? (readsRecipients ? recipientsRefusal(message['externalUserIds']) : undefined)
  )
}
