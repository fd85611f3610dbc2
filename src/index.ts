/**
 * Crawford as a library: read a scenario, run it, compare two positions, ask one model.
 *
 * Every room's door opens here; nothing else is public.
 */
export * from './arsenal/index.js'
export * from './chance/index.js'
export * from './earth/index.js'
export * from './engagement/index.js'
export * from './flight/index.js'
export * from './interceptor/index.js'
export * from './math/index.js'
export * from './record/index.js'
export * from './scenario/index.js'
export * from './sensor/index.js'
export * from './study/index.js'
export * from './threat/index.js'
export * from './treaty/index.js'
