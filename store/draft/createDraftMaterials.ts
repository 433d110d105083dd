import type { StoreApi } from 'zustand/vanilla'
import type { Material, MaterialPort } from '../../ports/MaterialPort.ts'
import type { ClockPort } from '../../ports/ClockPort.ts'
import type { Failure } from '../../protocol/failures/Failure.ts'
import {
  createMediaFailure,
  type MediaFailure,
  toMediaFailure,
} from '../../protocol/failures/toMediaFailure.ts'
import { createShareFailure } from '../../protocol/failures/toShareFailure.ts'
import { createId } from '../createId.ts'
import type { DraftEdits } from './createDraftEdits.ts'
import type { DraftMaterial } from './DraftMaterial.ts'
import type { ShareDraft, ShareDraftState } from './ShareDraft.ts'
import type { ShareDraftOptions } from './ShareDraftOptions.ts'

export interface DraftMaterials extends Pick<ShareDraft, 'addMaterial' | 'removeMaterial' | 'materialIds'> {
  /** Asks the library about each once more, and marks what was withdrawn. @returns why it could not be asked */
  readonly check: () => Promise<Failure | undefined>
}

/** Long enough for a slow line, because what cannot be asked about is not shared. */
const RESOLVE_TIMEOUT_MS = 10_000

export function createDraftMaterials(
  { getState, setState }: StoreApi<ShareDraftState>,
  edits: DraftEdits,
  remember: () => void,
  options: Pick<ShareDraftOptions, 'clock' | 'materials'>,
): DraftMaterials {
  const remove = (id: string): void => {
    const { text, materials, attachments, isTextLocked } = getState()
    const material = materials.find((one) => one.id === id)
    if (!material) return
    const gone = attachments.filter(({ materialId }) => materialId === id)
    setState({
      text: withoutText(text, material.text),
      // What is locked stands alone, so that the lock is this material's or the company's.
      isTextLocked: isTextLocked && text !== material.text,
      materials: materials.filter((one) => one !== material),
      attachments: attachments.filter((one) => !gone.includes(one)),
    })
    gone.forEach(edits.release)
  }
  const mark = (withdrawn: ReadonlySet<string>): void => {
    if (withdrawn.size === 0) return
    setState(({ materials }) => ({
      materials: materials.map((one) => (withdrawn.has(one.id) ? { ...one, isWithdrawn: true } : one)),
    }))
  }

  return {
    materialIds: () => getState().materials.map(({ id }) => id),
    addMaterial(material) {
      remember()
      remove(material.id)
      const { text, materials, isTextLocked } = getState()
      const given = isTextLocked ? '' : (material.text ?? '')
      const isLocking = given !== '' && material.editable === false
      setState({
        text: isLocking ? given : joined(text, given),
        isTextLocked: isTextLocked || isLocking,
        materials: [...materials, toDraftMaterial(material, given)],
      })
      edits.add(...attachmentsOf(material))
    },
    removeMaterial: remove,
    async check() {
      const { clock, materials: port } = options
      const asked = getState().materials.filter(({ isWithdrawn }) => !isWithdrawn)
      const now = clock.now()
      mark(new Set(asked.filter(({ validUntil = now }) => validUntil < now).map(({ id }) => id)))
      if (!port || asked.length === 0) return undefined
      const answer = await withdrawnIn(asked, port, clock)
      if ('failure' in answer)
        return createShareFailure('upload-failed', undefined, { path: ['materials'] }, answer.failure)
      mark(answer.withdrawn)
      return undefined
    },
  }
}

type LibraryAnswer = { readonly withdrawn: ReadonlySet<string> } | { readonly failure: MediaFailure }

function withdrawnIn(
  asked: readonly DraftMaterial[],
  port: Pick<MaterialPort, 'resolve'>,
  clock: ClockPort,
): Promise<LibraryAnswer> {
  const ask = async ({ id, version }: DraftMaterial): Promise<readonly string[]> =>
    (await port.resolve(id, version)) === 'withdrawn' ? [id] : []
  return new Promise((resolve) => {
    const fail = (failure: MediaFailure): void => resolve({ failure })
    const timer = clock.setTimeout(() => fail(createMediaFailure('timeout')), RESOLVE_TIMEOUT_MS)
    void Promise.all(asked.map(ask))
      .then((ids) => resolve({ withdrawn: new Set(ids.flat()) }))
      .catch((error: unknown) => fail(toMediaFailure(error)))
      .then(() => clock.clearTimeout(timer))
  })
}

function toDraftMaterial({ id, version, title, validUntil }: Material, text: string): DraftMaterial {
  return { id, version, title, text, ...(validUntil !== undefined && { validUntil }) }
}

function attachmentsOf({ id, attachments, editable }: Material) {
  return (attachments ?? []).map(({ msgtype, body, source }) => ({
    ...{ id: createId(), msgtype, body, materialId: id },
    ...(source && { source }),
    ...(editable === false && { locked: true }),
  }))
}

/** A message half written is not lost to a material. */
function joined(text: string, given: string): string {
  if (given === '') return text
  return text.trim() === '' ? given : `${text}\n${given}`
}

/** What the member changed of it is theirs, and stays. */
function withoutText(text: string, given: string): string {
  if (given === '' || !text.includes(given)) return text
  return text.replace(`\n${given}`, '').replace(given, '')
}
