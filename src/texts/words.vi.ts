export const textsVi = {} as const
