-- Texts by their content: the same text in any number of runs and submissions is kept once.

CREATE TABLE text (
  -- SHA-256 of the article as it is kept.
  text_hash    CHAR(64)     NOT NULL PRIMARY KEY,
  -- The text that was judged, with its layout.
  article      TEXT         NOT NULL,
  -- Characters of the article.
  size         INT          NOT NULL
);

-- Null for a submission that has no text.
ALTER TABLE submission ADD COLUMN IF NOT EXISTS text_hash CHAR(64);

CREATE INDEX submission_by_text ON submission (text_hash, run_id);

UPDATE submission SET text_hash = (
  SELECT encode(sha256(convert_to(t.article, 'UTF8')), 'hex') FROM submission_text t
  WHERE t.run_id = submission.run_id AND t.seq = submission.seq);

INSERT INTO text (text_hash, article, size)
SELECT s.text_hash, t.article, CHAR_LENGTH(t.article)
FROM submission_text t JOIN submission s ON s.run_id = t.run_id AND s.seq = t.seq
WHERE NOT EXISTS (SELECT 1 FROM submission o
  WHERE o.text_hash = s.text_hash
    AND (o.run_id < s.run_id OR (o.run_id = s.run_id AND o.seq < s.seq)));

DROP TABLE submission_text;

-- Which build of Copydesk made the run: evidence is carried on only from one of the same.
ALTER TABLE run ADD COLUMN program VARCHAR(40) DEFAULT '' NOT NULL;
-- 1 while its submissions, findings, figures and measures are kept.
ALTER TABLE run ADD COLUMN details INT DEFAULT 1 NOT NULL;

UPDATE run SET details = 0 WHERE state = 'ABANDONED';
