export const attachmentsVi = {} as const
