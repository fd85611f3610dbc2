export { calcCommand } from '../commands/calc.js'
export { verifyCommand } from '../commands/verify.js'
