import { callQy } from './callQy.ts'
import { realQy, type WecomQy } from './WecomQy.ts'

/** A file of a WeCom chat, as the client describes it. WeCom document 96992: iOS and Android, 3.1.18. */
export interface MessageFile {
  readonly path: string
  readonly name?: string
  /** Bytes. */
  readonly size?: number
}

export function canChooseMessageFile(qy: WecomQy | undefined = realQy()): boolean {
  return typeof qy?.chooseMessageFile === 'function'
}

/** Rejects with what the client said. */
export async function chooseMessageFile(count: number, qy = realQy()): Promise<readonly MessageFile[]> {
  const { kind, value } = await callQy(qy, 'chooseMessageFile', { count, type: 'file' })
  if (kind !== 'success') throw value
  const { tempFiles } = Object(value) as { readonly tempFiles?: readonly MessageFile[] }
  return tempFiles ?? []
}
