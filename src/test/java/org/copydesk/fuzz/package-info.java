/**
 * Coverage-guided fuzzing: what outsiders send, in the hands of a machine that looks for whatever
 * makes the program do something new. {@code FuzzRun} runs every target with a time budget ({@code
 * mvn -Pfuzz process-test-classes}); a target throws where the product breaks a promise.
 */
@NullMarked
package org.copydesk.fuzz;

import org.jspecify.annotations.NullMarked;
