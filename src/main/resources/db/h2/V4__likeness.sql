-- Evidence of the batch: what is kept of each text to find others like it ...
CREATE TABLE submission_print (
  run_id       VARCHAR(40)  NOT NULL,
  seq          BIGINT       NOT NULL,
  -- Hash of all its words in order; empty for a text without words.
  words_hash   VARCHAR(64)  NOT NULL,
  -- Its passages of five words, as numbers of four bytes.
  passages     VARBINARY(20000) NOT NULL,
  PRIMARY KEY (run_id, seq)
);

CREATE INDEX submission_print_by_words ON submission_print (run_id, words_hash, seq);

-- ... its bucket in each band of hashes: texts that share one are compared ...
CREATE TABLE submission_band (
  run_id       VARCHAR(40)  NOT NULL,
  band         INT          NOT NULL,
  bucket       INT          NOT NULL,
  seq          BIGINT       NOT NULL,
  PRIMARY KEY (run_id, band, bucket, seq)
);

-- ... and what that comes to: a text with its closest twin. Texts of one group count as one.
CREATE TABLE batch_twin (
  run_id       VARCHAR(40)  NOT NULL,
  seq          BIGINT       NOT NULL,
  -- The smallest number of the group.
  first_seq    BIGINT       NOT NULL,
  twin         BIGINT       NOT NULL,
  -- 1 when both have the same words in the same order.
  same_text    INT          NOT NULL,
  -- Share of this text's passages that stand in the twin, and the other way round.
  share_here   DOUBLE PRECISION NOT NULL,
  share_there  DOUBLE PRECISION NOT NULL,
  -- How many more of the batch are like this text.
  more         INT          NOT NULL,
  PRIMARY KEY (run_id, seq)
);

-- How many different texts the batch has.
CREATE TABLE batch_size (
  run_id       VARCHAR(40)  NOT NULL PRIMARY KEY,
  texts        INT          NOT NULL
);
