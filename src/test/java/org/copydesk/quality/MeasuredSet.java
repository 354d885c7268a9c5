package org.copydesk.quality;

import java.nio.file.Path;

/** The sets that rules are measured on. */
enum MeasuredSet {
  TYPOS(
      "typos-dev",
      "articles with misspellings",
      "news reports, interviews, travel guides and biographies; most of their misspellings were put"
          + " in by a program, some are real; many texts are clean"),
  PLANTED(
      "",
      "texts with planted misspellings",
      "web pages and news reports, with misspellings put in while measuring; about half are clean."
          + " Their own errors are not marked, so that some of the “false” alarms are right"),
  STATISTICS(
      "statistics-dev",
      "articles with every figure labelled",
      "news reports and opinion pieces; every number is labelled by who vouches for it"),
  RESIDUE(
      "residue-dev",
      "texts with template and assistant residue",
      "articles with residue of templates, assistants and content systems, real and put in"),
  FRAGMENTS(
      "fragments-dev",
      "web pages labelled line by line",
      "web pages as a careless copier leaves them, labelled line by line"),
  SEEDS(
      "seeds",
      "sample submissions",
      "the sample submissions of this project, every fault marked by hand");

  private final String folder;
  private final String texts;
  private final String description;

  MeasuredSet(String folder, String texts, String description) {
    this.folder = folder;
    this.texts = texts;
    this.description = description;
  }

  boolean isPlanted() {
    return this == PLANTED;
  }

  /** Whether flags of grammar on its clean texts are counted. */
  boolean isForGrammar() {
    return this == TYPOS || this == SEEDS;
  }

  String folderName() {
    return isPlanted() ? "planted" : folder;
  }

  Path folder(Path sets) {
    return sets.resolve(folder);
  }

  /** The samples lie beside the labelled sets, the texts of all others inside them. */
  Path docs(Path sets) {
    return this == SEEDS ? sets.resolve("../seeds") : folder(sets).resolve("docs");
  }

  /** What its texts are, after a number. */
  String texts() {
    return texts;
  }

  String description() {
    return description;
  }
}
