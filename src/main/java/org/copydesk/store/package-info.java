/**
 * What a run remembers, in SQL: the only package that knows it. One data source holds the results
 * and Spring Batch's own tables, so that both change in one transaction.
 */
@NullMarked
package org.copydesk.store;

import org.jspecify.annotations.NullMarked;
