-- Who was told of which run, so that nobody is told twice.
CREATE TABLE notified (
  run_id       VARCHAR(40)   NOT NULL REFERENCES run (run_id) ON DELETE CASCADE,
  -- What was told of it: that it finished, or that it came to no end.
  event        VARCHAR(8)    NOT NULL,
  channel      VARCHAR(40)   NOT NULL,
  -- Empty while it is being sent.
  state        VARCHAR(8),
  words        VARCHAR(2000),
  PRIMARY KEY (run_id, event, channel)
);
