package org.copydesk.notify;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Messages as JSON in plain ASCII, so that no receiver can take a sign for another. */
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private Json() {}

  static byte[] bytes(Map<String, Object> message) {
    return MAPPER.writeValueAsString(message).getBytes(StandardCharsets.US_ASCII);
  }

  /** Keys with values, in this order. */
  static Map<String, Object> of(@Nullable Object... keysAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      fields.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
    }
    return fields;
  }
}
