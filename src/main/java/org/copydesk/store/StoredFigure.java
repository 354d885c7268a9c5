package org.copydesk.store;

import org.copydesk.finding.Figure;

/** A figure with the place a report says and what other submissions say of it. */
record StoredFigure(Figure figure, String where, String elsewhere) {}
