/**
 * The run for editors: a workbook that answers first, shows the words it means and says what to do.
 * The only package that knows Apache POI.
 */
@NullMarked
package org.copydesk.report.excel;

import org.jspecify.annotations.NullMarked;
