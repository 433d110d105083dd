import * as emptyMessage from './share-button/EmptyMessage.tsx'
import emptyMessageSource from './share-button/EmptyMessage.tsx?raw'
import * as titleTooLong from './share-button/TitleTooLong.tsx'
import titleTooLongSource from './share-button/TitleTooLong.tsx?raw'
import * as manyProblems from './share-button/ManyProblems.tsx'
import manyProblemsSource from './share-button/ManyProblems.tsx?raw'
import type { Story } from './Story.ts'

export const invalidStories: readonly Story[] = [
  { id: 'empty-message', file: emptyMessage, source: emptyMessageSource },
  { id: 'title-too-long', file: titleTooLong, source: titleTooLongSource },
  { id: 'many-problems', file: manyProblems, source: manyProblemsSource },
]
