-- A revision is never changed, and goes only with its whole document, after that was removed. Bytes never change.
CREATE TRIGGER revision_never_changes BEFORE UPDATE ON revision
BEGIN
  SELECT RAISE(ABORT, 'a revision never changes');
END;

CREATE TRIGGER revision_goes_with_its_document BEFORE DELETE ON revision
WHEN NOT EXISTS (SELECT 1 FROM document d JOIN work w ON w.id = d.work
                 WHERE d.id = OLD.document AND (d.removed_at IS NOT NULL OR w.removed_at IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'a revision goes only with its removed document');
END;

CREATE TRIGGER revision_follows_the_last BEFORE INSERT ON revision
WHEN NEW.n <> 1 + COALESCE((SELECT MAX(n) FROM revision WHERE document = NEW.document), 0)
BEGIN
  SELECT RAISE(ABORT, 'a revision follows the last');
END;

CREATE TRIGGER blob_never_changes BEFORE UPDATE ON blob
BEGIN
  SELECT RAISE(ABORT, 'bytes never change');
END;

CREATE TRIGGER blob_stays_with_its_revision BEFORE DELETE ON blob
WHEN EXISTS (SELECT 1 FROM revision r JOIN document d ON d.id = r.document
             WHERE d.work = OLD.work AND (r.sha = OLD.sha OR r.closure = OLD.sha))
BEGIN
  SELECT RAISE(ABORT, 'bytes stay as long as their revision');
END;
