import * as write from './message-editor/Write.tsx'
import writeSource from './message-editor/Write.tsx?raw'
import * as templates from './message-editor/Templates.tsx'
import templatesSource from './message-editor/Templates.tsx?raw'
import * as hostDecides from './message-editor/HostDecides.tsx'
import hostDecidesSource from './message-editor/HostDecides.tsx?raw'
import * as longText from './message-editor/LongText.tsx'
import longTextSource from './message-editor/LongText.tsx?raw'
import * as disabled from './message-editor/Disabled.tsx'
import disabledSource from './message-editor/Disabled.tsx?raw'
import type { StoryGroup } from './Story.ts'

export const messageEditorStories: readonly StoryGroup[] = [
  {
    id: 'editing',
    stories: [
      { id: 'write', file: write, source: writeSource },
      { id: 'templates', file: templates, source: templatesSource },
      { id: 'host-decides', file: hostDecides, source: hostDecidesSource },
      { id: 'long-text', file: longText, source: longTextSource },
      { id: 'editor-disabled', file: disabled, source: disabledSource },
    ],
  },
]
