package org.copydesk.store;

import org.copydesk.finding.Figure;

/** A figure with the place a report says. */
record StoredFigure(Figure figure, String where) {}
