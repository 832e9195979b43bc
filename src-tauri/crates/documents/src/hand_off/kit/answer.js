"use strict";

/* What an answer is made of. The program that reads it computes the same sum. */

const SCHEMA = "mago-setup/answer/1";
const FIELDS = ["schema", "handOff", "tenant", "approval", "acs", "by", "note", "at"];

/* SHA-256 (FIPS 180-4): browsers offer theirs to web pages only, and this is a file. */
function sha256(bytes) {
  const primes = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime)) primes.push(n);
  const fraction = (root) => ((root - Math.floor(root)) * 2 ** 32) | 0;
  const k = primes.map((prime) => fraction(Math.cbrt(prime)));
  const state = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
  const turn = (word, by) => (word >>> by) | (word << (32 - by));

  const padded = new Uint8Array(((bytes.length + 72) >> 6) << 6);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 4, bytes.length * 8);

  const w = new Int32Array(64);
  for (let block = 0; block < padded.length; block += 64) {
    for (let i = 0; i < 64; i++) {
      if (i < 16) {
        w[i] = view.getInt32(block + 4 * i);
        continue;
      }
      const [early, late] = [w[i - 15], w[i - 2]];
      const s0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
      const s1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
      w[i] = w[i - 16] + s0 + w[i - 7] + s1;
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i++) {
      const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
      const one = (h + s1 + ((e & f) ^ (~e & g)) + k[i] + w[i]) | 0;
      const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
      const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => { state[i] = (state[i] + word) | 0; });
  }
  return state.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

/* The same lines as in the program: name=length:value, the length in UTF-8. */
function sum(fields) {
  const utf8 = new TextEncoder();
  const lines = FIELDS.filter((name) => fields[name] !== undefined)
    .map((name) => `${name}=${utf8.encode(fields[name]).length}:${fields[name]}\n`);
  return sha256(utf8.encode(lines.join("")));
}

/* One field a line and no indentation, which mail programs would change. */
function written(fields) {
  const all = { ...fields, sum: sum(fields) };
  const lines = [...FIELDS, "sum"].filter((name) => all[name] !== undefined)
    .map((name) => `${JSON.stringify(name)}: ${JSON.stringify(all[name])}`);
  return `{\n${lines.join(",\n")}\n}\n`;
}

/* Leaves out what cannot be seen, halves of characters, and what is too long. */
function clean(text, most, lines) {
  const broken = text.replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n").replace(/\t/g, " ");
  const kept = lines ? broken : broken.replace(/\s+/g, " ");
  const visible = kept.replace(/\p{Surrogate}|\p{Bidi_Control}|\p{Cf}|(?!\n)\p{Cc}/gu, "").trim();
  return Array.from(visible).slice(0, most).join("").trim() || undefined;
}

/* Reads the script's line, or an object id: { acs } or { mistake }. The program checks once more what comes of it. */
function readBack(pasted, known) {
  const text = pasted.replace(/\u001b\[[0-?]*[ -/]*[@-~]/g, "").replace(/[\u200b-\u200f\u202a-\u202e\ufeff]/g, "")
    .replace(/[\u2010-\u2015]/g, "-").replace(/^[\s>|]+/gm, "").trim();
  if (!text) return {};
  /* A terminal may have broken an id over lines, and marks may stand around it. */
  const id = "((?:[0-9a-f-](?:[\\r\\n]\\s*)?){35}[0-9a-f-])(?![\\p{L}\\p{N}-])";
  const marks = "[^\\p{L}\\p{N}]*";
  const whole = (found) => {
    const tight = (found || "").replace(/\s/g, "").toLowerCase();
    return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(tight) ? tight : undefined;
  };
  const alone = whole((new RegExp(`^${marks}${id}${marks}$`, "iu").exec(text) || [])[1]);
  const start = text.toUpperCase().lastIndexOf("MAGO-ACS:");
  if (!alone && start < 0) return { mistake: "no-line" };
  const line = text.slice(start + "MAGO-ACS:".length);
  const present = alone ? [text, alone] : new RegExp(`^\\s*PRESENT${marks}${id}`, "iu").exec(line);
  const failed = /^\s*FAILED\s+([a-z-]+)/i.exec(line);
  const found = present || failed;
  if (!found) return { mistake: /^\s*FAILED/i.test(line) ? "unknown-reason" : /^\s*PRESENT/i.test(line) ? "not-an-id" : "no-line" };
  const said = present ? whole(found[1]) : found[1].toLowerCase();
  if (!said) return { mistake: "not-an-id" };
  const place = !alone && new RegExp(`^${marks}(IN)(?![\\p{L}\\p{N}-])(?:${marks}${id})?`, "iu").exec(line.slice(found[0].length));
  if (place) {
    const tenant = whole(place[2]);
    if (!tenant && place[1] === "IN") return { mistake: "not-an-id" };
    if (tenant && tenant !== known.tenant) return { mistake: "other-tenant" };
  }
  if (present && known.applications.includes(said)) return { mistake: "other-app" };
  if (present && (said === known.tenant || !/[1-9a-f]/.test(said))) return { mistake: "not-an-id" };
  if (!present && !known.reasons.includes(said)) return { mistake: "unknown-reason" };
  return { acs: `${present ? "PRESENT" : "FAILED"} ${said}` };
}
