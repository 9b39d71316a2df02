/**
 * Says why a command stops, and makes its exit code 1.
 *
 * What people can mend (a variable, the content) is a message; what nobody foresaw is printed with
 * its place in the code and whatever Astro knows about it.
 */
export function reportFailure(error: unknown): void {
  process.exitCode = 1;
  if (!(error instanceof Error)) {
    process.stderr.write(`${String(error)}\n`);
    return;
  }
  if (FORESEEN.has(error.name)) {
    process.stderr.write(`${error.message}\n`);
    return;
  }
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  if ((code === 'ENOENT' || code === 'ENOTDIR') && syscall === 'scandir') {
    // Every command reads the content first; each of them begins with listing its folder.
    process.stderr.write(
      `There is no content folder "${path}". Set CATALOG_CONTENT_DIR to the folder of the content.\n`,
    );
    return;
  }
  const { hint, loc } = error as { hint?: string; loc?: { file?: string; line?: number } };
  const place = loc?.file === undefined ? '' : `\nat ${loc.file}:${loc.line ?? ''}`;
  process.stderr.write(`${error.stack ?? error.message}${place}${hint ? `\n${hint}` : ''}\n`);
}

// By name: Astro loads its configuration, and with it these classes, apart from this module.
const FORESEEN: ReadonlySet<string> = new Set([
  'SettingsError',
  'RevisionError',
  'UnreadableContent',
  'BuildFault',
  'BuildFolderError',
]);
