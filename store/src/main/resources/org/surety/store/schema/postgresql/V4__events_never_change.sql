-- An event is never changed, follows the last, and goes only with its whole work, after that was removed.
CREATE FUNCTION event_goes_with_its_work() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM run r JOIN work w ON w.id = r.work
                 WHERE r.id = OLD.run AND w.removed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'an event goes only with its removed work';
  END IF;
  RETURN OLD;
END;
$$;

CREATE FUNCTION event_follows_the_last() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.seq <> 1 + COALESCE((SELECT MAX(seq) FROM event WHERE run = NEW.run), 0) THEN
    RAISE EXCEPTION 'an event follows the last';
  END IF;
  RETURN NEW;
END;
$$;

CREATE TRIGGER event_never_changes BEFORE UPDATE ON event FOR EACH ROW EXECUTE FUNCTION never_changes();
CREATE TRIGGER event_goes_with_its_work BEFORE DELETE ON event
  FOR EACH ROW EXECUTE FUNCTION event_goes_with_its_work();
CREATE TRIGGER event_follows_the_last BEFORE INSERT ON event
  FOR EACH ROW EXECUTE FUNCTION event_follows_the_last();
