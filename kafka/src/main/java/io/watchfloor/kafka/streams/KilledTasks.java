package io.watchfloor.kafka.streams;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes the state that a kill left behind. Kafka Streams would open every store of it, find that nobody wrote down how far
 * it is, close all, delete it and only then restore it from its changelog: seconds in which nothing else happens.
 */
final class KilledTasks {
    private static final Logger log = LoggerFactory.getLogger(KilledTasks.class);
    private static final String HOW_FAR = ".checkpoint";

    private KilledTasks() {}

    /**
     * Looks through the folder of one application, which this process must own.
     *
     * @return how many tasks were removed; what cannot be removed is left to Kafka Streams
     */
    static int remove(Path application) {
        List<Path> killed;
        try (Stream<Path> all = Files.list(application)) {
            killed = all.filter(KilledTasks::isKilled).toList();
        } catch (IOException e) {
            // There was no state yet.
            return 0;
        }
        int removed = 0;
        for (Path task : killed) {
            try {
                delete(task);
                removed++;
            } catch (IOException e) {
                log.warn("{} cannot be removed: {}", task, e.toString());
            }
        }
        if (removed > 0) {
            log.info("the state of {} tasks was not closed; it is restored from its changelogs", removed);
        }
        return removed;
    }

    private static boolean isKilled(Path task) {
        return task.getFileName().toString().matches("\\d+_\\d+")
                && Files.isDirectory(task)
                && !Files.exists(task.resolve(HOW_FAR));
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failed) throws IOException {
                if (failed != null) {
                    throw failed;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
