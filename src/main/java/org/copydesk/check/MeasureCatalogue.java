package org.copydesk.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.copydesk.finding.Fingerprint;

/**
 * Every measure there is, in the order of ids.
 *
 * @param cards the cards, sorted by id, each id and each label once
 */
public record MeasureCatalogue(List<MeasureCard> cards) {

  /** No measures. */
  public static final MeasureCatalogue NONE = new MeasureCatalogue(List.of());

  public MeasureCatalogue {
    cards = cards.stream().sorted(Comparator.comparing(MeasureCard::id)).toList();
    for (int i = 1; i < cards.size(); i++) {
      if (cards.get(i).id().equals(cards.get(i - 1).id())) {
        throw new IllegalArgumentException("two measures call themselves " + cards.get(i).id());
      }
    }
    // A table cannot have two columns of one name.
    if (cards.stream().map(MeasureCard::label).distinct().count() < cards.size()) {
      throw new IllegalArgumentException(
          "two measures have one label: " + cards.stream().map(MeasureCard::label).toList());
    }
  }

  public static MeasureCatalogue of(Collection<? extends Class<?>> measures) {
    return new MeasureCatalogue(measures.stream().map(MeasureCard::of).toList());
  }

  public Optional<MeasureCard> find(String id) {
    return cards.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  public List<String> ids() {
    return cards.stream().map(MeasureCard::id).toList();
  }

  /** A hash that changes whenever a card does: an interrupted run goes on only with the same. */
  public String hash() {
    return Fingerprint.sha256(cards.toString()).substring(0, 16);
  }
}
