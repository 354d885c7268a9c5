package org.copydesk.check;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.copydesk.finding.Level;

/**
 * The card of a rule: all that is ever said about it, in {@code explain}, on its page, in SARIF and
 * in the workbook, is said here and once.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Rule {

  /** {@code area/fault}, or {@code area/*} for a family whose members are named by an engine. */
  String id();

  /** The level of a finding unless the check has reason to choose another. */
  Level level();

  /** A short noun phrase without a full stop; it is the finding's kind in the workbook. */
  String summary();

  /** Why an editor should care: one to three sentences. */
  String why();

  /** What an editor does about it: one sentence. */
  String fix();

  /** A text that is flagged, the flagged words between ⟦ and ⟧. */
  String flags();

  /** A text much like it that is not flagged. */
  String accepts();

  /** Whether one finding at level error is reason enough to fail a submission. */
  boolean blocking() default false;

  /** Whether what it says holds whatever language a text is written in; else only in English. */
  boolean inAnyLanguage() default false;

  /** What a desk can choose about it. */
  RuleOption[] options() default {};
}
