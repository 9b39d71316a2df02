/** `/favicon.svg`: the mark of the site in its accent, in both schemes. Every icon is drawn from it. */
import { lookColors, type StatedColors } from '#domain/look.ts';

/** @param colors null: those of the usual look */
export function favicon(colors: StatedColors | null): string {
  const { light, dark } = lookColors(colors);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" aria-hidden="true">
  <style>
    rect { fill: ${light.accent} }
    path { fill: none; stroke: #fff; stroke-width: 2.5; stroke-linecap: round }
    @media (prefers-color-scheme: dark) {
      rect { fill: ${dark.accent} }
      path { stroke: ${dark.onAccent} }
    }
  </style>
  <rect width="32" height="32" rx="7"/>
  <path d="M6 12.5c3.4-5.4 6.6-5.4 10-1.5s6.6 4 10-1.5"/>
  <path d="M6 18c3.4-4 6.6-4 10-1s6.6 3 10-1"/>
  <path d="M6 23.5c3.4-2.6 6.6-2.6 10-.5s6.6 2 10-.5"/>
</svg>
`;
}
