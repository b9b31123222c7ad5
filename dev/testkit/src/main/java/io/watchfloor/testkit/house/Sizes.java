package io.watchfloor.testkit.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a person can hold: components of a record, lines of a file. */
final class Sizes {
    private Sizes() {}

    static ArchCondition<JavaClass> haveComponents(int most) {
        return new ArchCondition<>("have at most " + most + " components, when they are records") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                if (!one.isRecord()) {
                    return;
                }
                int components = one.reflect().getRecordComponents().length;
                if (components > most) {
                    events.add(SimpleConditionEvent.violated(one, one.getName() + " has " + components));
                }
            }
        };
    }

    /** The sources of the module in whose folder the tests run. */
    static void checkLines(int most) {
        Set<String> found = new TreeSet<>();
        Set<String> known = new TreeSet<>();
        for (String folder : List.of("src/main/java", "src/test/java")) {
            if (Files.isDirectory(Path.of(folder))) {
                try (Stream<Path> files = Files.walk(Path.of(folder))) {
                    for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                            .toList()) {
                        String name = file.getFileName().toString();
                        known.add(name);
                        if (Files.readAllLines(file).size() > most) {
                            found.add(name);
                        }
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        Exceptions.compare("files of more than " + most + " lines", found, Exceptions.LONG_FILES, known);
    }
}
