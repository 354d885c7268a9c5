-- What the gate goes by: the baseline, partial runs and renamed submissions.

-- finding.suppressed is 2 for a finding of the baseline; see V6.

-- Findings that were known when the desk began.
ALTER TABLE submission ADD COLUMN in_baseline INT DEFAULT 0 NOT NULL;
-- The name before the file was renamed; null when it was not.
ALTER TABLE submission ADD COLUMN earlier_name CLOB;

-- 1 when the run left files of its places out: no run is compared with such a one.
ALTER TABLE run ADD COLUMN partial INT DEFAULT 0 NOT NULL;
-- How much of its places the run looked at; null for all.
ALTER TABLE run ADD COLUMN scope CLOB;
