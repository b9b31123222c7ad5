package io.watchfloor.launcher.command;

import io.watchfloor.analysis.book.BookException;
import io.watchfloor.analysis.book.CompiledBook;
import io.watchfloor.analysis.names.OpenNlpNames;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.launcher.CommandFailed;
import io.watchfloor.launcher.rulebook.RulebookTopic;
import io.watchfloor.model.DecisionBook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Which decision book a word of the command line means. */
final class BookOptions {
    static final String DEPLOYED = "deployed";

    private BookOptions() {}

    /**
     * The book that is meant.
     *
     * @param word a folder of rule packs, {@code deployed}, or the number of a revision
     */
    static DecisionBook of(String word, RunningStack stack) {
        if (Files.isDirectory(Path.of(word))) {
            return ConfiguredBook.read(Path.of(word));
        }
        if (word.equals(DEPLOYED)) {
            return deployed(stack).newest().orElseThrow(() -> new CommandFailed("no decision book is deployed yet"));
        }
        if (word.matches("\\d{1,18}")) {
            return deployed(stack).revision(Long.parseLong(word));
        }
        throw new CommandFailed(word + " is no folder of rule packs, no revision, and not '" + DEPLOYED + "'");
    }

    private static RulebookTopic deployed(RunningStack stack) {
        ServiceContext context = stack.context();
        return RulebookTopic.read(stack.answering(List.of(context.topics().decisionBook)));
    }

    /** The book ready to decide, as a running watch would have it. */
    static CompiledBook compiled(DecisionBook book) {
        try {
            return CompiledBook.compile(book, OpenNlpNames.shipped());
        } catch (BookException e) {
            throw CommandFailed.by(e);
        }
    }
}
