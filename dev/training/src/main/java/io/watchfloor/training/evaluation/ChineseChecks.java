package io.watchfloor.training.evaluation;

import io.watchfloor.authoring.Share;
import io.watchfloor.model.Headline;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.scale.Scale;
import io.watchfloor.rules.scale.Scales;
import io.watchfloor.rules.tagging.Tagger;
import io.watchfloor.testkit.Calendar;
import io.watchfloor.text.words.Han;
import io.watchfloor.training.scale.Example;
import io.watchfloor.training.scale.ScaleTrainer;
import io.watchfloor.training.scale.WordVectors;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What must hold of Chinese headlines beside the scores by month: another outlet, another script, another way to write. */
public final class ChineseChecks {
    /** Of each simplified character the traditional ones; the first of them is written. */
    private static final Map<Character, Character> TRADITIONAL = traditional();

    private final CompiledBook book;

    public ChineseChecks(CompiledBook book) {
        this.book = book;
    }

    private static Map<Character, Character> traditional() {
        Map<Character, Character> table = new HashMap<>();
        for (char c = 0x3400; c < 0xA000; c++) {
            if (Han.simplified(c) != c) {
                table.putIfAbsent((char) Han.simplified(c), c);
            }
        }
        return table;
    }

    /** The rows of each outlet, read with a scale that only rows of the others trained; shut months are left out. */
    public String acrossOutlets(List<LabelledHeadline> labelled) {
        List<LabelledHeadline> rows =
                labelled.stream().filter(row -> !Calendar.isShut(row.month())).toList();
        Set<String> outlets =
                rows.stream().map(LabelledHeadline::outlet).collect(Collectors.toCollection(TreeSet::new));
        StringBuilder text = new StringBuilder("read with a scale that the other outlet trained (bar .80 each)\n")
                .append(MonthScores.head())
                .append('\n');
        for (String outlet : outlets) {
            List<Example> learned = rows.stream()
                    .filter(row -> !row.outlet().equals(outlet))
                    .flatMap(row -> LabelledExamples.of(row, book).stream())
                    .toList();
            Scale scale = Scale.of(ScaleTrainer.train(learned, WordVectors.NONE));
            CompiledBook other = Folds.weighing(book, scale, book.scales().of(Scales.CHINESE));
            List<Scored> scored = rows.stream()
                    .filter(row -> row.outlet().equals(outlet))
                    .map(row -> new Scored(row, Tagger.tag(row.headline(), other)))
                    .toList();
            text.append(MonthScores.of("  " + outlet, scored).text()).append('\n');
        }
        return text.toString();
    }

    /** How many rows report the same however they are written. */
    public String otherwiseWritten(List<LabelledHeadline> rows) {
        List<Headline> headlines = rows.stream().map(LabelledHeadline::headline).toList();
        return line("in traditional characters (bar .99)", headlines, title(ChineseChecks::inTraditional))
                + line("in full width (bar 1.00)", headlines, title(ChineseChecks::wide))
                + line("with other quotation marks (bar 1.00)", headlines, title(ChineseChecks::quoted))
                + line("with other spaces (bar 1.00)", headlines, title(ChineseChecks::spaced))
                + line("a day later (bar 1.00)", headlines, ChineseChecks::dayLater);
    }

    private static UnaryOperator<Headline> title(UnaryOperator<String> change) {
        return headline -> of(headline, change.apply(headline.title()), Duration.ZERO);
    }

    private static Headline dayLater(Headline headline) {
        return of(headline, headline.title(), Duration.ofDays(1));
    }

    private static Headline of(Headline h, String title, Duration later) {
        return Headline.of(
                h.id(),
                h.feed(),
                h.outlet(),
                title,
                h.summary(),
                h.language(),
                h.published().plus(later));
    }

    private static String inTraditional(String title) {
        return title.chars()
                .mapToObj(c -> String.valueOf(TRADITIONAL.getOrDefault((char) c, (char) c)))
                .collect(Collectors.joining());
    }

    /** Latin letters and digits as wide as characters. */
    private static String wide(String title) {
        return title.chars()
                .mapToObj(c -> String.valueOf((char) (Character.isLetterOrDigit(c) && c < 0x7F ? c + 0xFEE0 : c)))
                .collect(Collectors.joining());
    }

    private static String quoted(String title) {
        return title.replaceAll("[“”\"「」]", "\"").replaceAll("\"([^\"]*)\"", "「$1」");
    }

    private static String spaced(String title) {
        return " " + title.replace(" ", "\u3000").replace("\u3000", " \u3000") + "\u3000";
    }

    private String line(String how, List<Headline> headlines, UnaryOperator<Headline> change) {
        List<Headline> differing = headlines.stream()
                .filter(headline -> !said(headline).equals(said(change.apply(headline))))
                .toList();
        Share share = Share.of(headlines.size() - differing.size(), headlines.size());
        String ids = differing.stream().limit(20).map(Headline::id).collect(Collectors.joining(" "));
        return String.format(
                "same reports %-38s %.3f (%d of %d) %s%n", how, share.value(), share.hits(), share.of(), ids);
    }

    /** What a headline reports: rules, pairs, signs, who acts. */
    private Set<String> said(Headline headline) {
        Set<String> said = new TreeSet<>();
        for (RuleMatch match : Tagger.tag(headline, book).matches()) {
            for (PairSignal pair : match.pairs()) {
                if (match.accepted() && pair.primary()) {
                    said.add(match.rule() + " " + pair.pair() + " " + pair.signal() + " " + pair.source());
                }
            }
        }
        return said;
    }

    /** Titles of the draw that a rule flags, as many as asked for. */
    public List<ChineseTitles.Title> flagged(List<ChineseTitles.Title> drawn, int most) {
        return drawn.stream()
                .filter(title -> Tagger.tag(title.headline(), book).flagged())
                .limit(most)
                .toList();
    }

    /** Of so many drawn titles of CCTV that name no other state, how many are flagged. */
    public String amongItsOwn(List<ChineseTitles.Title> drawn, int most) {
        List<ChineseTitles.Title> own = drawn.stream()
                .filter(title -> title.outlet().equals(ChineseTitles.CCTV) && !title.namesAnotherState())
                .limit(most)
                .toList();
        List<ChineseTitles.Title> flagged = flagged(own, own.size());
        Share share = Share.of(flagged.size(), own.size());
        return String.format(
                "CCTV items that name no other state, flagged (bar .005): %.4f (%d of %d)%n%s",
                share.value(),
                share.hits(),
                share.of(),
                IntStream.range(0, flagged.size())
                        .mapToObj(i -> "  " + flagged.get(i).id() + "\n")
                        .collect(Collectors.joining()));
    }
}
