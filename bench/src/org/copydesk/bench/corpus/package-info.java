/**
 * Makes bodies of text to measure with: prose that a package registry serves, taken apart into
 * sentences and put together into documents in which no sentence stands twice.
 */
@NullMarked
package org.copydesk.bench.corpus;

import org.jspecify.annotations.NullMarked;
