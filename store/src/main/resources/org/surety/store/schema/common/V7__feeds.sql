-- Calendars of monitors, given to programs that cannot sign in. hash: of the secret in the address; titles: 1 where the
-- calendar says only what runs out, and nothing more of it.
CREATE TABLE feed (
  hash BYTEA PRIMARY KEY,
  run TEXT NOT NULL REFERENCES run,
  person TEXT NOT NULL REFERENCES person,
  titles INTEGER NOT NULL CHECK (titles IN (0, 1)),
  created_at BIGINT NOT NULL,
  UNIQUE (run, person)
);
