package io.watchfloor.testkit;

import io.watchfloor.broker.EmbeddedBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** One throw-away broker for all tests of a JVM, started by the first that asks; tests take a topic prefix of their own. */
public final class SharedBroker {
    private SharedBroker() {}

    private static final class Holder {
        static final EmbeddedBroker BROKER = start();

        private static EmbeddedBroker start() {
            try {
                Path folder = Files.createTempDirectory("watchfloor-broker");
                EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    broker.close();
                    deleteQuietly(folder);
                }));
                return broker;
            } catch (IOException e) {
                throw new UncheckedIOException("no folder for the shared broker", e);
            }
        }
    }

    /** host:port of the shared broker. */
    public static String bootstrap() {
        return Holder.BROKER.bootstrap();
    }

    private static void deleteQuietly(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path dir, java.io.IOException e) throws IOException {
                    Files.deleteIfExists(dir);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // A left-over folder below the temp directory harms nobody.
        }
    }
}
