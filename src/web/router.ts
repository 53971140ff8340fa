import { Router } from 'express'

/** Strict, so that no spelling of an address slips past the gate it is mounted behind. */
export const newRouter = () => Router({ strict: true, caseSensitive: true })
