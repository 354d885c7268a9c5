package org.copydesk.extract;

import java.util.List;
import org.copydesk.text.Link;

/**
 * A line of type on a page. Measures are in points; y grows downwards.
 *
 * @param page from 1
 * @param text without line end
 * @param left where the first character begins
 * @param right where the last character ends
 * @param y of the base line
 * @param size of the type
 * @param firstWord width of the first word
 * @param links on stretches of {@code text}
 */
record PdfLine(
    int page,
    String text,
    float left,
    float right,
    float y,
    float size,
    float firstWord,
    List<Link> links) {}
