import type pc from "picocolors";

/** Puts text in a colour, or leaves it as it is. */
export type Paint = ReturnType<typeof pc.createColors>;
