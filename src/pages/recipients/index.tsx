import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useMemo, useRef, useState } from 'react'
import { readShareQuery, RecipientSelector, type RecipientSelection, ShareButton } from 'taro-wecom-share'
import { useRecipients } from 'taro-wecom-share/advanced'
import { createCustomerIndexInSlices } from 'taro-wecom-share/customer-search'
import { useStrings } from '../../locale/useStrings.ts'
import { Choice } from '../../shell/Choice.tsx'
import { PageShell } from '../../shell/PageShell.tsx'
import { HARD_QUERIES, HARD_QUERY_IDS } from '../../recipients/hardQueries.ts'
import { SOURCE_IDS, type SourceId, sourceOf } from '../../recipients/Source.ts'
import { asHeading } from '../../shell/asHeading.ts'
import './index.css'

/** Whom to send to: a list of 300 customers, or of as many as `?customers=` says. */
export default function RecipientsPage() {
  const strings = useStrings().recipients
  const { customers = '300' } = readShareQuery(useRouter().params)
  const [asked, setAsked] = useState<Asked>()
  const [source, setSource] = useState(SOURCE_IDS.find((id) => id === customers) ?? '300')
  return (
    <PageShell page="recipients">
      <View className="recipients">
        <Text className="recipients__title" {...asHeading(1)}>
          {strings.title}
        </Text>
        <Choice
          name="customers"
          label={strings.source}
          values={SOURCE_IDS}
          nameOf={(id) => strings.sources[id]}
          value={source}
          onChoose={setSource}
        />
        <Text className="recipients__hard">{strings.hardQueries}</Text>
        <Choice
          name="query"
          label={strings.hardQueries}
          values={HARD_QUERY_IDS}
          nameOf={(id) => HARD_QUERIES[id]}
          value={undefined}
          onChoose={(id) => setAsked({ query: HARD_QUERIES[id] })}
        />
        {/* It holds the Chooser alone, because Taro sends a parent's whole child list again when one child changes. */}
        <View>
          <Chooser key={source} source={source} asked={asked} />
        </View>
      </View>
    </PageShell>
  )
}

/** A new object at each tap, because the same query may be asked again. */
interface Asked {
  readonly query: string
}

interface ChooserProps {
  readonly source: SourceId
  readonly asked: Asked | undefined
}

function Chooser({ source, asked }: ChooserProps) {
  const { message } = useStrings().recipients
  const given = useMemo(() => sourceOf(source), [source])
  // A ref, because a tick must not draw the page. `beforeShare` reads it when the message goes.
  const recipients = useRef<RecipientSelection>()
  const controls = useRecipients({
    ...given,
    searchIndex: createCustomerIndexInSlices,
    onChange(selection) {
      recipients.current = selection
    },
  })
  const { setQuery } = controls
  useEffect(() => {
    if (asked) setQuery(asked.query)
  }, [asked, setQuery])
  return (
    <View className="recipients__chooser">
      <View className="recipients__list">
        <RecipientSelector controls={controls} />
      </View>
      <ShareButton
        id="share-recipients"
        block
        message={{ text: { content: message } }}
        beforeShare={(text) => ({ ...text, externalUserIds: recipients.current?.toArray() ?? [] })}
      />
    </View>
  )
}
