/** Sites with interceptors of their own against threats of different value. */
export interface AllocationPlan {
  sites: readonly { inventory: number }[]
  /** Abstract priorities of threat objects, 0 or more. */
  threats: readonly { value: number }[]
  /** Single-shot kill probability of each site (row) against each threat (column). */
  kill: readonly (readonly number[])[]
  /** Most shots of each site at each threat, such as its windows allow; 0 is out of reach; left out: no limit. */
  most?: readonly (readonly number[])[]
  /** Gap at which the search may stop, as a share of the surviving value. */
  gap?: number
}
