import arsenalEn from '../messages/arsenal.en.json' with { type: 'json' }
import arsenalRu from '../messages/arsenal.ru.json' with { type: 'json' }
import coreEn from '../messages/en.json' with { type: 'json' }
import geometryEn from '../messages/geometry.en.json' with { type: 'json' }
import geometryRu from '../messages/geometry.ru.json' with { type: 'json' }
import problemsEn from '../messages/problems.en.json' with { type: 'json' }
import problemsRu from '../messages/problems.ru.json' with { type: 'json' }
import recordEn from '../messages/record.en.json' with { type: 'json' }
import recordRu from '../messages/record.ru.json' with { type: 'json' }
import recordTextsRu from '../messages/recordTexts.ru.json' with { type: 'json' }
import policyTextsRu from '../messages/policyTexts.ru.json' with { type: 'json' }
import coreRu from '../messages/ru.json' with { type: 'json' }
import templateEn from '../messages/template.en.yaml'
import templateRu from '../messages/template.ru.yaml'
import treatyEn from '../messages/treaty.en.json' with { type: 'json' }
import treatyRu from '../messages/treaty.ru.json' with { type: 'json' }
import type { Language, Messages } from '../messages/voice.js'

const en = { ...coreEn, ...geometryEn, ...treatyEn, ...arsenalEn, ...recordEn }
const ru = { ...coreRu, ...geometryRu, ...treatyRu, ...arsenalRu, ...recordRu }

export type Key = keyof typeof en

/** What the command says in one language, its words for what can be wrong with a file, and a scenario to start from. */
export interface Words {
  messages: Messages
  /** Translations of texts of the data. */
  texts: Record<string, string>
  problems: Record<string, string>
  template: string
}

/** All words of the command; the build writes each language down as a file, so that a run reads only one. */
export const WORDS: Record<Language, Words> = {
  en: { messages: en, texts: {}, problems: problemsEn, template: templateEn },
  ru: {
    messages: ru,
    texts: { ...recordTextsRu, ...policyTextsRu },
    problems: problemsRu,
    template: templateRu,
  },
}
