-- How one comes into a run, and who plays in it. code: six letters that let one ask. beat: when its clock was last seen to
-- go. Names stand in participant only; words that are said in run_words, while the log has their commitment. Both go
-- some time after the end. session and back: digests of what lets a browser in, and of the words that bring it back.
CREATE TABLE run_entry (
  run TEXT PRIMARY KEY REFERENCES run,
  code TEXT NOT NULL UNIQUE,
  beat BIGINT NOT NULL,
  ended_at BIGINT
);

CREATE TABLE participant (
  id TEXT PRIMARY KEY,
  run TEXT NOT NULL REFERENCES run,
  name TEXT,
  seat TEXT,
  state TEXT NOT NULL CHECK (state IN ('asks', 'plays', 'revoked')),
  session BYTEA NOT NULL UNIQUE,
  back BYTEA NOT NULL,
  made_at BIGINT NOT NULL
);
CREATE INDEX participant_run ON participant (run);

CREATE TABLE run_words (
  run TEXT NOT NULL REFERENCES run,
  commitment BYTEA NOT NULL,
  salt BYTEA NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (run, commitment)
);
