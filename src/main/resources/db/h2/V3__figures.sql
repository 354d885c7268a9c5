-- Evidence of the batch: the figures of each submission, each under the keys by which it is found
-- again in others ...
CREATE TABLE submission_figure (
  run_id       VARCHAR(40)  NOT NULL,
  -- Hash of the words that say what is measured; of some keys also of the value.
  figure_key   CHAR(64)     NOT NULL,
  figure_value VARCHAR(60)  NOT NULL,
  seq          BIGINT       NOT NULL,
  -- What the words around the figure allow: "at least", "about", rounded.
  least        DOUBLE PRECISION NOT NULL,
  most         DOUBLE PRECISION NOT NULL,
  -- 1 when a source is named for it.
  named        INT          NOT NULL,
  -- The figure as written, and the words that name its source.
  body         CLOB         NOT NULL,
  PRIMARY KEY (run_id, figure_key, figure_value, seq)
);

-- ... and what they come to: keys of two submissions or more, with the values that most of them
-- tell, and the first and last submission of each, so that a text is never told of itself.
CREATE TABLE batch_figure (
  run_id       VARCHAR(40)  NOT NULL,
  figure_key   CHAR(64)     NOT NULL,
  figure_value VARCHAR(60)  NOT NULL,
  least        DOUBLE PRECISION NOT NULL,
  most         DOUBLE PRECISION NOT NULL,
  submissions  INT          NOT NULL,
  first_seq    BIGINT       NOT NULL,
  last_seq     BIGINT       NOT NULL,
  first_named  BIGINT,
  last_named   BIGINT,
  PRIMARY KEY (run_id, figure_key, figure_value)
);
