import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useReferenceVoice } from '../reference/words.js'
import { ModelName } from './catalog.js'
import type { Calculator as Model, CalculatorData, Entry } from './data.js'
import { fieldText, fieldValues, inputsOfLine, lineOfInputs } from './fields.js'
import { InputField, useKindWords } from './form.js'
import { Outputs } from './outputs.js'
import { useModelAnswer } from './useModelAnswer.js'

/** One model: its equation, its inputs, and its answer at once. */
export function Calculator({
  model,
  inputs,
  variant,
  line,
  onChange,
}: {
  model: Model
  inputs: CalculatorData['inputs']
  /** Which question of the model; the one of the example where none is chosen. */
  variant: string | undefined
  /** Inputs of a link; undefined: the example's. */
  line: string | undefined
  onChange: (variant: string | null, line: string) => void
}): JSX.Element {
  const voice = useReferenceVoice()
  const example = inputsOfLine(model.words.en.example)
  const entry =
    model.entries.find(one => one.variant === (variant ?? example['variant'] ?? null)) ?? model.entries[0]!
  const { question, reading, leavesOut, second } = model.words.en
  return (
    <article class="calculator">
      <h1 class="view-title">
        <span class="model-id">{model.id}</span> <ModelName model={model} />
      </h1>
      <p class="lead">
        {voice.language === 'ru' ? model.words.ru.question : <span lang="en">{question}</span>}
      </p>
      {model.entries.length > 1 ? (
        <div class="segments" role="group" aria-label={voice.say('calc-page.variants')}>
          {model.entries.map(one => (
            <button
              key={one.variant}
              type="button"
              class="segment"
              lang="en"
              aria-pressed={one === entry}
              onClick={() => onChange(one.variant, exampleOf(model, one))}
            >
              {one.variant}
            </button>
          ))}
        </div>
      ) : null}
      <Form
        key={`${model.id} ${entry.variant}`}
        model={model}
        entry={entry}
        inputs={inputs}
        line={line ?? exampleOf(model, entry)}
        onLine={one => onChange(entry.variant, one)}
      />
      <section class="model-words">
        <h2>{voice.say('calc-page.reading')}</h2>
        <p lang="en">{reading}</p>
        <h2>{voice.say('calc-page.leaves-out')}</h2>
        <p lang="en">{leavesOut}</p>
        <h2>{voice.say('calc-page.second')}</h2>
        <p lang="en">{second}</p>
      </section>
    </article>
  )
}

/** The inputs of the example, where it is one of this question; otherwise none. */
function exampleOf(model: Model, entry: Entry): string {
  const { variant, ...texts } = inputsOfLine(model.words.en.example)
  const known = Object.entries(texts).filter(([name]) => name in entry.inputs)
  return variant === undefined || variant === entry.variant || known.length > 0
    ? lineOfInputs(Object.fromEntries(known))
    : ''
}

function Form({
  model,
  entry,
  inputs,
  line,
  onLine,
}: {
  model: Model
  entry: Entry
  inputs: CalculatorData['inputs']
  line: string
  onLine: (line: string) => void
}): JSX.Element {
  const voice = useReferenceVoice()
  const kindWords = useKindWords()
  const [texts, setTexts] = useState<Record<string, string>>(() => inputsOfLine(line))
  const told = useRef(line)
  useEffect(() => {
    if (line !== told.current) setTexts(inputsOfLine((told.current = line)))
  }, [line])
  const { values, wrong } = fieldValues(entry.inputs, texts, voice.language)
  const missing = Object.entries(entry.inputs).flatMap(([name, { optional }]) =>
    !optional && !wrong.includes(name) && !(name in values) ? [name] : [],
  )
  const canAsk = wrong.length === 0 && missing.length === 0
  const asked = canAsk ? values : null
  const { answer, isComputing, isStopped, cancel } = useModelAnswer(model.id, entry.variant, asked)
  const faults = answer && 'faults' in answer && canAsk ? answer.faults : []
  const faultOf = (name: string): string | null => {
    const expected = kindWords(entry.inputs[name]!.kind)
    if (missing.includes(name)) return voice.say('calc-page.missing', { expected })
    if (wrong.includes(name) || faults.some(one => one.name === name))
      return voice.say('calc-page.wrong', { expected, found: texts[name] ?? '' })
    return null
  }
  const setText = (name: string, text: string): void => {
    const next = { ...texts, [name]: text }
    setTexts(next)
    // A link carries values as they are computed with, so that it opens alike in either language.
    const read = fieldValues(entry.inputs, next, voice.language)
    const plain = Object.entries(next).map(([key, typed]) => [
      key,
      key in read.values ? fieldText(read.values[key]!) : typed,
    ])
    onLine((told.current = lineOfInputs(Object.fromEntries(plain) as Record<string, string>)))
  }
  const command = ['crawford calc', model.id, entry.variant === null ? '' : `variant=${entry.variant}`]
    .concat(shellLine(lineOfInputs(texts)))
    .filter(Boolean)
    .join(' ')
  return (
    <div class="calculation">
      <form class="panel inputs" onSubmit={event => event.preventDefault()}>
        <h2>{voice.say('calc-page.inputs')}</h2>
        {Object.entries(entry.inputs).map(([name, doc]) => (
          <InputField
            key={name}
            name={name}
            doc={doc}
            about={voice.language === 'ru' ? (inputs[doc.about] ?? null) : doc.about || null}
            text={texts[name] ?? ''}
            fault={faultOf(name)}
            onText={text => setText(name, text)}
          />
        ))}
        <button type="button" onClick={() => resetTo(exampleOf(model, entry), setTexts, onLine)}>
          {voice.say('calc-page.example')}
        </button>
      </form>
      <section class="panel result-panel" aria-labelledby="calc-result">
        <h2 id="calc-result">{voice.say('calc-page.result')}</h2>
        <p class="note" role="status">
          {!canAsk || isStopped || faults.length > 0
            ? voice.say('calc-page.not-updated')
            : isComputing
              ? voice.say('calc-page.computing')
              : ''}
          {isComputing && canAsk ? (
            <>
              {' '}
              <button type="button" class="small" onClick={cancel}>
                {voice.say('calc-page.cancel')}
              </button>
            </>
          ) : null}
        </p>
        {answer && 'outputs' in answer ? (
          <div class={canAsk && !isComputing && !isStopped ? '' : 'stale'}>
            <Outputs of={answer.outputs} />
          </div>
        ) : null}
        {answer && 'why' in answer && canAsk ? (
          <p class="fault">
            {voice.say('calc-page.refused')} <span lang="en">{answer.why}</span>
          </p>
        ) : null}
        <h3>{voice.say('calc-page.equation')}</h3>
        <pre class="equation">{entry.equation}</pre>
        <p>
          <b>{voice.say('calc-page.source')}</b> <span lang="en">{entry.source}</span>
        </p>
        <p>
          <b>{voice.say('calc-page.validity')}</b> <span lang="en">{entry.validity}</span>
        </p>
        <p class="note">{voice.say('calc-page.command')}</p>
        <pre class="equation">{command}</pre>
      </section>
    </div>
  )
}

function resetTo(
  line: string,
  setTexts: (texts: Record<string, string>) => void,
  onLine: (line: string) => void,
): void {
  setTexts(inputsOfLine(line))
  onLine(line)
}

/** The inputs with quotes where a shell would otherwise read into them. */
const shellLine = (line: string): string[] =>
  Object.entries(inputsOfLine(line)).map(([name, text]) =>
    /[[{"*()^|;&<>$`\\\s]/.test(text) ? `'${name}=${text.replaceAll("'", "'\\''")}'` : `${name}=${text}`,
  )
