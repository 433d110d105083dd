import * as everyTarget from './target-chooser/EveryTarget.tsx'
import everyTargetSource from './target-chooser/EveryTarget.tsx?raw'
import * as mixedKinds from './target-chooser/MixedKinds.tsx'
import mixedKindsSource from './target-chooser/MixedKinds.tsx?raw'
import * as onWindows from './target-chooser/OnWindows.tsx'
import onWindowsSource from './target-chooser/OnWindows.tsx?raw'
import type { StoryGroup } from './Story.ts'

export const targetChooserStories: readonly StoryGroup[] = [
  {
    id: 'places',
    stories: [
      { id: 'every-target', file: everyTarget, source: everyTargetSource },
      { id: 'mixed-kinds', file: mixedKinds, source: mixedKindsSource },
      { id: 'on-windows', file: onWindows, source: onWindowsSource },
    ],
  },
]
