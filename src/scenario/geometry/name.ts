import type { Parameter } from '../../record/index.js'
import type { Evidence, LocalText } from '../scenario.js'

/** What an entry of the library is called, where it is from and how good that is. */
export const nameOf = ({
  id,
  name,
  name_ru: ru,
  evidence,
  source,
  note,
}: Pick<Parameter, 'id' | 'name' | 'name_ru' | 'evidence' | 'source' | 'note'>): {
  id: string | null
  name: LocalText
  evidence: Evidence
  sources: readonly string[]
  note: LocalText | null
} => ({
  id,
  name: ru === undefined ? { en: name } : { en: name, ru },
  evidence,
  sources: source,
  note: note === undefined ? null : { en: note },
})
