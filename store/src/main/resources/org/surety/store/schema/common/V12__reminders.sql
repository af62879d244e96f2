-- Who is reminded by mail of what runs out in a monitor. titles: as of feeds; trouble: why the last mail could not be sent.
CREATE TABLE reminder (
  run TEXT NOT NULL REFERENCES run,
  person TEXT NOT NULL REFERENCES person,
  titles INTEGER NOT NULL CHECK (titles IN (0, 1)),
  created_at BIGINT NOT NULL,
  trouble TEXT,
  PRIMARY KEY (run, person)
);
-- Mails, of which each is put in once. id: of whom it is for and what it is about; next_at: not tried before that, by any
-- server; subject and words are taken away once it is sent.
CREATE TABLE mail (
  id BYTEA PRIMARY KEY,
  run TEXT NOT NULL REFERENCES run,
  person TEXT NOT NULL REFERENCES person,
  subject TEXT NOT NULL,
  words TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  next_at BIGINT NOT NULL,
  tries INTEGER NOT NULL,
  sent_at BIGINT
);
