import type { Place } from '../citation'

/** How an agency mends what it issued itself: by another document that amends, replaces or corrects it. */
export const OWN_ERRORS: Place = { instrument: '30/2020/NĐ-CP', article: '18', clause: '3' }
