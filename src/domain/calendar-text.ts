/** Text as a calendar file holds it (RFC 5545, 3.1 and 3.3.11). Ships to browsers. */

/** A text as the value of a property. */
export function calendarText(text: string): string {
  return text.replace(/[\\;,]/g, String.raw`\$&`).replace(/\r\n?|\n/g, String.raw`\n`);
}

/** The most octets of a line, in UTF-8. */
const LINE = 75;

/** The lines of a file: what is longer goes on behind a space, and no character is cut. */
export function calendarLines(lines: readonly string[]): string {
  const encoder = new TextEncoder();
  const folded = lines.map((line) => {
    let octets = 0;
    return [...line].map((character) => {
      const size = encoder.encode(character).length;
      octets += size;
      if (octets <= LINE) return character;
      octets = size + 1;
      return `\r\n ${character}`;
    });
  });
  return folded.map((line) => `${line.join('')}\r\n`).join('');
}
