// Loaded before everything else in a process and in those that it starts: a clock that stands apart from that
// of the machine by what the file CLOCK_FILE says, in milliseconds, and pauses of a minute and more that
// take a second for each minute.
import { readFileSync } from 'node:fs';

const RealDate = Date;
let apart = 0;
const look = () => {
  apart = Number(readFileSync(process.env.CLOCK_FILE, 'utf8'));
};
look();
const { setInterval } = globalThis;
setInterval(look, 50).unref();
globalThis.setInterval = (run, delay, ...args) =>
  setInterval(run, delay >= 60_000 ? delay / 60 : delay, ...args);
const now = () => RealDate.now() + apart;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, made) =>
    Reflect.construct(target, args.length > 0 ? args : [now()], made),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
