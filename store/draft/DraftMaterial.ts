import type { Material } from '../../ports/MaterialPort.ts'

/** A material that a draft was filled with. Its attachments are among the draft's, by their `materialId`. */
export interface DraftMaterial extends Pick<Material, 'id' | 'version' | 'title' | 'validUntil'> {
  /** What it gave to the draft's text. */
  readonly text: string
  /** The library no longer gives it, or its time is over. */
  readonly isWithdrawn?: boolean
}
