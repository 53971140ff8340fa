export const reviewVi = {} as const
