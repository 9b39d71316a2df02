import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { contentJsonSchemas } from '#catalog/json-schemas.ts';
import { readEntry, writeEntry } from '#editor/entry-text.ts';
import { shapeOfFile } from '#editor/shape-of-schema.ts';
import { parseContentFile } from '#catalog/content-file.ts';
const schemas = contentJsonSchemas();
const root = join(import.meta.dirname, '../fixtures');
const files = ['demonstration', 'second-catalog'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(mdx|yaml)$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(root, folder, file), 'utf8') })),
);
function shapeFor(file: string) {
  const kind = file === 'site.yaml' ? 'site' : file.split('/')[0];
  return { shape: shapeOfFile(schemas[kind as keyof typeof schemas]), hasBody: file.endsWith('.mdx') };
}
it('new', () => {
  for (const { file, text } of files) {
    const { sourceText, ...form } = readEntry(text, shapeFor(file)) as any;
    let out=''; try { out = writeEntry(form, shapeFor(file)); } catch (e:any) { console.log('THREW', file, e.message); continue; }
    const a = parseContentFile(file, text).value, b = parseContentFile(file, out).value;
    const drop = (v: any): any => v;
    try { expect(b).toEqual(a); } catch (e: any) { console.log(file, Object.keys(a as any).filter(k=>!(k in (b as any)))); }
    if (file.endsWith('fall-2024.mdx')) console.log(out);
  }
});
it('edits', () => {
  let n = 0, bad = 0, fallback = 0, worst: any[] = [];
  for (const { file, text } of files) {
    const base = readEntry(text, shapeFor(file)) as any;
    const paths: (string|number)[][] = [];
    const walk = (v: any, p: any[]) => {
      if (p[0] === 'sourceText') return;
      if (p.length) paths.push(p);
      if (v && typeof v === 'object') for (const k of Object.keys(v)) walk(v[k], [...p, Array.isArray(v) ? Number(k) : k]);
    };
    walk(base, []);
    for (const p of paths) {
      for (const op of ['change', 'remove', 'dup', 'swap']) {
        const form = structuredClone(base);
        let o = form; for (const k of p.slice(0, -1)) o = o[k];
        const k = p.at(-1)!;
        const v = o[k];
        if (k === 'is') continue;
        if (op === 'change') { if (typeof v === 'string') o[k] = /^\d{4}-\d\d-\d\d$/.test(v) ? '2031-03-04' : v + ' more: words, # here'; else if (typeof v === 'number') o[k] = v + 1; else continue; }
        if (op === 'remove') { if (Array.isArray(o)) o.splice(k as number, 1); else delete o[k]; }
        if (op === 'dup') { if (!Array.isArray(o)) continue; o.splice(k as number, 0, structuredClone(v)); if (typeof v === 'object') { const s = Object.keys(v).find((x) => typeof v[x] === 'string' && x !== 'is'); if (s) o[k as number][s] += 'z'; } else o[k as number] += 'q'; }
        if (op === 'swap') { if (!Array.isArray(o) || (k as number) + 1 >= o.length) continue; [o[k as number], o[(k as number) + 1]] = [o[(k as number) + 1], o[k as number]]; }
        n++;
        let out;
        try { out = writeEntry(form, shapeFor(file)); } catch (e: any) { bad++; if (bad < 10) console.log('THROW', file, p.join('.'), op, e.message); continue; }
        const A = text.split('\n'), B = out.split('\n');
        const count = (x: string[]) => { const m = new Map<string, number>(); x.forEach((l) => m.set(l, (m.get(l) ?? 0) + 1)); return m; };
        const b = count(B); let lost = 0; for (const l of A) { const c = b.get(l) ?? 0; if (c) b.set(l, c - 1); else lost++; }
        const added = [...b.values()].reduce((s, c) => s + c, 0);
        const size = JSON.stringify(v)?.length ?? 0;
        worst.push({ file, p: p.join('.'), op, lost, added, size, out });
      }
    }
  }
  const odd = worst.filter((w) => w.lost > 3 + w.size / 25 || w.added > 3 + w.size / 20);
  console.log(n, bad, odd.length);
  for (const w of odd.slice(0, 8)) console.log(w.file, w.p, w.op, w.lost, w.added, w.size);
  for (const w of worst.filter((w) => /fall-2024|kap-certificate/.test(w.file) && Math.random() < 0.01).slice(0, 6)) console.log(w.file, w.p, w.op);
  (globalThis as any).w = worst;
}, 120000);
