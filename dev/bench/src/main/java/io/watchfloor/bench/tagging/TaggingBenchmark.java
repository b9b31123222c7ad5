package io.watchfloor.bench.tagging;

import io.watchfloor.bench.measure.Benchmark;
import io.watchfloor.bench.measure.Contest;
import io.watchfloor.bench.measure.Contest.Subject;
import io.watchfloor.bench.measure.Rate;
import io.watchfloor.bench.measure.Report;
import io.watchfloor.bench.measure.Scale;
import io.watchfloor.bench.topology.DrawnNews;
import io.watchfloor.bench.topology.LargeBook;
import io.watchfloor.cli.base.Home;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Headline;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.tagging.Tagger;
import io.watchfloor.text.names.OpenNlpNames;
import io.watchfloor.text.words.NameFinder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.tokenize.SimpleTokenizer;

/** Headlines per CPU-second through the layers of tagging, beside OpenNLP's own pipeline with the same model. */
public final class TaggingBenchmark implements Benchmark {
    private static final int RULES = 500;
    private static final LocalDate DAY = LocalDate.of(2023, 2, 1);

    @Override
    public String name() {
        return "tagging";
    }

    @Override
    public String what() {
        return "tagging by layer and in full, beside OpenNLP's own tokenizer and name finder";
    }

    @Override
    public Report run(Scale scale) throws Exception {
        DecisionBook drawn = LargeBook.ofRules(Home.find(), RULES);
        CompiledBook book = CompiledBook.compile(drawn, OpenNlpNames.shipped());
        CompiledBook nameless = CompiledBook.compile(drawn, NameFinder.NONE);
        List<Headline> headlines = new DrawnNews(7, 10, Duration.ofSeconds(20)).next(scale.choose(200, 2_000));
        NameFinderME stock = stock();
        Map<String, Rate> rates = Contest.of(scale)
                .run(List.of(
                        subject("OpenNLP: simple tokenizer, name finder", headlines, one -> stock(stock, one)),
                        subject("read: words, clauses, actors", headlines, one -> read(nameless, one)),
                        subject("read, with names", headlines, one -> read(book, one)),
                        subject("tagged without names", headlines, one -> tagged(nameless, one)),
                        subject("only matches, as a backtest asks", headlines, one -> matched(book, one)),
                        subject("tagged in full", headlines, one -> tagged(book, one))));
        Rate peer = Objects.requireNonNull(rates.values().iterator().next());
        return new Report(
                "Tagging",
                List.of(
                        "headlines per CPU-second of the process, one thread: median (least-most) of the rounds, in turn",
                        RULES + " rules, the house's and drawn ones; one headline in ten is about two states",
                        "OpenNLP reads the model that is shipped here, with its beam of three"),
                List.of("what", "headlines per CPU-second", "x OpenNLP"),
                rates.entrySet().stream()
                        .map(one -> List.of(
                                one.getKey(),
                                one.getValue().toString(),
                                String.format("%.1f", one.getValue().over(peer))))
                        .toList(),
                List.of("bars: 5,000 in full, 15,000 for matches alone"));
    }

    private interface Layer {
        long of(Headline headline);
    }

    private static Subject subject(String name, List<Headline> headlines, Layer layer) {
        return new Subject(name, headlines.size(), () -> headlines.stream()
                .mapToLong(layer::of)
                .sum());
    }

    private static NameFinderME stock() throws IOException {
        OpenNlpNames.allowExtensions();
        try (InputStream in =
                Objects.requireNonNull(OpenNlpNames.class.getResourceAsStream("headline-names.bin"), "no model")) {
            return new NameFinderME(new TokenNameFinderModel(in));
        }
    }

    private static long stock(NameFinderME finder, Headline headline) {
        int names = finder.find(SimpleTokenizer.INSTANCE.tokenize(headline.title())).length;
        finder.clearAdaptiveData();
        return names;
    }

    private static long read(CompiledBook book, Headline headline) {
        return book.reader().read("title", headline.title(), DAY).mentions().size();
    }

    private static long tagged(CompiledBook book, Headline headline) {
        return Tagger.tag(headline, book).matches().size();
    }

    private static long matched(CompiledBook book, Headline headline) {
        return Tagger.tagMatches(headline, book).matches().size();
    }
}
