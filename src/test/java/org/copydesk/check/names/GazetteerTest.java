package org.copydesk.check.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Reads the real lists. */
class GazetteerTest {

  private final Gazetteer gazetteer = Gazetteer.standard();

  @Test
  void knowsFirstNamesOfManyLanguages() {
    assertThat(gazetteer.isFirstName("Mary")).isTrue();
    assertThat(gazetteer.isFirstName("Sergei")).isTrue();
    assertThat(gazetteer.isFirstName("Table")).isFalse();
  }

  @Test
  void knowsPlacesWholeAndByTheirParts() {
    assertThat(gazetteer.isPlace("Buenos Aires")).isTrue();
    assertThat(gazetteer.isPlace("Aires")).isTrue();
    assertThat(gazetteer.isPlace("Kursk")).isTrue();
    assertThat(gazetteer.isPlace("Mozambique")).isTrue();
    assertThat(gazetteer.isPlace("Korsk")).isFalse();
  }

  @Test
  void countsThePeopleOfACityWithAndWithoutAccents() {
    assertThat(gazetteer.population("Kyiv")).isGreaterThan(2_000_000);
    assertThat(gazetteer.population("Düsseldorf"))
        .isEqualTo(gazetteer.population("Dusseldorf"))
        .isGreaterThan(500_000);
    assertThat(gazetteer.population("Nowhere")).isZero();
  }

  @Test
  void knowsTitlesInAnyCase() {
    assertThat(gazetteer.isTitle("prime minister")).isTrue();
    assertThat(gazetteer.isTitle("Senator")).isTrue();
    assertThat(gazetteer.isTitle("spokesman")).isTrue();
    assertThat(gazetteer.isTitle("momentum")).isFalse();
  }

  @Test
  void tellsTheCountryOfAnAdjective() {
    assertThat(gazetteer.countryOfDemonym("Irish")).contains("Ireland");
    assertThat(gazetteer.countryOfDemonym("Syrian")).contains("Syria");
    assertThat(gazetteer.countryOfDemonym("Russian")).contains("Russia");
    assertThat(gazetteer.countryOfDemonym("Iraqi")).contains("Iraq");
    assertThat(gazetteer.countryOfDemonym("Martian")).isEmpty();
  }

  @Test
  void findsLargeCitiesNearAMisspelledOne() {
    assertThat(gazetteer.citiesNear("Instanbul", 1)).contains("Istanbul");
    assertThat(gazetteer.citiesNear("Rihadh", 2)).contains("Riyadh");
    // Chernobyl is in the lists, and too small to be looked for.
    assertThat(gazetteer.isPlace("Chernobyl")).isTrue();
    assertThat(gazetteer.citiesNear("Chernobil", 1)).isEmpty();
  }

  @Test
  void saysWhatStandsNextToPlaces() {
    assertThat(gazetteer.isPlaceCue("river")).isTrue();
    assertThat(gazetteer.isPlaceCue("Fort")).isTrue();
    assertThat(gazetteer.isPlaceCue("minister")).isFalse();
  }

  @Test
  void listsPartsOfNamesOfEveryKind() {
    assertThat(gazetteer.lists("Shostakovich")).isTrue();
    assertThat(gazetteer.lists("Okonjwoa")).isFalse();
  }
}
