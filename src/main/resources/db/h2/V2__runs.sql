-- What a run remembers. JSON is kept as text with every character outside ASCII escaped, so that a
-- submission's NUL or half a surrogate pair survives on every database.

CREATE TABLE run (
  run_id       VARCHAR(40)  NOT NULL PRIMARY KEY,
  run_number   BIGINT       NOT NULL UNIQUE,
  -- RUNNING until the reports are written, then COMPLETED; ABANDONED when it was overtaken.
  state        VARCHAR(12)  NOT NULL,
  -- Hash of everything asked for that changes the result; an interrupted run goes on only for the
  -- same request.
  request_hash CHAR(64)     NOT NULL,
  -- Hash of the paths, sizes and times found; an interrupted run goes on only over the same files.
  found_hash   CHAR(64)     NOT NULL,
  started      TIMESTAMP(3) NOT NULL,
  ended        TIMESTAMP(3),
  worked_ms    BIGINT       NOT NULL DEFAULT 0,
  version      VARCHAR(40)  NOT NULL,
  engine       VARCHAR(80)  NOT NULL,
  rule_set     VARCHAR(40)  NOT NULL,
  paths        CLOB       NOT NULL,
  gate         CLOB
);

-- A file found, or a member of an archive. The number of a file is a multiple of 1,000,000 in the
-- order of the inventory; its members follow it.
CREATE TABLE submission (
  run_id       VARCHAR(40)  NOT NULL REFERENCES run (run_id),
  seq          BIGINT       NOT NULL,
  name         CLOB       NOT NULL,
  -- The name's UTF-16 code units, high byte first: the order of the reports.
  name_order   VARBINARY(20000)      NOT NULL,
  file         CLOB       NOT NULL,
  size         BIGINT       NOT NULL,
  type         VARCHAR(255) NOT NULL DEFAULT '',
  content_hash VARCHAR(64)  NOT NULL DEFAULT '',
  -- FOUND, READ, INDEXED, CHECKED, SCORED; or UNREADABLE with a reason.
  state        VARCHAR(12)  NOT NULL,
  reason       VARCHAR(40),
  detail       CLOB,
  language     VARCHAR(35)  NOT NULL DEFAULT '',
  characters   INT          NOT NULL DEFAULT 0,
  words        INT          NOT NULL DEFAULT 0,
  verdict      VARCHAR(12),
  -- Tenths of a point.
  score        INT,
  errors       INT          NOT NULL DEFAULT 0,
  warnings     INT          NOT NULL DEFAULT 0,
  notes        INT          NOT NULL DEFAULT 0,
  -- Headline, failed checks, breakdown and main reason.
  summary      CLOB,
  PRIMARY KEY (run_id, seq)
);

CREATE INDEX submission_by_state ON submission (run_id, state, seq);

-- The text that was judged, with its layout.
CREATE TABLE submission_text (
  run_id       VARCHAR(40)  NOT NULL,
  seq          BIGINT       NOT NULL,
  article      CLOB       NOT NULL,
  PRIMARY KEY (run_id, seq),
  FOREIGN KEY (run_id, seq) REFERENCES submission (run_id, seq)
);

CREATE TABLE finding (
  run_id       VARCHAR(40)  NOT NULL,
  seq          BIGINT       NOT NULL,
  ordinal      INT          NOT NULL,
  rule         VARCHAR(120) NOT NULL,
  level        VARCHAR(10)  NOT NULL,
  fingerprint  VARCHAR(40)  NOT NULL,
  -- Span, words, message, suggestions, evidence, confidence, place and excerpt.
  body         CLOB       NOT NULL,
  PRIMARY KEY (run_id, seq, ordinal),
  FOREIGN KEY (run_id, seq) REFERENCES submission (run_id, seq)
);

CREATE INDEX finding_by_fingerprint ON finding (run_id, fingerprint);

CREATE TABLE figure (
  run_id       VARCHAR(40)  NOT NULL,
  seq          BIGINT       NOT NULL,
  ordinal      INT          NOT NULL,
  support      VARCHAR(12)  NOT NULL,
  body         CLOB       NOT NULL,
  PRIMARY KEY (run_id, seq, ordinal),
  FOREIGN KEY (run_id, seq) REFERENCES submission (run_id, seq)
);

-- Evidence of the batch: lines and capitalised words of each submission ...
CREATE TABLE submission_line (
  run_id       VARCHAR(40)  NOT NULL,
  line_hash    CHAR(64)     NOT NULL,
  seq          BIGINT       NOT NULL,
  PRIMARY KEY (run_id, line_hash, seq)
);

CREATE TABLE submission_name (
  run_id       VARCHAR(40)  NOT NULL,
  name         VARCHAR(80)  NOT NULL,
  seq          BIGINT       NOT NULL,
  uses         INT          NOT NULL,
  PRIMARY KEY (run_id, name, seq)
);

-- ... and what they come to: lines of three submissions or more, names of two or more, each name
-- with the forms it has when one letter is left out, by which its near neighbours are found.
CREATE TABLE batch_line (
  run_id       VARCHAR(40)  NOT NULL,
  line_hash    CHAR(64)     NOT NULL,
  submissions  INT          NOT NULL,
  PRIMARY KEY (run_id, line_hash)
);

CREATE TABLE batch_name (
  run_id       VARCHAR(40)  NOT NULL,
  name         VARCHAR(80)  NOT NULL,
  submissions  INT          NOT NULL,
  uses         INT          NOT NULL,
  PRIMARY KEY (run_id, name)
);

CREATE TABLE batch_name_form (
  run_id       VARCHAR(40)  NOT NULL,
  form         VARCHAR(80)  NOT NULL,
  name         VARCHAR(80)  NOT NULL,
  PRIMARY KEY (run_id, form, name)
);
