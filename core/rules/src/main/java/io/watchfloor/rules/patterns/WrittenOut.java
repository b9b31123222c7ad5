package io.watchfloor.rules.patterns;

import io.watchfloor.text.words.Inflector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of a pattern, or a gap, with all that it matches.
 *
 * @param word as its author wrote it; long choices are cut short
 * @param forms the word forms that it matches; none where it is no word
 * @param meaning what it matches instead of word forms
 * @param of what it is made of: the members of a list, the ways of a choice, the items of a phrase
 */
public record WrittenOut(String word, List<String> forms, @Nullable String meaning, List<WrittenOut> of) {

    /** The items and gaps of a pattern, in their order; {@code lists} are those that it was read with. */
    public static List<WrittenOut> of(Pattern pattern, Lists lists) {
        if (!(pattern instanceof Pattern.Chain chain)) {
            return List.of(item(pattern, lists));
        }
        List<WrittenOut> items = new ArrayList<>(of(chain.first(), lists));
        for (Pattern.Link link : chain.links()) {
            if (!link.gap().equals(Gap.NONE)) {
                items.add(meaning(link.gap().toString(), gap(link.gap()), List.of()));
            }
            items.addAll(of(link.item(), lists));
        }
        return items;
    }

    private static WrittenOut item(Pattern pattern, Lists lists) {
        String text = PatternText.of(pattern);
        if (pattern instanceof Pattern.Word word) {
            return new WrittenOut(isOneForm(word) ? PatternParser.FORM + text : text, forms(word), null, List.of());
        }
        if (pattern instanceof Pattern.Exact exact) {
            return new WrittenOut(text, List.of(exact.text()), null, List.of());
        }
        if (pattern instanceof Pattern.Choice choice) {
            String list = lists.nameOf(pattern);
            List<WrittenOut> options = choice.options().stream()
                    .map(option -> option(option, lists))
                    .toList();
            return meaning(list == null ? text : "$" + list, "any of", options);
        }
        if (pattern instanceof Pattern.AtStart start) {
            return meaning(text, "at the start of a clause", of(start.item(), lists));
        }
        return meaning(text, pattern instanceof Pattern.Prefix ? "any word that begins so" : "a name", List.of());
    }

    /** A member of a list; a phrase stays together. */
    private static WrittenOut option(Pattern pattern, Lists lists) {
        return pattern instanceof Pattern.Chain
                ? meaning(PatternText.of(pattern), "all of", of(pattern, lists))
                : item(pattern, lists);
    }

    /** The word itself first. */
    private static List<String> forms(Pattern.Word word) {
        List<String> forms = new ArrayList<>(List.of(word.word()));
        word.forms().stream().filter(form -> !form.equals(word.word())).forEach(forms::add);
        return forms;
    }

    private static boolean isOneForm(Pattern.Word word) {
        return word.forms().size() == 1 && Inflector.forms(word.word()).size() > 1;
    }

    private static String gap(Gap gap) {
        return "up to " + gap.most() + " words between, in "
                + (gap.eitherOrder() ? "either order" : "this order")
                + (gap.crossesClauses() ? ", also of several clauses" : ", all of one clause");
    }

    private static WrittenOut meaning(String word, String meaning, List<WrittenOut> of) {
        return new WrittenOut(word, List.of(), meaning, of);
    }

    /** Lines for a terminal, what it is made of indented below it. */
    public String text(String indent) {
        StringBuilder text = new StringBuilder(indent)
                .append(word)
                .append(": ")
                .append(meaning == null ? String.join(" ", forms) : meaning)
                .append('\n');
        of.forEach(part -> text.append(part.text(indent + "  ")));
        return text.toString();
    }
}
