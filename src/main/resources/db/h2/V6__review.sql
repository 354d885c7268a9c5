-- What editors decided, and what follows from it.

-- Decisions that were taken from workbooks, each reach and key once; those that the desk keeps in a
-- file are read from there.
CREATE TABLE decision (
  scope        VARCHAR(12)  NOT NULL,
  decided_key  VARCHAR(40)  NOT NULL,
  body         CLOB         NOT NULL,
  PRIMARY KEY (scope, decided_key)
);

-- Workbooks whose answers are known, by the hash of their bytes: those that were read, and those
-- that were written and nobody has answered yet.
CREATE TABLE known_workbook (
  content_hash CHAR(64)     NOT NULL PRIMARY KEY
);

-- 1 when the finding does not count; why is part of the review.
ALTER TABLE finding ADD COLUMN suppressed INT DEFAULT 0 NOT NULL;
-- The decision that speaks for the finding and what it suppresses; null when nobody decided.
ALTER TABLE finding ADD COLUMN review CLOB;

ALTER TABLE submission ADD COLUMN suppressed INT DEFAULT 0 NOT NULL;

-- Hash of the places audited, whatever the rules: runs of one hash make a trend.
ALTER TABLE run ADD COLUMN places_hash VARCHAR(64) DEFAULT '' NOT NULL;
-- What came of reading editors' answers.
ALTER TABLE run ADD COLUMN review CLOB;
-- The sums of a complete run, so that a trend costs one row a run.
ALTER TABLE run ADD COLUMN sums CLOB;

CREATE INDEX run_by_places ON run (places_hash, run_number);

-- By which a submission is found again in another run.
ALTER TABLE submission ADD COLUMN name_hash VARCHAR(64) DEFAULT '' NOT NULL;

CREATE INDEX submission_by_name ON submission (run_id, name_hash);
