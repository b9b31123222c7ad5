package io.watchfloor.proofs.stack;

import io.watchfloor.cli.base.CommandFailed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A disk that can be made slow while a process uses it: a library, compiled with gcc and preloaded, waits before each write and sync. */
final class SlowDisk {
    static final int MILLIS = 200;
    private static final String SOURCE = "slowdisk.c";

    private final Path library;
    private final Path flag;

    private SlowDisk(Path library, Path flag) {
        this.library = library;
        this.flag = flag;
    }

    /** Compiles it; absent where there is no gcc. */
    static @Nullable SlowDisk make(Path folder) throws IOException, InterruptedException {
        Path source = folder.resolve(SOURCE);
        try (InputStream in = Objects.requireNonNull(SlowDisk.class.getResourceAsStream(SOURCE), SOURCE)) {
            Files.copy(in, source);
        }
        Path library = folder.resolve("slowdisk.so");
        try {
            Grants.run(List.of("gcc", "-shared", "-fPIC", "-O1", "-o", library.toString(), source.toString(), "-ldl"));
        } catch (IOException e) {
            return null;
        }
        return new SlowDisk(library, folder.resolve("slow"));
    }

    /** Variables of the process whose disk it is. */
    Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD", library.toString(),
                "SLOW_DISK", flag.toString(),
                "SLOW_DISK_MILLIS", Integer.toString(MILLIS));
    }

    void begin() throws IOException {
        Files.createFile(flag);
    }

    void end() {
        try {
            Files.deleteIfExists(flag);
        } catch (IOException e) {
            throw new CommandFailed("the disk stays slow: " + e);
        }
    }
}
