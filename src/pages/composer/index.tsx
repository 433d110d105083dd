import { View } from '@tarojs/components'
import { DemoMedia } from '../../client/demoClient.tsx'
import { Composer } from '../../compose/Composer.tsx'
import { PageShell } from '../../shell/PageShell.tsx'
import './index.css'

/** The composer of the README, as it stands there. */
export default function ComposerPage() {
  return (
    <PageShell page="composer" hasUploads>
      <DemoMedia>
        <View className="composer">
          <Composer />
        </View>
      </DemoMedia>
    </PageShell>
  )
}
