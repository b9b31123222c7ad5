package io.watchfloor.cli.doctor;

import io.watchfloor.alerts.routes.RoutesFile;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.desk.ConfigBook;
import io.watchfloor.ingest.opml.OpmlException;
import io.watchfloor.ingest.opml.OpmlReader;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.rules.book.BookException;
import io.watchfloor.rules.book.CompiledBook;
import java.nio.file.Path;
import java.util.List;

/** The files that people edit: do they read, and does the book compile. */
final class ConfigCheckup {
    private ConfigCheckup() {}

    static List<CheckupResult> of(Home home) {
        return List.of(
                CheckupResult.fine("config", home.config() + " is looked at"),
                rules(home),
                feeds(home.config().resolve("feeds.opml")),
                routes(home.config().resolve("routes.yaml")));
    }

    static DecisionBook bookOfFiles(Home home) {
        return ConfigBook.read(home);
    }

    private static CheckupResult rules(Home home) {
        try {
            DecisionBook book = bookOfFiles(home);
            CompiledBook.compile(book);
            return CheckupResult.fine("rules", book.files().size() + " files compile");
        } catch (BookException | CommandFailed e) {
            return CheckupResult.wrong(
                    "rules",
                    String.valueOf(e.getMessage()),
                    "mend the lines named; a running desk keeps its last good book");
        }
    }

    private static CheckupResult feeds(Path file) {
        try {
            return CheckupResult.fine("feeds file", OpmlReader.read(file).size() + " feeds in " + file.getFileName());
        } catch (OpmlException e) {
            return CheckupResult.wrong("feeds file", String.valueOf(e.getMessage()), "mend the line named");
        }
    }

    private static CheckupResult routes(Path file) {
        try {
            RoutesFile.load(file);
            return CheckupResult.fine("routes", file.getFileName() + " reads");
        } catch (RuntimeException e) {
            return CheckupResult.wrong(
                    "routes", String.valueOf(e.getMessage()), "mend the line named; alerts does not start without it");
        }
    }
}
