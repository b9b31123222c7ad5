package io.watchfloor.proofs.stack;

import io.watchfloor.broker.FreePort;
import io.watchfloor.cli.base.CommandFailed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The brokers of a stack, one way in which they take no writes any more, and what mends it. */
final class Misfortune implements AutoCloseable {
    /** The ways. */
    enum Kind {
        STOPPED,
        NO_QUORUM,
        FULL,
        TOPICS_GONE;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private static final int NODES = 3;
    private static final int DISK_MIB = 400;
    private static final List<String> SERVICES = List.of("ingest", "streams", "alerts", "console");

    private final Kind kind;
    private final Path folder;
    private final Path disk;
    private final JvmStack stack;

    private Misfortune(Kind kind, Path home, Path folder, Nodes nodes) throws IOException {
        this.kind = kind;
        this.folder = folder;
        this.disk = folder.resolve("data-kafka");
        this.stack = JvmStack.prepare(home, folder, nodes);
    }

    /** Starts brokers and services; returns before they are ready. */
    static Misfortune start(Kind kind, Path home, Path folder) throws IOException, InterruptedException {
        Nodes nodes = kind == Kind.NO_QUORUM ? Nodes.of(NODES) : Nodes.one(FreePort.find());
        Misfortune misfortune = new Misfortune(kind, home, folder, nodes);
        try {
            misfortune.start();
        } catch (IOException | InterruptedException | RuntimeException e) {
            misfortune.close();
            throw e;
        }
        return misfortune;
    }

    private void start() throws IOException, InterruptedException {
        if (kind == Kind.FULL) {
            mount();
        }
        for (String node : fleet().nodes().members()) {
            fleet().start(node);
        }
        for (String service : SERVICES) {
            if (kind == Kind.NO_QUORUM) {
                stack.fleet().environment(service, Map.of("WATCHFLOOR_KAFKA_REPLICATION", Integer.toString(NODES)));
            }
            stack.fleet().start(service);
        }
    }

    JvmFleet fleet() {
        return stack.fleet();
    }

    OutsideWorld outside() {
        return stack.outside();
    }

    void befall() throws IOException {
        switch (kind) {
            case STOPPED -> fleet().kill("kafka");
            case NO_QUORUM -> lost().forEach(fleet()::kill);
            case FULL -> fill();
            case TOPICS_GONE -> {
                fleet().kill("kafka");
                delete(disk);
                fleet().start("kafka");
            }
        }
    }

    void mend() throws IOException {
        switch (kind) {
            case STOPPED -> fleet().start("kafka");
            case NO_QUORUM -> {
                for (String node : lost()) {
                    fleet().start(node);
                }
            }
            case FULL -> Files.delete(filler());
            case TOPICS_GONE -> {
                for (String service : SERVICES) {
                    fleet().kill(service);
                    fleet().start(service);
                }
            }
        }
    }

    private List<String> lost() {
        return fleet().nodes().members().subList(1, NODES);
    }

    /** A small disk of the broker's own. */
    private void mount() throws IOException, InterruptedException {
        Path image = folder.resolve("disk.img");
        run("truncate", "-s", DISK_MIB + "M", image.toString());
        run("mkfs.ext4", "-q", "-m", "0", image.toString());
        Files.createDirectories(disk);
        run("mount", "-o", "loop", image.toString(), disk.toString());
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new CommandFailed("a disk that can be filled needs root and a loop device: "
                    + String.join(" ", command) + ": " + said.strip());
        }
    }

    private Path filler() {
        return disk.resolve("filler");
    }

    private void fill() throws IOException {
        byte[] block = new byte[1 << 12];
        try (OutputStream out = Files.newOutputStream(filler())) {
            IntStream.range(0, DISK_MIB << 8).forEach(one -> {
                try {
                    out.write(block);
                } catch (IOException e) {
                    throw new Full(e);
                }
            });
        } catch (Full e) {
            return;
        }
        throw new CommandFailed("the disk of the broker does not fill");
    }

    /** No space left on device. */
    private static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Full(Throwable cause) {
            super(cause);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Override
    public void close() {
        stack.close();
        if (kind == Kind.FULL) {
            try {
                run("umount", disk.toString());
            } catch (IOException | RuntimeException e) {
                throw new CommandFailed(disk + " is still mounted: " + e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
