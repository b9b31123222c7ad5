package io.watchfloor.board.briefing;

import io.watchfloor.board.view.Dossier;
import io.watchfloor.board.view.Evidence;
import io.watchfloor.board.view.Highlights;
import io.watchfloor.board.view.Links;
import io.watchfloor.board.view.PartyNames;
import io.watchfloor.board.view.Row;
import io.watchfloor.board.view.Times;
import io.watchfloor.incidents.tension.Tension;
import io.watchfloor.model.Change;
import io.watchfloor.model.Counts;
import io.watchfloor.model.Incident;
import io.watchfloor.model.LeadHeadline;
import io.watchfloor.model.Modality;
import io.watchfloor.model.Pair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What to say of an incident: sentences that are always the same, filled with what is known, each with its proof. Nothing
 * in it is summed up or guessed.
 *
 * @param title what it is of: parties, urgency and time
 */
public record Briefing(String title, List<Part> parts) {
    private static final String SINCE = "Since you looked";
    private static final String TO_DO = "What to do";
    private static final int TURNS = 5;
    private static final int DOUBTFUL = 4;

    /** A question and its answers. */
    public record Part(String question, List<Sentence> sentences) {}

    /**
     * One sentence.
     *
     * @param proof where its report is, or absent of what no report says
     */
    public record Sentence(String text, @Nullable String proof) {
        /** Its report is not on this desk. */
        public boolean outside() {
            return proof != null && !proof.startsWith("/");
        }

        private Sentence abroad() {
            return outside() ? this : new Sentence(text, null);
        }
    }

    /**
     * Writes it.
     *
     * @param looked when the reader looked last, or absent when they never did
     */
    public static Briefing of(Dossier dossier, Tension tension, @Nullable Instant looked, Instant now) {
        Incident incident = dossier.incident();
        Row row = dossier.row();
        String title = row.names() + ", " + row.subject() + ": " + row.urgency() + ", "
                + incident.course().status().word() + ", as of " + Times.full(now);
        return new Briefing(
                title,
                List.of(
                        new Part("What happened", happened(dossier, row)),
                        new Part("What is disputed", disputed(dossier)),
                        new Part(SINCE, since(dossier, looked)),
                        new Part("What is not known", unknown(row)),
                        new Part("Tension", List.of(tension(tension))),
                        new Part(TO_DO, List.of(new Sentence(stop(dossier.step()), null)))));
    }

    /**
     * The same for who is not of this desk: nothing of what they looked at or should do, and no address of the desk.
     */
    public Briefing abroad() {
        return new Briefing(
                title,
                parts.stream()
                        .filter(part -> !part.question().equals(SINCE)
                                && !part.question().equals(TO_DO))
                        .map(part -> new Part(
                                part.question(),
                                part.sentences().stream().map(Sentence::abroad).toList()))
                        .toList());
    }

    private static List<Sentence> happened(Dossier dossier, Row row) {
        LeadHeadline lead = row.lead();
        List<Sentence> sentences = new ArrayList<>();
        if (lead != null) {
            sentences.add(said(lead.outlet(), lead.published(), lead.title(), Links.source(lead.link())));
        }
        Incident.Coverage all = dossier.incident().coverage();
        sentences.add(new Sentence(
                Counts.of(all.publishers().size(), "independent publisher") + " in "
                        + Counts.of(all.reports(), "report") + "; credibility: " + row.credibility() + ". First report "
                        + Times.full(dossier.incident().course().firstReport()) + ", last report "
                        + Times.full(dossier.incident().course().lastReport()) + ".",
                null));
        return sentences;
    }

    private static Sentence said(String outlet, Instant at, String title, @Nullable String proof) {
        return new Sentence(outlet + ", " + Times.full(at) + ": \u201c" + Highlights.plain(title) + "\u201d", proof);
    }

    private static Sentence said(Evidence report) {
        return said(report.outlet(), report.published(), report.text(), report.link());
    }

    private static List<Sentence> disputed(Dossier dossier) {
        List<Sentence> sentences = new ArrayList<>();
        List<String> denying = dossier.incident().coverage().deniedBy();
        if (!denying.isEmpty()) {
            sentences.add(new Sentence(
                    denying.stream().map(PartyNames::name).collect(Collectors.joining(" and ")) + " denied it.", null));
            dossier.turns().stream()
                    .filter(turn -> turn.moment().changes().contains(Change.DENIED))
                    .flatMap(turn -> Stream.ofNullable(turn.report()))
                    .forEach(report -> sentences.add(said(report)));
        }
        int withdrawn = dossier.incident().coverage().withdrawn();
        if (withdrawn > 0) {
            sentences.add(new Sentence(Counts.of(withdrawn, "report") + " withdrawn: not counted above.", null));
        }
        return sentences.isEmpty() ? List.of(new Sentence("No party denied it in what was read.", null)) : sentences;
    }

    private static List<Sentence> since(Dossier dossier, @Nullable Instant looked) {
        if (looked == null) {
            return List.of(new Sentence("You had not looked at it before.", null));
        }
        List<Sentence> sentences = dossier.turns().stream()
                .filter(turn -> turn.moment().knownAt().isAfter(looked))
                .limit(TURNS)
                .map(turn -> new Sentence(
                        Times.full(turn.moment().knownAt()) + " "
                                + turn.moment().type().word() + ": "
                                + stop(turn.moment().why()),
                        turn.report() == null ? null : turn.report().link()))
                .toList();
        return sentences.isEmpty()
                ? List.of(new Sentence("Nothing turned since you looked, " + Times.full(looked) + ".", null))
                : sentences;
    }

    private static List<Sentence> unknown(Row row) {
        List<String> unknown = new ArrayList<>();
        Incident incident = row.incident();
        if (incident.pair().has(Pair.UNIDENTIFIED)) {
            unknown.add("Who the other party is.");
        }
        if (incident.coverage().publishers().size() < 2) {
            unknown.add("Whether a second, independent publisher says so.");
        }
        Incident.TopReport latest = row.latest();
        if (latest != null && latest.modality() != Modality.ASSERTED) {
            unknown.add("Whether it happened: the newest report tells it as "
                    + latest.modality().word() + ".");
        }
        if (incident.level().credibility() >= DOUBTFUL) {
            unknown.add("Whether to believe it: its credibility is " + row.credibility() + ".");
        }
        if (incident.level().held() != null) {
            unknown.add("Whether it is as urgent as its rule says: "
                    + stop(incident.level().held()));
        }
        if (unknown.isEmpty()) {
            unknown.add("Nothing that this desk could name.");
        }
        return unknown.stream().map(text -> new Sentence(text, null)).toList();
    }

    private static Sentence tension(Tension tension) {
        return new Sentence(
                String.format(
                        Locale.ROOT,
                        "Between %s and %s %.1f now, %.1f in the mean of the 30 days before; a count of what outlets report.",
                        PartyNames.name(tension.pair().first()),
                        PartyNames.name(tension.pair().second()),
                        tension.index(),
                        tension.before()),
                "/pairs/" + tension.pair());
    }

    private static String stop(String sentence) {
        return sentence.matches("(?s).*[.!?]") ? sentence : sentence + ".";
    }

    /** As it is copied or mailed: questions and sentences on lines of their own, proofs behind them. */
    public String text() {
        StringBuilder text = new StringBuilder(title).append('\n');
        for (Part part : parts) {
            text.append('\n').append(part.question().toUpperCase(Locale.ROOT)).append('\n');
            for (Sentence sentence : part.sentences()) {
                text.append("- ")
                        .append(sentence.text())
                        .append(sentence.outside() ? " " + sentence.proof() : "")
                        .append('\n');
            }
        }
        return text.toString();
    }
}
