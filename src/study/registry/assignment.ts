import { assignmentBound, bestAssignment, greedyAssignment } from '../../engagement/index.js'
import { numbers, numberRows } from './entry.js'
import type { ModelEntry } from './entry.js'

export const ASSIGNMENT_ENTRIES: ModelEntry[] = [
  {
    id: 'M6B',
    variant: null,
    name: 'assignment',
    equation:
      'min sum V_j prod_i (1 - p_ij)^x_ij, each interceptor at one object; greedy by pairs; floor: min sum V_j exp(-sum x_ij a_ij), a = -ln(1 - p)',
    source: 'computed (exact search; Frank-Wolfe gap under the relaxation)',
    validity:
      'Values are abstract priorities of threat objects. Exact for a dozen interceptors; sites with inventories: allocation().',
    inputs: {
      values: numbers('priority of each object'),
      p: numberRows('kill probability, one row an interceptor, one column an object'),
    },
    outputs: ['optimum', 'greedy', 'convex_lower_bound', 'target'],
    evaluate(inputs) {
      const problem = { values: inputs.numbers('values'), kill: inputs.rows('p') }
      const best = bestAssignment(problem)
      return {
        optimum: best.surviving,
        greedy: greedyAssignment(problem).surviving,
        convex_lower_bound: assignmentBound({ ...problem, inventory: problem.kill.map(() => 1) }).bound,
        target: best.target,
      }
    },
  },
]
