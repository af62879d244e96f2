-- An event is never changed, follows the last, and goes only with its whole work, after that was removed.
CREATE TRIGGER event_never_changes BEFORE UPDATE ON event
BEGIN
  SELECT RAISE(ABORT, 'an event never changes');
END;

CREATE TRIGGER event_goes_with_its_work BEFORE DELETE ON event
WHEN NOT EXISTS (SELECT 1 FROM run r JOIN work w ON w.id = r.work WHERE r.id = OLD.run AND w.removed_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'an event goes only with its removed work');
END;

CREATE TRIGGER event_follows_the_last BEFORE INSERT ON event
WHEN NEW.seq <> 1 + COALESCE((SELECT MAX(seq) FROM event WHERE run = NEW.run), 0)
BEGIN
  SELECT RAISE(ABORT, 'an event follows the last');
END;
