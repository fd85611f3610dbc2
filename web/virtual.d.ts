declare module 'virtual:crawford/catalog' {
  const catalog: import('./engine/questions.js').Catalog
  export default catalog
}
declare module 'virtual:crawford/questions' {
  const loaders: Readonly<
    Record<string, () => Promise<{ default: import('./engine/questions.js').SolvedFile }>>
  >
  export default loaders
}
declare module 'virtual:crawford/question/*' {
  const question: import('./engine/questions.js').SolvedFile
  export default question
}
declare module 'virtual:crawford/data/*' {
  const data: unknown
  export default data
}
