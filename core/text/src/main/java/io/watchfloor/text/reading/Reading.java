package io.watchfloor.text.reading;

import io.watchfloor.model.Modality;
import io.watchfloor.model.Role;
import io.watchfloor.model.Speaker;
import io.watchfloor.text.reading.DidItHappen.Claim;
import io.watchfloor.text.reading.Mention.Trait;
import io.watchfloor.text.reading.WhoSaysSo.Attribution;
import io.watchfloor.text.reading.WhoSaysSo.Voice;
import io.watchfloor.text.words.Marks;
import io.watchfloor.text.words.Token;
import io.watchfloor.text.words.Word;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reading of one text, clause by clause: puts together what the single questions were answered with. */
final class Reading {
    private final String text;
    private final List<Word> words;
    private final List<Stretch> stretches;
    private final List<Name> names;
    private final NameMap map;
    private final Cues cues;
    private final WhoSaysSo whoSaysSo;
    private final List<MainVerb> verbs = new ArrayList<>(3);
    private final List<Attribution> attributions = new ArrayList<>(3);
    private final List<Mention> mentions = new ArrayList<>(4);
    private final Set<Integer> acting = new HashSet<>();
    private int nextName;

    Reading(String text, List<Word> words, List<Stretch> stretches, List<Name> names, Cues cues) {
        this.text = text;
        this.words = words;
        this.stretches = stretches;
        this.names = names;
        this.cues = cues;
        this.map = new NameMap(names, words.size());
        this.whoSaysSo = new WhoSaysSo(words, map, cues);
    }

    Field field(String name, List<Token> tokens) {
        for (int i = 0; i < stretches.size(); i++) {
            findMentions(i);
        }
        topicSuffers();
        loneSpeakerActs();
        Modality frame = frame();
        List<Clause> clauses = new ArrayList<>(stretches.size());
        for (int i = 0; i < stretches.size(); i++) {
            clauses.add(clause(i, frame));
        }
        return new Field(name, text, tokens, clauses, mentions);
    }

    private void findMentions(int index) {
        Stretch stretch = stretches.get(index);
        List<Name> here = new ArrayList<>(4);
        while (nextName < names.size() && names.get(nextName).first() < stretch.end()) {
            here.add(names.get(nextName++));
        }
        Attribution attribution = whoSaysSo.attributionOf(stretch);
        int beforeVerb = attribution.isInside(stretch) && hasNoVerb(stretch.first(), attribution.first())
                ? attribution.end() - 1
                : stretch.first();
        MainVerb verb = MainVerb.of(words, map, beforeVerb, stretch.end());
        verbs.add(verb);
        attributions.add(attribution);
        List<Role> roles = new WhichPart(words, here, map, stretch, verb).roles(attribution);
        for (int i = 0; i < here.size(); i++) {
            mentions.add(mention(here.get(i), roles.get(i), stretch, index));
        }
    }

    private boolean hasNoVerb(int first, int end) {
        return MainVerb.of(words, map, first, end).first() == end;
    }

    private Mention mention(Name name, Role role, Stretch clause, int index) {
        EnumSet<Trait> traits = EnumSet.copyOf(name.traits());
        if (WhichPart.actsBare(words, name, role, clause)) {
            traits.add(Trait.GOV);
        }
        if (traits.contains(Trait.GOV)) {
            acting.add(name.first());
        }
        return new Mention(
                name.kind(), name.code(), name.name(), name.first(), name.end(), index, role, Set.copyOf(traits));
    }

    /** "War in Ukraine: Moscow shells port": where states act and none is acted upon, the topic is. */
    private void topicSuffers() {
        Set<String> sources = new HashSet<>();
        for (Mention mention : mentions) {
            if (mention.code() != null && mention.role() == Role.TARGET) {
                return;
            }
            if (mention.code() != null && mention.role() == Role.SOURCE) {
                sources.add(mention.code());
            }
        }
        if (sources.isEmpty() || stretches.get(0).kind() != Clause.Kind.KICKER) {
            return;
        }
        mentions.replaceAll(mention -> mention.clause() == 0
                        && mention.code() != null
                        && !mention.has(Trait.FEATURE)
                        && !sources.contains(mention.code())
                ? mention.withRole(Role.TARGET)
                : mention);
    }

    /** "Cables cut, Egypt says": where nobody else is named, who says so acts by saying it, as where he is named in front. */
    private void loneSpeakerActs() {
        if (names.stream().filter(Reading::mayTakePart).count() == 1) {
            mentions.replaceAll(mention -> mention.role() == Role.UNKNOWN
                            && attributions.get(mention.clause()).holds(mention.first())
                    ? mention.acting()
                    : mention);
        }
    }

    private static boolean mayTakePart(Name name) {
        return name.isParty() && !name.has(Trait.FEATURE);
    }

    /** What a leading kicker ("Opinion:", "On this day:") or quotation marks around it all say of the whole text. */
    private @Nullable Modality frame() {
        if (words.isEmpty()) {
            return null;
        }
        Stretch first = stretches.get(0);
        if (first.kind() == Clause.Kind.KICKER) {
            Modality modality = cues.frameOf(words, first.first(), first.end());
            return modality == null && isQuoted(first.end()) ? Modality.OPINION : modality;
        }
        return isQuoted(0) ? Modality.OPINION : null;
    }

    /** From the word at {@code from} to the end of the text it is one quotation. */
    private boolean isQuoted(int from) {
        if (from >= words.size() || !words.get(from).has(Marks.OPEN_QUOTE)) {
            return false;
        }
        for (int i = from + 1; i < words.size(); i++) {
            if (words.get(i).has(Marks.CLOSE_QUOTE)) {
                return false;
            }
        }
        String end = text.strip();
        return "'\"’”»".indexOf(end.charAt(end.length() - 1)) >= 0;
    }

    private Clause clause(int index, @Nullable Modality frame) {
        Stretch stretch = stretches.get(index);
        MainVerb verb = verbs.get(index);
        Voice neighbour = neighbour(index);
        Voice voice = neighbour == null ? own(index) : neighbour;
        boolean attributed = neighbour != null
                || attributions.get(index).isThere()
                || (verb.first() < stretch.end()
                        && cues.isReporting(words.get(verb.end() - 1).form()));
        Claim claim;
        if (frame != null) {
            claim = new Claim(frame, stretches.get(0).first(), stretches.get(0).end());
        } else if (isQuestion(stretch.end())) {
            claim = new Claim(Modality.OPINION, stretch.end() - 1, stretch.end());
        } else {
            claim = DidItHappen.of(words, stretch, verb, attributed, cues);
        }
        return new Clause(
                index,
                stretch.first(),
                stretch.end(),
                stretch.kind(),
                stretch.subordinator(),
                claim.modality(),
                claim.first() < 0 ? null : cue(claim.first(), claim.end()),
                voice == null ? Speaker.UNKNOWN : voice.speaker(),
                voice == null ? null : cue(voice.first(), voice.end()),
                voice == null ? null : voice.state(),
                content(index, frame));
    }

    /** What the act of a clause is about; absent where the whole clause is asserted, or is not. */
    private Clause.@Nullable Content content(int index, @Nullable Modality frame) {
        Stretch stretch = stretches.get(index);
        Claim content = frame == null && !isQuestion(stretch.end())
                ? DidItHappen.contentOf(words, stretch, verbs.get(index), cues)
                : null;
        return content == null
                ? null
                : new Clause.Content(content.first(), content.modality(), cue(content.first(), content.end()));
    }

    private boolean isQuestion(int end) {
        if (end < words.size()) {
            return words.get(end).has(Marks.QUESTION);
        }
        return text.indexOf('?', words.get(end - 1).end()) >= 0;
    }

    private @Nullable Voice own(int index) {
        Stretch stretch = stretches.get(index);
        Attribution attribution = attributions.get(index);
        Voice voice = attribution.isThere() ? whoSaysSo.speaking(attribution.first(), attribution.end()) : null;
        return voice == null ? whoSaysSo.ofSubject(stretch, verbs.get(index), acting) : voice;
    }

    /** The speaker that the last clause names for all before it, or the first for all behind it. */
    private @Nullable Voice neighbour(int index) {
        int last = stretches.size() - 1;
        Voice behind = index < last ? speakerClause(last, stretches.get(last).first()) : null;
        int start = stretches.get(0).kind() == Clause.Kind.KICKER ? 1 : 0;
        return behind != null || index <= start
                ? behind
                : speakerClause(start, stretches.get(start).end());
    }

    private @Nullable Voice speakerClause(int index, int mark) {
        Stretch stretch = stretches.get(index);
        boolean marked = mark < words.size() && words.get(mark).has(Marks.COLON | Marks.DASH);
        return marked && whoSaysSo.isOnlySpeaker(stretch, verbs.get(index)) ? whoSaysSo.onlySpeaker(stretch) : null;
    }

    private String cue(int first, int end) {
        return text.substring(words.get(first).start(), words.get(end - 1).end());
    }
}
