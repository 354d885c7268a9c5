-- What the measures say of a text; one that it gives nothing to measure has no row. Read a page of
-- submissions at a time, and once a run for each condition of the gate.
CREATE TABLE submission_measure (
  run_id       VARCHAR(40)  NOT NULL,
  seq          BIGINT       NOT NULL,
  measure      VARCHAR(80)  NOT NULL,
  -- Rounded as it is shown.
  amount       DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (run_id, seq, measure),
  FOREIGN KEY (run_id, seq) REFERENCES submission (run_id, seq)
);
