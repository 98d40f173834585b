/** As the server has it; it has further rules, and says them. */
export const PASSWORD_MIN = 10;
