package io.watchfloor.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Answer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Acts on stories at the size of a large incident: bounded, said, and nothing lost. */
class LargeRegroupTest {
    private static final String ONE = "CHN-USA.airspace.1";
    private static final String TWO = "CHN-USA.airspace.2";
    private static final double AFTER = 30;

    private final Story story = new Story();

    /** One incident of three reports, too few to draw others in, and one of so many. */
    private LargeRegroupTest with(int reports) {
        IntStream.range(0, 3).forEach(n -> told("one" + n, n / 10.0, "balloon"));
        IntStream.range(0, reports).forEach(n -> told("two" + n, 1 + n / 200.0, "submarine"));
        assertThat(members(1)).hasSize(3);
        assertThat(members(2)).hasSize(reports);
        return this;
    }

    private void told(String id, double hours, String what) {
        story.given(Reporting.of(id, hours, "publisher" + id.length()).telling(what));
    }

    private int version(String id) {
        return story.incident(id).desk().version();
    }

    private Answer joins() {
        story.given(Regroups.join("j", AFTER, TWO, version(TWO), ONE, version(ONE)));
        return Objects.requireNonNull(story.event().answer());
    }

    private Map<String, Member> members(int number) {
        Map<String, Member> members = new TreeMap<>();
        story.store.members(Reporting.PAIR).stream()
                .filter(member -> member.incident() == number)
                .forEach(member -> members.put(member.key(), member));
        return members;
    }

    @Test
    void aJoinOfAsManyReportsAsMoveAtOnceIsUndoneExactlyAfterFiftyMore() {
        with(2000);
        Map<String, Member> before = members(2);
        assertThat(joins().accepted()).isTrue();
        assertThat(members(1)).hasSize(2003);
        assertThat(members(2)).isEmpty();

        IntStream.range(0, 50).forEach(n -> told("later" + n, AFTER + n / 100.0, "submarine"));
        assertThat(members(1)).hasSize(2053);
        story.does(Acts.undo("u", "Ito", "j").on(TWO), AFTER + 1);

        assertThat(Objects.requireNonNull(story.event().answer()).accepted()).isTrue();
        assertThat(members(2)).isEqualTo(before);
        assertThat(members(1).keySet()).hasSize(53).noneMatch(before::containsKey);
        assertThat(story.incident(TWO).coverage().reports()).isEqualTo(2000);
        assertThat(story.incident(ONE).coverage().reports()).isEqualTo(53);
    }

    @Test
    void actsOnFiveThousandReportsAreRefusedInWordsAndMoveNothing() {
        with(5000);
        Answer joined = joins();
        assertThat(joined.accepted()).isFalse();
        assertThat(joined.reason()).isEqualTo("it has 5000 reports; at most 2000 move at once");

        List<String> all =
                members(2).values().stream().map(member -> member.report().id()).toList();
        story.given(Regroups.split("s", AFTER, TWO, version(TWO), all));
        Answer split = Objects.requireNonNull(story.event().answer());
        assertThat(split.accepted()).isFalse();
        assertThat(split.reason()).isEqualTo("it names 5000 reports; at most 2000");
        assertThat(members(1)).hasSize(3);
        assertThat(members(2)).hasSize(5000);
    }
}
