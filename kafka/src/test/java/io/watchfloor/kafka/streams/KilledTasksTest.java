package io.watchfloor.kafka.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only tasks whose state nobody closed are removed. */
class KilledTasksTest {
    @TempDir
    Path folder;

    @Test
    void removesWhatAKillLeftAndKeepsWhatWasClosed() throws IOException {
        Path killed = Files.createDirectories(folder.resolve("1_11/rocksdb/incidents"));
        Files.writeString(killed.resolve("000001.log"), "x");
        Path closed = Files.createDirectories(folder.resolve("0_3/rocksdb"));
        Files.writeString(folder.resolve("0_3/.checkpoint"), "0");
        Path global = Files.createDirectories(folder.resolve("global/rocksdb"));
        Path lock = Files.writeString(folder.resolve(".lock"), "");

        assertThat(KilledTasks.remove(folder)).isEqualTo(1);

        assertThat(folder.resolve("1_11")).doesNotExist();
        assertThat(closed).exists();
        assertThat(global).exists();
        assertThat(lock).exists();
        assertThat(KilledTasks.remove(folder)).isZero();
    }

    @Test
    void hasNothingToDoBeforeTheFirstStart() {
        assertThat(KilledTasks.remove(folder.resolve("none"))).isZero();
    }
}
