import { Text, View } from '@tarojs/components'
import { DemoMedia } from '../../client/demoClient.tsx'
import { Composer } from '../../compose/Composer.tsx'
import { useStrings } from '../../locale/useStrings.ts'
import { asHeading } from '../../shell/asHeading.ts'
import { PageShell } from '../../shell/PageShell.tsx'
import './index.css'

/** The composer of the README, as it stands there. */
export default function ComposerPage() {
  const title = useStrings().pages.composer
  return (
    <PageShell page="composer" hasUploads>
      <DemoMedia>
        <View className="composer">
          <Text className="composer__title" {...asHeading(1)}>
            {title}
          </Text>
          <Composer />
        </View>
      </DemoMedia>
    </PageShell>
  )
}
