package io.watchfloor.cli.command.rules;

import io.watchfloor.authoring.PackEdit;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.command.options.BookOptions;
import io.watchfloor.files.yaml.Nearest;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.match.Rule;
import io.watchfloor.rules.packs.Packs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file that a rule stands in.
 *
 * @param book all rules of the folder
 */
record PackFile(Path file, Rule rule, CompiledBook book) {

    /**
     * Finds a rule.
     *
     * @param folder of rule packs, or absent for config/rules
     * @throws CommandFailed when there is none of the name, with the nearest one
     */
    static PackFile of(String id, @Nullable Path folder) {
        CompiledBook book = BookOptions.compiled(BookOptions.configured(folder));
        List<Rule> rules = book.rules().rules();
        Rule rule = rules.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new CommandFailed("there is no rule " + id
                        + Nearest.hint(id, rules.stream().map(Rule::id).toList())));
        Path packs = folder == null ? Home.find().config().resolve("rules") : folder;
        return new PackFile(packs.resolve(rule.place().file().substring(Packs.FOLDER.length())), rule, book);
    }

    PackEdit edit() {
        try {
            return PackEdit.of(rule.place().file(), Files.readString(file), rule.name())
                    .orElseThrow(() -> new CommandFailed(file + " no longer holds the rule"));
        } catch (IOException e) {
            throw new CommandFailed(file + " cannot be read: " + e.getMessage());
        }
    }

    void write(String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new CommandFailed(file + " cannot be written: " + e.getMessage());
        }
    }
}
