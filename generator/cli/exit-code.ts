/** What the shell is told: all is well, a model or a check failed, or the command makes no sense. */
export const exitCodes = { fine: 0, failed: 1, usage: 2 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
