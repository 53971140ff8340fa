export const changesVi = {} as const
