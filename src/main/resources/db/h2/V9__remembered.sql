-- Results that cost much, kept by what they were computed from, so that the next run need not
-- compute them again. A row may be dropped at any time: that costs time and changes no result.
CREATE TABLE remembered (
  -- What kind of result it is.
  kind         VARCHAR(12)  NOT NULL,
  -- Hash of everything that the result depends on.
  origin       CHAR(64)     NOT NULL,
  body         BLOB         NOT NULL,
  -- Bytes of the body.
  size         INT          NOT NULL,
  -- Number of the run that used it last, give or take a few.
  used_by      BIGINT       NOT NULL,
  PRIMARY KEY (kind, origin)
);

CREATE INDEX remembered_by_use ON remembered (used_by, size);
