-- A revision is never changed, and goes only with its whole document, after that was removed. Bytes never change.
CREATE FUNCTION never_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% never changes', TG_TABLE_NAME;
END;
$$;

CREATE FUNCTION revision_goes_with_its_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM document d JOIN work w ON w.id = d.work
                 WHERE d.id = OLD.document AND (d.removed_at IS NOT NULL OR w.removed_at IS NOT NULL)) THEN
    RAISE EXCEPTION 'a revision goes only with its removed document';
  END IF;
  RETURN OLD;
END;
$$;

CREATE FUNCTION revision_follows_the_last() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.n <> 1 + COALESCE((SELECT MAX(n) FROM revision WHERE document = NEW.document), 0) THEN
    RAISE EXCEPTION 'a revision follows the last';
  END IF;
  RETURN NEW;
END;
$$;

CREATE FUNCTION blob_stays_with_its_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM revision r JOIN document d ON d.id = r.document
             WHERE d.work = OLD.work AND (r.sha = OLD.sha OR r.closure = OLD.sha)) THEN
    RAISE EXCEPTION 'bytes stay as long as their revision';
  END IF;
  RETURN OLD;
END;
$$;

CREATE TRIGGER revision_never_changes BEFORE UPDATE ON revision FOR EACH ROW EXECUTE FUNCTION never_changes();
CREATE TRIGGER revision_goes_with_its_document BEFORE DELETE ON revision
  FOR EACH ROW EXECUTE FUNCTION revision_goes_with_its_document();
CREATE TRIGGER revision_follows_the_last BEFORE INSERT ON revision
  FOR EACH ROW EXECUTE FUNCTION revision_follows_the_last();
CREATE TRIGGER blob_never_changes BEFORE UPDATE ON blob FOR EACH ROW EXECUTE FUNCTION never_changes();
CREATE TRIGGER blob_stays_with_its_revision BEFORE DELETE ON blob
  FOR EACH ROW EXECUTE FUNCTION blob_stays_with_its_revision();
