import type { MayRead } from '../files/routes'
import { isPublic } from './regulation-queries'

/** What was published is everybody's. */
export const mayReadRegulation: MayRead = (db, regulationId) => isPublic(db, regulationId)
