import { useContext } from 'react'
import { type MaterialControls, useMaterials } from '../../hooks/draft/useMaterials.ts'
import { useDraftOf } from '../../hooks/useDraftOf.ts'
import type { Material, MaterialPort } from '../../ports/MaterialPort.ts'
import type { ShareDraft } from '../../store/draft/ShareDraft.ts'
import type { KitLocale, MaterialStrings } from '../locales/KitLocale.ts'
import { LocaleContext } from '../locales/LocaleContext.ts'
import { materialZhCN } from '../locales/composer.zh-CN.ts'
import { ActionButton } from '../primitives/ActionButton.tsx'
import { cx } from '../primitives/cx.ts'
import { Text, View } from '../primitives/elements.ts'
import { h5Only } from '../primitives/h5Only.ts'
import { pressProps } from '../primitives/pressProps.ts'
import { TextField } from '../primitives/TextField.tsx'
import { useCopyReport } from '../primitives/useCopyReport.ts'
import '../theme/theme.css'
import { useReaderText } from '../theme/useReaderText.ts'
import './MaterialPicker.css'

/** Props of MaterialPicker: the library, and the draft that it fills. */
export interface MaterialPickerProps {
  readonly materials: Pick<MaterialPort, 'list'>
  /** The draft to fill. Default: the provider's. */
  readonly draft?: ShareDraft
  /** After the draft was filled. */
  readonly onPick?: (material: Material) => void
  readonly className?: string
  readonly id?: string
  /** Default: the provider's, else Chinese. */
  readonly locale?: Pick<KitLocale, 'material'>
}

/** Searches the company's library, and fills a draft with what the member takes. */
export function MaterialPicker(props: MaterialPickerProps) {
  const { onPick, className = '', id } = props
  const draft = useDraftOf(props)
  const controls = useMaterials(props.materials)
  const provided = useContext(LocaleContext)
  const strings = (props.locale ?? provided)?.material ?? materialZhCN
  const { materials, query, setQuery } = controls
  const pick = (material: Material): void => {
    draft?.addMaterial(material)
    onPick?.(material)
  }
  return (
    <View
      className={`wqs-material ${className}`.trim()}
      {...(id !== undefined && { id })}
      {...useReaderText().root}
    >
      <View className="wqs-material__head">
        <TextField
          className="wqs-material__input"
          value={query}
          onChange={setQuery}
          label={strings.search}
          placeholder={strings.search}
          confirmType="search"
        />
        <Categories {...{ controls, strings }} />
      </View>
      <View className="wqs-material__list">
        {materials.map((material) => (
          <Row
            key={material.id}
            {...{ material, strings }}
            text={draft ? draft.fill(material.text ?? '') : material.text}
            onPress={() => pick(material)}
          />
        ))}
        <Foot {...{ controls, strings }} />
      </View>
    </View>
  )
}

interface PartProps {
  readonly controls: MaterialControls
  readonly strings: MaterialStrings
}

function Categories({ controls, strings }: PartProps) {
  const { categories, category, setCategory } = controls
  if (categories.length === 0) return null
  return (
    <View className="wqs-material__categories">
      {[undefined, ...categories].map((one) => (
        <View
          key={one ?? ''}
          className={cx('wqs-material__category', one === category && 'on')}
          {...pressProps(() => setCategory(one), one ?? strings.all)}
          {...h5Only({ 'aria-pressed': String(one === category) })}
        >
          {one ?? strings.all}
        </View>
      ))}
    </View>
  )
}

interface RowProps {
  readonly material: Material
  /** Its own, with what is known filled in. */
  readonly text: string | undefined
  readonly strings: MaterialStrings
  readonly onPress: () => void
}

function Row({ material, text, strings, onPress }: RowProps) {
  const { title, attachments, editable } = material
  const facts = [
    ...(attachments && attachments.length > 0 ? [strings.attachments(attachments.length)] : []),
    ...(editable === false ? [strings.fixed] : []),
  ]
  return (
    <View className="wqs-material__row" {...pressProps(onPress)}>
      <Text className="wqs-material__title">{title}</Text>
      {text && <Text className="wqs-material__text">{text}</Text>}
      {facts.length > 0 && <Text className="wqs-material__facts">{facts.join(' · ')}</Text>}
    </View>
  )
}

/** What stands below the rows: that there are more, none, or why not. */
function Foot({ controls, strings }: PartProps) {
  const { materials, loading, hasNextPage, fetchNextPage } = controls
  const failure = loading.phase === 'failed' ? loading.failure : undefined
  const copyReport = useCopyReport(strings.report, failure)
  const isEmpty = loading.phase === 'ready' && materials.length === 0
  return (
    <View className="wqs-material__foot" {...h5Only({ role: 'status' })}>
      {loading.phase === 'loading' && strings.loading}
      {failure && (failure.code === 'network' ? strings.offline : strings.loadFailed)}
      {failure && <ActionButton label={strings.retry} onPress={fetchNextPage} />}
      {failure && <ActionButton label={copyReport.label} onPress={copyReport.act} />}
      {isEmpty && strings.empty}
      {loading.phase === 'ready' && hasNextPage && (
        <ActionButton label={strings.more} onPress={fetchNextPage} />
      )}
    </View>
  )
}
