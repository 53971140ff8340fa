export const writingVi = {} as const
