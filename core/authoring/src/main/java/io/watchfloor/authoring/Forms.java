package io.watchfloor.authoring;

import io.watchfloor.files.yaml.Findings;
import io.watchfloor.rules.packs.Packs;
import io.watchfloor.rules.patterns.English;
import io.watchfloor.rules.patterns.Lists;
import io.watchfloor.rules.patterns.Pattern;
import io.watchfloor.rules.patterns.PatternFault;
import io.watchfloor.rules.patterns.PatternParser;
import io.watchfloor.rules.patterns.Vocabulary;
import io.watchfloor.rules.patterns.WrittenOut;
import io.watchfloor.text.actors.ActorFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Exactly what a pattern will match, word by word.
 *
 * @param file whose lists were asked, or absent where the pattern names no list
 * @param words each item of the pattern, and each gap
 */
public record Forms(@Nullable String file, List<WrittenOut> words) {

    /**
     * What a pattern means in the files of a book: one answer, or one of each file that has another list of a name in it.
     *
     * @throws PatternFault where no file can read it
     */
    public static List<Forms> of(String pattern, Map<String, String> files) throws PatternFault {
        Vocabulary words = new English(ActorFiles.parties(ActorFiles.read(files, new Findings())));
        if (pattern.indexOf('$') < 0) {
            Lists none = new Lists(null);
            return List.of(new Forms(null, WrittenOut.of(PatternParser.parse(pattern, none, words), none)));
        }
        Map<Pattern, Forms> answers = new LinkedHashMap<>();
        List<PatternFault> faults = new ArrayList<>();
        Packs.lists(files, words).forEach((file, lists) -> {
            try {
                Pattern read = PatternParser.parse(pattern, lists, words);
                answers.computeIfAbsent(read, same -> new Forms(file, WrittenOut.of(read, lists)));
            } catch (PatternFault fault) {
                faults.add(fault);
            }
        });
        if (answers.isEmpty()) {
            throw faults.get(0);
        }
        return List.copyOf(answers.values());
    }

    /** As a terminal shows it. */
    public String text() {
        return (file == null ? "" : "by the lists of " + file + ":\n")
                + words.stream().map(word -> word.text("")).collect(Collectors.joining());
    }
}
