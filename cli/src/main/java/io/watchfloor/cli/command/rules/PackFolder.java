package io.watchfloor.cli.command.rules;

import io.watchfloor.cli.base.Printing;
import io.watchfloor.rules.packs.Packs;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** A command that can be told of another folder of rule packs; those below it can be as well. */
class PackFolder extends Printing {
    @Option(names = "--rules", scope = ScopeType.INHERIT, description = "folder of rule packs instead of config/rules")
    private @Nullable Path rules;

    /** The folder of rule packs, or absent for config/rules. */
    final @Nullable Path rules() {
        return rules;
    }

    /** A file of the book, or a place in one, as its author named it: below the folder that was given. */
    final String shown(String place) {
        return rules != null && place.startsWith(Packs.FOLDER)
                ? rules.resolve(place.substring(Packs.FOLDER.length())).toString()
                : place;
    }
}
