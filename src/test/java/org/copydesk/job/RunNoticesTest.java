package org.copydesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.copydesk.notify.Channel;
import org.copydesk.notify.Delivery;
import org.copydesk.notify.Notifications;
import org.copydesk.store.NotifiedChannels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

class RunNoticesTest {

  @TempDir Path folder;

  private Notifications to(Channel.Occasion on, boolean partial) {
    return new Notifications(
        "Desk",
        "",
        List.of(
            new Channel.ToFile(
                "file", on, partial, folder.resolve("digest.md"), Channel.FileFormat.MARKDOWN)));
  }

  @Test
  void channelIsToldOnceOfARunAndOnceThatItFailed() throws IOException {
    Path story =
        Files.writeString(
            Files.createDirectory(folder.resolve("in")).resolve("a.txt"),
            "The ferry sails at noon, the harbour said.\n");
    Desk desk = Desk.in(folder);
    try (ConfigurableApplicationContext context =
        desk.start(AuditProgress.SILENT, story.getParent())) {
      AuditOutcome outcome = context.getBean(AuditLauncher.class).audit((run, resumed) -> {});
      AuditOutcome.Finished finished = (AuditOutcome.Finished) outcome;
      RunNotices notices = context.getBean(RunNotices.class);
      Notifications always = to(Channel.Occasion.ALWAYS, false);

      List<Delivery> first = notices.tell(finished, always, Map.of());
      Files.delete(folder.resolve("digest.md"));
      List<Delivery> second = notices.tell(finished, always, Map.of());
      List<Delivery> failed =
          notices.tell(new AuditOutcome.Failed(finished.runId(), "why", false), always, Map.of());

      assertThat(first).extracting(Delivery::state).containsExactly(Delivery.State.SENT);
      assertThat(second).extracting(Delivery::state).containsExactly(Delivery.State.NOT_DUE);
      assertThat(failed).extracting(Delivery::state).containsExactly(Delivery.State.SENT);
      assertThat(folder.resolve("digest.md")).content().contains("audit failed", "- why");
      assertThat(new NotifiedChannels(context.getBean(JdbcTemplate.class)).of(finished.runId()))
          .extracting(NotifiedChannels.Told::event, NotifiedChannels.Told::state)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("BROKEN", "SENT"),
              org.assertj.core.groups.Tuple.tuple("FINISHED", "SENT"));
      assertThat(notices.tell(new AuditOutcome.Stopped(finished.runId()), always, Map.of()))
          .isEmpty();
    }
  }

  @Test
  void runOverSomeOfTheFilesIsToldOnlyWhereItIsWanted() throws IOException {
    Path story = Files.writeString(folder.resolve("a.txt"), "The ferry sails at noon.\n");
    try (ConfigurableApplicationContext context =
        Desk.in(folder).start(AuditProgress.SILENT, story)) {
      AuditOutcome outcome = context.getBean(AuditLauncher.class).audit((run, resumed) -> {});
      RunNotices notices = context.getBean(RunNotices.class);

      assertThat(notices.tell(outcome, to(Channel.Occasion.ALWAYS, false), Map.of()))
          .extracting(Delivery::state)
          .containsExactly(Delivery.State.NOT_DUE);
      assertThat(notices.tell(outcome, to(Channel.Occasion.ALWAYS, true), Map.of()))
          .extracting(Delivery::state)
          .containsExactly(Delivery.State.SENT);
    }
  }
}
