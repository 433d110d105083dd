import * as pick from './attachment-picker/Pick.tsx'
import pickSource from './attachment-picker/Pick.tsx?raw'
import * as compose from './attachment-picker/Compose.tsx'
import composeSource from './attachment-picker/Compose.tsx?raw'
import * as company from './attachment-picker/Company.tsx'
import companySource from './attachment-picker/Company.tsx?raw'
import * as cards from './attachment-picker/Cards.tsx'
import cardsSource from './attachment-picker/Cards.tsx?raw'
import * as realUpload from './attachment-picker/RealUpload.tsx'
import realUploadSource from './attachment-picker/RealUpload.tsx?raw'
import * as expired from './attachment-picker/Expired.tsx'
import expiredSource from './attachment-picker/Expired.tsx?raw'
import * as controlled from './attachment-picker/Controlled.tsx'
import controlledSource from './attachment-picker/Controlled.tsx?raw'
import * as readOnly from './attachment-picker/ReadOnly.tsx'
import readOnlySource from './attachment-picker/ReadOnly.tsx?raw'
import * as custom from './attachment-picker/Custom.tsx'
import customSource from './attachment-picker/Custom.tsx?raw'
import type { StoryGroup } from './Story.ts'

export const attachmentPickerStories: readonly StoryGroup[] = [
  {
    id: 'compose',
    stories: [
      { id: 'pick', file: pick, source: pickSource },
      { id: 'compose', file: compose, source: composeSource },
      { id: 'company', file: company, source: companySource },
      { id: 'cards', file: cards, source: cardsSource },
    ],
  },
  {
    id: 'uploads',
    stories: [
      { id: 'real-upload', file: realUpload, source: realUploadSource },
      { id: 'expired', file: expired, source: expiredSource },
    ],
  },
  {
    id: 'picker-looks',
    stories: [
      { id: 'controlled', file: controlled, source: controlledSource },
      { id: 'read-only', file: readOnly, source: readOnlySource },
      { id: 'custom', file: custom, source: customSource },
    ],
  },
]
