package org.copydesk.report.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class FindingSpoolTest {

  @Test
  void letsGoOfAFileWhoseFirstLineCannotBeRead() {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream cutOff =
        new ByteArrayInputStream(new byte[] {0, 0}) {
          @Override
          public void close() {
            closed.set(true);
          }
        };
    assertThatThrownBy(() -> new FindingSpool(Path.of("spool"), cutOff))
        .isInstanceOf(EOFException.class);
    assertThat(closed).isTrue();
  }
}
