-- Events up to this number came with a work from another installation; who brought them about and when is what that one told.
ALTER TABLE run ADD COLUMN brought BIGINT NOT NULL DEFAULT 0;
