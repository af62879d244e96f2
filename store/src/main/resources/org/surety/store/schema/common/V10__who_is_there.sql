-- When a player was last seen, by whichever server of several. It goes with the row.
ALTER TABLE participant ADD COLUMN seen_at BIGINT;
