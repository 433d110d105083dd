import { DemoMedia } from '../../client/demoClient.tsx'
import { Composer } from '../../compose/Composer.tsx'
import { PageShell } from '../../shell/PageShell.tsx'

/** The composer of the README, as it stands there. */
export default function ComposerPage() {
  return (
    <PageShell page="composer" hasUploads>
      <DemoMedia>
        <Composer />
      </DemoMedia>
    </PageShell>
  )
}
