import type { Details, Problem } from './problem.js'

/**
 * A problem in one line: `file:line:column path: what is wrong; expected …, found …; did you mean …?`
 *
 * @param messages  one language's table, `messages/problems.en.json` or its translations
 */
export function problemText(problem: Problem, messages: Readonly<Record<string, string>>): string {
  const { file, line, column, path, code } = problem
  const details = translated(problem.details, messages)
  const template = messages[code] ?? code
  const tail = (name: string): string | undefined =>
    name in details && !template.includes(`{${name}}`)
      ? filled(messages[`tail.${name}`] ?? `{${name}}`, details)
      : undefined
  const contrast = [tail('expected'), tail('found')].filter(part => part !== undefined).join(', ')
  const parts = [filled(template, details), contrast, tail('nearest')].filter(Boolean)
  return `${file}:${line}:${column}${path && ` ${path}`}: ${parts.join('; ')}`
}

const filled = (template: string, details: Details): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole))

function translated(details: Details, messages: Readonly<Record<string, string>>): Details {
  const entries = Object.entries(details).map(([name, value]) => {
    if (!name.endsWith('Term')) return [name, value] as const
    const words = String(value)
      .split('|')
      .map(term => messages[`term.${term}`] ?? term)
    return [name.slice(0, -'Term'.length), words.join(` ${messages['term.or'] ?? 'or'} `)] as const
  })
  return Object.fromEntries(entries)
}
