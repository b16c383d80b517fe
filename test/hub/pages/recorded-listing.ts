export function recordedListing(fragment: string): string {
  return fragment;
}
