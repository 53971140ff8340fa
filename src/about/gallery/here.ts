/** Where the links and forms among the samples lead. */
export const HERE = '/noi-bo/mau-giao-dien'
