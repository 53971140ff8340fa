export const releaseVi = {} as const
