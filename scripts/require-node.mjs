// Loaded before every command, in plain JavaScript: an older Node cannot even read the TypeScript
// that follows, and would say so in words that help nobody.
const NEEDED = [22, 22];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  process.stderr.write(
    `Node ${process.versions.node} is too old: this needs Node ${NEEDED.join('.')} or newer. ` +
      'On Linux "npm ci" brings one along; elsewhere install Node 24 (see .nvmrc).\n',
  );
  process.exit(1);
}

await import('./choose-words.mjs');
