package io.watchfloor.launcher.doctor;

import io.watchfloor.alerts.routes.RoutesFile;
import io.watchfloor.analysis.book.BookException;
import io.watchfloor.analysis.book.CompiledBook;
import io.watchfloor.ingest.opml.OpmlException;
import io.watchfloor.ingest.opml.OpmlReader;
import io.watchfloor.launcher.CommandFailed;
import io.watchfloor.launcher.Home;
import io.watchfloor.launcher.desk.ConfigBook;
import io.watchfloor.model.DecisionBook;
import java.nio.file.Path;
import java.util.List;

/** The files that people edit: do they read, and does the book compile. */
final class ConfigCheckup {
    private ConfigCheckup() {}

    static List<Finding> of(Home home) {
        return List.of(
                rules(home),
                feeds(home.config().resolve("feeds.opml")),
                routes(home.config().resolve("routes.yaml")));
    }

    static DecisionBook bookOfFiles(Home home) {
        return ConfigBook.read(home);
    }

    private static Finding rules(Home home) {
        try {
            DecisionBook book = bookOfFiles(home);
            CompiledBook.compile(book);
            return Finding.fine("rules", book.files().size() + " files compile");
        } catch (BookException | CommandFailed e) {
            return Finding.wrong(
                    "rules",
                    String.valueOf(e.getMessage()),
                    "mend the lines named; a running desk keeps its last good book");
        }
    }

    private static Finding feeds(Path file) {
        try {
            return Finding.fine("feeds file", OpmlReader.read(file).size() + " feeds in " + file.getFileName());
        } catch (OpmlException e) {
            return Finding.wrong("feeds file", String.valueOf(e.getMessage()), "mend the line named");
        }
    }

    private static Finding routes(Path file) {
        try {
            RoutesFile.load(file);
            return Finding.fine("routes", file.getFileName() + " reads");
        } catch (RuntimeException e) {
            return Finding.wrong(
                    "routes", String.valueOf(e.getMessage()), "mend the line named; alerts does not start without it");
        }
    }
}
