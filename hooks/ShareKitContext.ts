import { createContext, useContext } from 'react'
import { systemClock } from '../platform/everywhere/systemClock.ts'
import { createWecomClient } from '../platform/wecom/createWecomClient.ts'
import type { ShareRunPorts } from '../store/share/RunContext.ts'
import type { PickPort } from '../ports/PickPort.ts'
import type { ResolveMedia, UploadCover, UploadPort } from '../ports/UploadPort.ts'
import type { CanShare } from '../store/share/askAvailability.ts'

/** What the kit's hooks share: the way to WeCom, and what the host gives. */
export interface ShareKit extends ShareRunPorts {
  /** Whether this member may message customers at all, as far as the host's server knows. Asked once in the app's life. */
  readonly canShare?: CanShare | undefined
  /** How files reach WeCom: `createUploader`, or that of `createBackendClient`. */
  readonly upload?: UploadPort | undefined
  /** How the company's own pictures do. */
  readonly resolveMedia?: ResolveMedia | undefined
  /** Where covers of links and mini-programs go. */
  readonly uploadCover?: UploadCover | undefined
  /** How members choose. Default: the client's own pickers. */
  readonly pick?: PickPort | undefined
}

/** Without a provider: the real client. One for the app, so that its buttons know of each other. */
const realKit: ShareKit = { wecom: createWecomClient(), clock: systemClock }

export const ShareKitContext = createContext(realKit)

export function useShareKit(): ShareKit {
  return useContext(ShareKitContext)
}
