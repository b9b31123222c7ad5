package io.watchfloor.bench.topology;

import io.watchfloor.model.Headline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Headlines for load: one in so many is about two states, over so many pairs that the incidents of a large desk are
 * open; the others are everyday noise of the same length. Of ten about states six go on about an act of late, as in a
 * fortnight of real headlines, where 1,056 reports made 410 incidents.
 */
public final class DrawnNews {
    static final Instant START = Instant.parse("2023-02-01T00:00:00Z");
    private static final List<String> OUTLETS =
            List.of("BBC News", "CNN", "Al Jazeera", "NPR", "Politico", "WSJ World", "The Hill", "CNBC World");
    private static final List<String> STATES = List.of(
            "Albania",
            "Algeria",
            "Angola",
            "Argentina",
            "Australia",
            "Austria",
            "Bangladesh",
            "Belarus",
            "Belgium",
            "Bolivia",
            "Brazil",
            "Bulgaria",
            "Cambodia",
            "Cameroon",
            "Canada",
            "Chile",
            "China",
            "Colombia",
            "Croatia",
            "Cuba",
            "Cyprus",
            "Denmark",
            "Ecuador",
            "Egypt",
            "Estonia",
            "Ethiopia",
            "Finland",
            "France",
            "Germany",
            "Ghana",
            "Greece",
            "Hungary",
            "Iceland",
            "India",
            "Indonesia",
            "Iran",
            "Iraq",
            "Ireland",
            "Israel",
            "Italy",
            "Japan",
            "Kazakhstan",
            "Kenya",
            "Kuwait",
            "Latvia",
            "Lebanon",
            "Libya",
            "Lithuania",
            "Malaysia",
            "Mexico",
            "Moldova",
            "Mongolia",
            "Morocco",
            "Myanmar",
            "Nepal",
            "Netherlands",
            "Nigeria",
            "Norway",
            "Oman",
            "Pakistan",
            "Panama",
            "Paraguay",
            "Peru",
            "Philippines",
            "Poland",
            "Portugal",
            "Qatar",
            "Romania",
            "Russia",
            "Rwanda",
            "Senegal",
            "Serbia",
            "Singapore",
            "Slovakia",
            "Slovenia",
            "Somalia",
            "Spain",
            "Sudan",
            "Sweden",
            "Switzerland",
            "Syria",
            "Taiwan",
            "Tanzania",
            "Thailand",
            "Tunisia",
            "Turkey",
            "Uganda",
            "Ukraine",
            "Uruguay",
            "Uzbekistan",
            "Venezuela",
            "Vietnam",
            "Yemen",
            "Zambia",
            "Zimbabwe");
    private static final List<String> ACTS = List.of(
            "%s imposes new sanctions on %s over trade in arms",
            "%s recalls its ambassador from %s after a row over the border",
            "%s and %s foreign ministers hold talks on a ceasefire",
            "%s accuses %s of sending warships near its coast");
    private static final List<String> NOISE = List.of(
            "Cup final goes to penalties after a late goal in the rain",
            "Markets drift as investors wait for the jobs report on Friday",
            "Snow closes the mountain pass for a third day, drivers stranded",
            "Singer Maria Lindqvist postpones the European leg of her tour",
            "New ferry line to the islands opens a year later than planned",
            "Chip maker reports a record quarter and plans a plant in Texas",
            "Doctors at St Thomas Hospital vote to strike in March over pay",
            "Judge in Ohio delays ruling on water plant until the spring");

    /** Acts that headlines still go on about. */
    private static final int LATE = 200;

    private final List<String> late = new ArrayList<>();
    private final Random random;
    private final int share;
    private final Duration step;
    private int made;

    /**
     * @param share one headline in so many is about two states
     * @param step headline time between two of them
     */
    public DrawnNews(long seed, int share, Duration step) {
        this.random = new Random(seed);
        this.share = share;
        this.step = step;
    }

    Headline next(Instant published, Instant fetched) {
        String title = random.nextInt(share) == 0 ? act() : pick(NOISE) + ", edition " + made;
        String id = "n" + made++;
        return new Headline(
                id,
                1,
                "bench",
                pick(OUTLETS),
                title,
                null,
                null,
                "en",
                published,
                fetched,
                false,
                List.of(),
                null,
                Map.of());
    }

    /** The next one on headline time. */
    public Headline next() {
        Instant at = START.plus(step.multipliedBy(made));
        return next(at, at);
    }

    /** The next ones. */
    public List<Headline> next(int count) {
        List<Headline> headlines = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            headlines.add(next());
        }
        return headlines;
    }

    private String act() {
        if (random.nextInt(10) < 6 && !late.isEmpty()) {
            return late.get(random.nextInt(late.size())) + ", day " + made;
        }
        String act = String.format(pick(ACTS), pick(STATES), pick(STATES));
        late.add(act);
        if (late.size() > LATE) {
            late.remove(0);
        }
        return act;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
