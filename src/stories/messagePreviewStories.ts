import * as everyKind from './message-preview/EveryKind.tsx'
import everyKindSource from './message-preview/EveryKind.tsx?raw'
import * as textAsWritten from './message-preview/TextAsWritten.tsx'
import textAsWrittenSource from './message-preview/TextAsWritten.tsx?raw'
import * as longTitles from './message-preview/LongTitles.tsx'
import longTitlesSource from './message-preview/LongTitles.tsx?raw'
import type { StoryGroup } from './Story.ts'

export const messagePreviewStories: readonly StoryGroup[] = [
  {
    id: 'previews',
    stories: [
      { id: 'every-kind', file: everyKind, source: everyKindSource },
      { id: 'text-as-written', file: textAsWritten, source: textAsWrittenSource },
      { id: 'long-titles', file: longTitles, source: longTitlesSource },
    ],
  },
]
