package org.copydesk.quality;

/**
 * A word as somebody may have got it wrong.
 *
 * @param form what they wrote
 * @param how the kind of slip, a word of the labelled sets
 */
record MadeSlip(String form, String how) {}
