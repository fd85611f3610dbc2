/** Columns of an entry as CSV, the same when written and when read; promises are a table of their own. */
export const CSV_COLUMNS: readonly string[] = [
  'id',
  'date',
  'type',
  'title',
  'parties',
  'participants',
  'place',
  'topics',
  'agreed',
  'left_open',
  'later_outcome',
  'later_outcome_date',
  'sources',
  'evidence',
  'has_unchecked_parts',
  'note',
]

/** Columns that hold several things. */
export const LIST_COLUMNS: readonly string[] = ['parties', 'participants', 'topics', 'sources']
export const LIST_SEPARATOR = ';'
