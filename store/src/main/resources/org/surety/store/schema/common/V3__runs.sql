-- Exercises and monitors. closure: the digest of the manifest of every file that is played on. An event is appended and
-- never changed; body: canonical text; move_key: what makes sending again harmless; link: the chain.
CREATE TABLE run (
  id TEXT PRIMARY KEY,
  work TEXT NOT NULL REFERENCES work,
  kind TEXT NOT NULL,
  closure BYTEA NOT NULL,
  rules INTEGER NOT NULL,
  engine TEXT NOT NULL,
  made_by TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  head BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX run_work ON run (work);

CREATE TABLE event (
  run TEXT NOT NULL REFERENCES run,
  seq BIGINT NOT NULL CHECK (seq > 0),
  at BIGINT NOT NULL,
  story TEXT NOT NULL,
  actor TEXT NOT NULL,
  kind TEXT NOT NULL,
  body TEXT NOT NULL,
  move_key TEXT NOT NULL,
  link BYTEA NOT NULL,
  PRIMARY KEY (run, seq),
  UNIQUE (run, move_key)
);
