import * as notInWecom from './share-button/NotInWecom.tsx'
import notInWecomSource from './share-button/NotInWecom.tsx?raw'
import * as mac from './share-button/Mac.tsx'
import macSource from './share-button/Mac.tsx?raw'
import * as oldClient from './share-button/OldClient.tsx'
import oldClientSource from './share-button/OldClient.tsx?raw'
import * as oldClientRecipients from './share-button/OldClientRecipients.tsx'
import oldClientRecipientsSource from './share-button/OldClientRecipients.tsx?raw'
import * as sessionExpired from './share-button/SessionExpired.tsx'
import sessionExpiredSource from './share-button/SessionExpired.tsx?raw'
import * as sessionRenewed from './share-button/SessionRenewed.tsx'
import sessionRenewedSource from './share-button/SessionRenewed.tsx?raw'
import * as noPermission from './share-button/NoPermission.tsx'
import noPermissionSource from './share-button/NoPermission.tsx?raw'
import * as notInVisibleRange from './share-button/NotInVisibleRange.tsx'
import notInVisibleRangeSource from './share-button/NotInVisibleRange.tsx?raw'
import * as backedOut from './share-button/BackedOut.tsx'
import backedOutSource from './share-button/BackedOut.tsx?raw'
import * as closedWithoutAnswer from './share-button/ClosedWithoutAnswer.tsx'
import closedWithoutAnswerSource from './share-button/ClosedWithoutAnswer.tsx?raw'
import * as busy from './share-button/Busy.tsx'
import busySource from './share-button/Busy.tsx?raw'
import type { Story } from './Story.ts'

export const troubleStories: readonly Story[] = [
  { id: 'not-in-wecom', file: notInWecom, source: notInWecomSource },
  { id: 'mac', file: mac, source: macSource },
  { id: 'old-client', file: oldClient, source: oldClientSource },
  { id: 'old-client-recipients', file: oldClientRecipients, source: oldClientRecipientsSource },
  { id: 'session-expired', file: sessionExpired, source: sessionExpiredSource },
  { id: 'session-renewed', file: sessionRenewed, source: sessionRenewedSource },
  { id: 'no-permission', file: noPermission, source: noPermissionSource },
  { id: 'not-in-visible-range', file: notInVisibleRange, source: notInVisibleRangeSource },
  { id: 'backed-out', file: backedOut, source: backedOutSource },
  { id: 'silent', file: closedWithoutAnswer, source: closedWithoutAnswerSource },
  { id: 'busy', file: busy, source: busySource },
]
