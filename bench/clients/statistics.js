/** The value that half of the numbers do not exceed. */
export function median(numbers) {
  return percentile(numbers, 0.5);
}

/** The value that this share of the numbers does not exceed. */
export function percentile(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
