package org.copydesk.config.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A port of this machine, or off. */
record PortType() implements ValueType<Port> {

  @Override
  public String expected() {
    return "off or a port from 0 to " + Port.LAST;
  }

  @Override
  public Port read(String word) throws WrongValueException {
    if (word.equalsIgnoreCase("off") || word.equalsIgnoreCase("false")) {
      return Port.OFF;
    }
    try {
      int number = Integer.parseInt(word);
      if (number >= 0) {
        return new Port(number);
      }
    } catch (IllegalArgumentException e) {
      // It is told below what was expected.
    }
    throw new WrongValueException();
  }

  @Override
  public String inWords(Port value) {
    return value.isOn() ? String.valueOf(value.number()) : "off";
  }

  @Override
  public boolean isBare() {
    return true;
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> number = new LinkedHashMap<>();
    number.put("type", "integer");
    number.put("minimum", 0);
    number.put("maximum", Port.LAST);
    return Map.of("anyOf", List.of(number, Map.of("enum", List.of("off", false))));
  }
}
