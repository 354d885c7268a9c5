package org.copydesk.quality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.copydesk.check.Lexicon;
import org.copydesk.check.names.HouseNames;
import org.copydesk.data.DataFile;

/** The forms that stand for something already, so that nobody could call them a misspelling. */
final class KnownForms {

  private static final String GAZETTEERS = "/resources/gazetteer/";

  private final Lexicon lexicon;
  private final Set<String> cities = new HashSet<>(gazetteer("city.lst"));
  private final Set<String> house = new HashSet<>();
  private final List<String> firstNames;

  KnownForms(Lexicon lexicon) {
    this.lexicon = lexicon;
    for (List<String> row : DataFile.beside(HouseNames.class, "names.tsv").rows()) {
      house.add(row.get(0).strip());
      if (row.size() > 2) {
        for (String first : row.get(2).split(";")) {
          house.add(first.strip());
        }
      }
    }
    Set<String> given = new java.util.TreeSet<>(gazetteer("person_male.lst"));
    given.addAll(gazetteer("person_female.lst"));
    firstNames = List.copyOf(given);
  }

  /** Whether a dictionary, the desk or an atlas has the form, with a capital or without. */
  boolean holds(String form) {
    return lexicon.knows(form)
        || lexicon.knows(form.toLowerCase(Locale.ENGLISH))
        || lexicon.isNamePart(form)
        || house.contains(form)
        || cities.contains(form);
  }

  /** Widely used first names, in the order of the alphabet. */
  List<String> firstNames() {
    return firstNames;
  }

  private static Set<String> gazetteer(String name) {
    try (InputStream in = KnownForms.class.getResourceAsStream(GAZETTEERS + name)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + GAZETTEERS + name + " on the class path");
      }
      Set<String> names = new HashSet<>();
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(l -> l.strip())
          .filter(l -> l.matches("[A-Z][a-z]+"))
          .forEach(names::add);
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
