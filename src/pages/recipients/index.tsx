import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useMemo, useRef, useState } from 'react'
import { readShareQuery, RecipientSelector, type RecipientSelection, ShareButton } from 'taro-wecom-share'
import { createCustomerIndexInSlices } from 'taro-wecom-share/customer-search'
import { useStrings } from '../../locale/useStrings.ts'
import { Choice } from '../../shell/Choice.tsx'
import { PageShell } from '../../shell/PageShell.tsx'
import { SOURCE_IDS, type SourceId, sourceOf } from '../../recipients/Source.ts'
import './index.css'

/** Whom to send to: a list of 300 customers, or of as many as `?customers=` says. */
export default function RecipientsPage() {
  const strings = useStrings().recipients
  const { customers = '300' } = readShareQuery(useRouter().params)
  const [source, setSource] = useState(SOURCE_IDS.find((id) => id === customers) ?? '300')
  return (
    <PageShell page="recipients">
      <View className="recipients">
        <Text className="recipients__title">{strings.title}</Text>
        <Choice
          name="customers"
          label={strings.source}
          values={SOURCE_IDS}
          nameOf={(id) => strings.sources[id]}
          value={source}
          onChoose={setSource}
        />
        {/* It holds the Chooser alone, because Taro sends a parent's whole child list again when one child changes. */}
        <View>
          <Chooser key={source} source={source} />
        </View>
      </View>
    </PageShell>
  )
}

function Chooser({ source }: { readonly source: SourceId }) {
  const { message } = useStrings().recipients
  const given = useMemo(() => sourceOf(source), [source])
  // A ref, because a tick must not draw the page. `beforeShare` reads it when the message goes.
  const recipients = useRef<RecipientSelection>()
  return (
    <View className="recipients__chooser">
      <View className="recipients__list">
        <RecipientSelector
          {...given}
          searchIndex={createCustomerIndexInSlices}
          onChange={(selection) => {
            recipients.current = selection
          }}
        />
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
