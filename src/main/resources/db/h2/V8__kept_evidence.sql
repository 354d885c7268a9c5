-- What partial runs go by: the evidence of the last whole run over the same places is kept.

-- The texts whose lines, names, figures and passages a run knows: its own ...
CREATE TABLE evidence_text (
  run_id       VARCHAR(40)  NOT NULL,
  -- The number in the whole order of its places; see submission.
  seq          BIGINT       NOT NULL,
  name         CLOB         NOT NULL,
  -- The number in the run whose evidence is gone by, for a text that this run left out; else null.
  source_seq   BIGINT,
  PRIMARY KEY (run_id, seq)
);

CREATE INDEX evidence_text_by_source ON evidence_text (run_id, source_seq);

-- ... and, of a partial run, the files that it left out.
CREATE TABLE left_out (
  run_id       VARCHAR(40)  NOT NULL,
  seq          BIGINT       NOT NULL,
  name_hash    VARCHAR(64)  NOT NULL,
  PRIMARY KEY (run_id, seq)
);

CREATE INDEX left_out_by_name ON left_out (run_id, name_hash);

-- Renamed submissions, found when all files are read.

-- By which a file is found again under another name.
CREATE INDEX submission_by_content ON submission (run_id, content_hash);

-- Hash of the earlier name where the run before knows the submission by that one; else null.
ALTER TABLE submission ADD COLUMN earlier_hash VARCHAR(64);
-- Every name that it is known to have had, the latest first; null when there is none.
ALTER TABLE submission ADD COLUMN known_as CLOB;

-- The fingerprint that the finding has under the earlier name, and those under all names before;
-- null when the submission never had another.
ALTER TABLE finding ADD COLUMN earlier_fingerprint VARCHAR(40);
ALTER TABLE finding ADD COLUMN earlier_keys CLOB;

CREATE INDEX finding_by_earlier ON finding (run_id, earlier_fingerprint);
