package org.copydesk.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactUriTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "submissions/story.txt",
        "mon day/50% off?#1 [draft].txt",
        "12:30/brücke 橋 😀.txt",
        "=cmd|' \\ \" <b>.txt",
        "a\u202Etxt.exe",
        "%41/~x/&+;,@$!'()*.txt"
      })
  void readsBackAsThePath(String path) {
    ArtifactUri uri = ArtifactUri.of(path);
    assertThat(uri.isRelative()).isTrue();
    assertThat(URI.create(uri.uri()).isAbsolute()).isFalse();
    assertThat(URI.create(uri.uri()).getPath()).isEqualTo(path);
    assertThat(uri.uri()).matches("[A-Za-z0-9._~/%-]+");
  }

  @Test
  void namesAFileElsewhereByItsWholeAddress() {
    ArtifactUri uri = ArtifactUri.of("/srv/in box/story.txt");
    assertThat(uri.isRelative()).isFalse();
    assertThat(Path.of(URI.create(uri.uri()))).isEqualTo(Path.of("/srv/in box/story.txt"));
    assertThat(ArtifactUri.of("D:/in box/a.txt").uri()).isEqualTo("file:///D:/in%20box/a.txt");
    assertThat(ArtifactUri.of("//host/share/a.txt").uri()).isEqualTo("file://host/share/a.txt");
  }
}
