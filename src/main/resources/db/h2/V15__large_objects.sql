-- Findings, figures and what is remembered are small and read with their row. Apart from it each
-- would cost several look-ups more to write, to read and to drop.
SET MAX_LENGTH_INPLACE_LOB 16000;
