package io.watchfloor.training.names;

import io.watchfloor.text.names.Gazetteer;
import io.watchfloor.text.names.NameSpan;
import io.watchfloor.text.names.NameType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Puts other people and bodies in the places of those of a sentence. The corpora name the same few presidents over and
 * over; a model that has met strangers in their place learns where people stand, not who they were.
 */
final class Namesakes {
    private static final double PERSONS = 0.4;
    private static final double ORGANIZATIONS = 0.25;
    private static final Pattern START_OF_PART = Pattern.compile("(?:^|['-])\\p{Ll}");

    private final List<String> givenNames;
    private final List<String> familyNames;
    private final List<String> organizations;

    Namesakes(Gazetteer gazetteer) {
        this.givenNames = capitalised(gazetteer.givenNames());
        this.familyNames = capitalised(gazetteer.familyNames());
        this.organizations = gazetteer.shortOrganizations();
    }

    private static List<String> capitalised(List<String> names) {
        return names.stream()
                .map(name -> START_OF_PART.matcher(name).replaceAll(part -> part.group()
                        .toUpperCase(Locale.ROOT)))
                .toList();
    }

    /** Some persons of one or two words and some organizations of one get another name of as many words. */
    LabelledSentence swapped(LabelledSentence sentence, RandomGenerator random) {
        List<String> words = new ArrayList<>(sentence.words());
        for (NameSpan name : sentence.names()) {
            int length = name.end() - name.first();
            if (name.type() == NameType.PERSON && length <= 2 && random.nextDouble() < PERSONS) {
                words.set(name.end() - 1, pick(familyNames, random));
                if (length == 2) {
                    words.set(name.first(), pick(givenNames, random));
                }
            }
            if (name.type() == NameType.ORGANIZATION && length == 1 && random.nextDouble() < ORGANIZATIONS) {
                words.set(name.first(), pick(organizations, random));
            }
        }
        return sentence.spelled(words);
    }

    private static String pick(List<String> names, RandomGenerator random) {
        return names.get(random.nextInt(names.size()));
    }
}
