package io.watchfloor.console.web.access;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work on a file of a folder that several desks share: one at a time, whichever process it is. */
final class Alone {
    private static final Logger log = LoggerFactory.getLogger(Alone.class);
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    private Alone() {}

    /** Does it; where no lock can be had, as in a folder that cannot be written, it is done all the same. */
    static <T> T with(Path file, Supplier<T> work) {
        IN_THIS_PROCESS.lock();
        try (FileChannel channel = open(file.toAbsolutePath().resolveSibling(".lock"))) {
            channel.lock();
            return work.get();
        } catch (IOException e) {
            log.debug("{} cannot be locked: {}", file, e.toString());
        } finally {
            IN_THIS_PROCESS.unlock();
        }
        return work.get();
    }

    private static FileChannel open(Path lock) throws IOException {
        Path folder = lock.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
