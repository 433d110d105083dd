import { invalidStories } from './invalidStories.ts'
import { lookStories } from './lookStories.ts'
import { messageStories } from './messageStories.ts'
import type { StoryGroup } from './Story.ts'
import { troubleStories } from './troubleStories.ts'

/** The page of ShareButton, from the everyday to the odd. */
export const shareButtonStories: readonly StoryGroup[] = [
  { id: 'messages', stories: messageStories },
  { id: 'invalid', stories: invalidStories },
  { id: 'troubles', stories: troubleStories },
  { id: 'looks', stories: lookStories },
]
