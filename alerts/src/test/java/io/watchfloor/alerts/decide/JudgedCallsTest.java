package io.watchfloor.alerts.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.alerts.SampleEvents;
import io.watchfloor.model.Act;
import io.watchfloor.model.ActDraft;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.Answer;
import io.watchfloor.model.Call;
import io.watchfloor.model.CallKind;
import io.watchfloor.model.Change;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.EventVariant;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What calls wrongly again and again is told as priority, over a restart too, until its owner says otherwise. */
class JudgedCallsTest {
    private static final String ROUTES =
            """
            route:
              receiver: read
              routes: [{matchers: ['precedence=~"immediate|flash"'], receiver: pager}]
            receivers: [{name: read}, {name: pager}]
            ---
            channels: {read: {log: {}}, pager: {log: {}}}
            """;

    /** No two have a party in common, so that no call joins another. */
    private static final List<String> PAIRS = List.of(
            "AFG-PAK", "ARM-AZE", "CHN-IND", "COD-RWA", "CYP-TUR", "ERI-ETH", "ALB-GRC", "ISR-LBN", "JPN-PRK",
            "RUS-UKR", "KHM-THA", "SDN-TCD");

    private final SimulatedDesk desk = new SimulatedDesk(ROUTES);
    private int commands;

    private static String incident(int number) {
        return PAIRS.get(number) + ".airspace.1";
    }

    private static String report(int number) {
        return "h" + number + "/air/near";
    }

    private void call(int number, int revision, Precedence level, CallKind kind, Change change) {
        desk.event(EventVariant.like(SampleEvents.event(incident(number), revision, level, change))
                .report(report(number))
                .call(new Call(kind, level, 60, "near-miss", report(number), "near miss"))
                .event());
    }

    private void call(int number) {
        call(number, 1, Precedence.IMMEDIATE, CallKind.OPENED, Change.OPENED);
    }

    private String say(int number, ActKind kind, String by, UnaryOperator<ActDraft> says) {
        String command = "c" + ++commands;
        IncidentEvent plain = SampleEvents.event(incident(number), 100 + commands, Precedence.PRIORITY, Change.ACTED);
        Act act = says.apply(ActDraft.of(command, incident(number), kind, by, desk.now()))
                .act();
        desk.event(
                EventVariant.like(plain).answer(new Answer(act, true, "done")).event());
        return command;
    }

    private String judge(int number, boolean right, String by) {
        return say(number, ActKind.VERDICT, by, draft -> draft.judged(report(number), right));
    }

    /** Eight calls, of which the first was right. */
    private String lose() {
        String last = "";
        for (int i = 0; i < 8; i++) {
            call(i);
            desk.pass(Duration.ofMinutes(1));
            last = judge(i, i == 0, i % 2 == 0 ? "ada" : "bo");
        }
        assertThat(desk.told()).hasSize(8).allMatch(id -> id.endsWith("@pager"));
        desk.pass(Duration.ofHours(1));
        desk.told();
        return last;
    }

    @Test
    void whatLostTheRightIsToldAsPriorityWithTheReasonOverARestartToo() {
        lose();
        desk.restart();

        call(10);
        desk.pass(Duration.ofHours(1));
        assertThat(desk.notifications()).isNotEmpty().allMatch(one -> one.receiver()
                .equals("read"));
        assertThat(desk.lines()).anyMatch(line -> line.contains("near-miss: 1 of 8 judged calls right by 2"));

        call(11, 1, Precedence.FLASH, CallKind.OPENED, Change.OPENED);
        assertThat(desk.told()).containsExactly("SDN-TCD.airspace.1:1@pager");
    }

    @Test
    void whoeverWasCalledBeforeHearsHowItGoesOn() {
        lose();

        call(7, 500, Precedence.IMMEDIATE, CallKind.NONE, Change.DENIED);
        desk.pass(Duration.ofHours(1));
        assertThat(desk.told()).anyMatch(id -> id.endsWith("@pager"));

        call(10);
        call(10, 2, Precedence.IMMEDIATE, CallKind.NONE, Change.DENIED);
        desk.pass(Duration.ofHours(1));
        assertThat(desk.told()).isNotEmpty().noneMatch(id -> id.endsWith("@pager"));
    }

    @Test
    void aWordThatIsTakenBackGivesTheRightBack() {
        String last = lose();
        say(7, ActKind.UNDO, "bo", draft -> draft.undoes(last));

        call(10);
        assertThat(desk.told()).containsExactly("KHM-THA.airspace.1:1@pager");
    }

    @Test
    void aNoteOfItsOwnerGivesTheRightBackUntilItIsUndone() {
        lose();
        String note = say(
                8, ActKind.NOTE, "owner", draft -> draft.mayCall("near-miss").reason("retuned"));
        call(9);
        assertThat(desk.told()).containsExactly("RUS-UKR.airspace.1:1@pager");

        say(7, ActKind.UNDO, "owner", draft -> draft.undoes(note));
        call(10);
        assertThat(desk.told()).noneMatch(id -> id.endsWith("@pager"));
    }

    @Test
    void aLossEndsByItself() {
        lose();
        desk.leap(Duration.ofDays(30));

        call(10);
        assertThat(desk.told()).containsExactly("KHM-THA.airspace.1:1@pager");
    }
}
