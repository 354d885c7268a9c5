-- Why a text was audited only in part, a list of codes with their sentences: what was not read of
-- it, and what could not be checked.
ALTER TABLE submission ADD COLUMN reading_shortfalls TEXT;
ALTER TABLE submission ADD COLUMN checking_shortfalls TEXT;
