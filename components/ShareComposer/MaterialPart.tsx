import { useDraftState } from '../../hooks/draft/useDraftState.ts'
import type { MaterialPort } from '../../ports/MaterialPort.ts'
import type { ShareDraft } from '../../store/draft/ShareDraft.ts'
import type { ComposerStrings, KitLocale } from '../locales/KitLocale.ts'
import { MaterialPicker } from '../MaterialPicker/MaterialPicker.tsx'
import { cx } from '../primitives/cx.ts'
import { View } from '../primitives/elements.ts'
import { pressProps } from '../primitives/pressProps.ts'
import { LayerRow } from './LayerRow.tsx'

export interface MaterialPartProps {
  readonly id: string
  readonly draft: ShareDraft
  readonly materials: MaterialPort
  readonly strings: ComposerStrings
  readonly locale: KitLocale | undefined
}

/** The material that was chosen, each with what takes it out, and the way to the library. */
export function MaterialPart({ id, draft, materials, strings, locale }: MaterialPartProps) {
  const chosen = useDraftState(draft, 'materials')
  return (
    <>
      {chosen.map((material) => (
        <View key={material.id} className={cx('wqs-composer__chosen', material.isWithdrawn && 'withdrawn')}>
          <View className="wqs-composer__line">{material.title}</View>
          <View
            className="wqs-composer__remove"
            {...pressProps(() => draft.removeMaterial(material.id), strings.removeMaterial(material.title))}
          >
            ×
          </View>
        </View>
      ))}
      <LayerRow id={id} line={strings.chooseMaterial} title={strings.parts.material} close={strings.close}>
        {(close) => <MaterialPicker {...{ draft, materials }} {...(locale && { locale })} onPick={close} />}
      </LayerRow>
    </>
  )
}
