package io.watchfloor.console.web.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What pages of people whom a proxy names are told from pages of other sites by: the same on every desk that shares the folder. */
final class PageKey {
    private static final Logger log = LoggerFactory.getLogger(PageKey.class);

    private PageKey() {}

    static String in(Path folder) {
        Path file = folder.resolve("page.key");
        return Alone.with(file, () -> {
            try {
                if (!Files.exists(file)) {
                    PrivateFile.write(file, Tokens.fresh());
                }
                return Files.readString(file);
            } catch (IOException e) {
                log.warn(
                        "{} cannot be used, so a page that one desk made is refused by another: {}",
                        file,
                        e.toString());
                return Tokens.fresh();
            }
        });
    }
}
