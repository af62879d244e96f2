-- Tokens with which a program acts for a person (kind api, subject: the person). name: words of that person, erased with
-- it; scope: how far the token reaches; seen_at: when it was last used, to the minute.
ALTER TABLE token ADD COLUMN name TEXT;
ALTER TABLE token ADD COLUMN scope TEXT;
ALTER TABLE token ADD COLUMN seen_at BIGINT;
CREATE INDEX token_subject ON token (subject);
